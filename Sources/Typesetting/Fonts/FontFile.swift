/// The tables of a font file by name.
struct FontFile: Sendable {
  private let whole: ByteView
  private let entries: [Entry]

  private struct Entry: Sendable {
    let tag: FontTag
    let offset: Int
    let count: Int
  }

  init(_ bytes: [UInt8]) throws(FontFailure) {
    guard bytes.count <= ByteView.sizeLimit else { throw .tooLarge(limit: ByteView.sizeLimit) }
    let whole = ByteView(bytes)
    let kind = FontTag(whole.long(0))
    switch kind {
    case FontTag(0x0001_0000), FontTag("true"): break
    case FontTag("OTTO"): throw .postScriptOutlines
    case FontTag("ttcf"): throw .collection
    default: throw .notAFont(kind)
    }
    self.whole = whole
    entries = (0..<whole.records(countedAt: 4, from: 12, size: 16)).map { index in
      let record = 12 + index * 16
      return Entry(
        tag: FontTag(whole.long(record)), offset: whole.offset(record + 8),
        count: whole.offset(record + 12))
    }
  }

  /// A table, cut where the file ends; empty when the font has none.
  subscript(tag: FontTag) -> ByteView {
    for entry in entries where entry.tag == tag {
      return whole.view(at: entry.offset, count: entry.count)
    }
    return .empty
  }

  /// A table that must be there.
  func table(_ tag: FontTag, atLeast size: Int) throws(FontFailure) -> ByteView {
    let table = self[tag]
    guard !table.isEmpty else { throw .missingTable(tag) }
    guard table.count >= size else { throw .truncatedTable(tag) }
    return table
  }
}
