/// One line of a loop diagram's text, and where its parts stand.
struct LoopLine {
  /// From 0.
  let number: Int
  /// The line without the white space around it; ranges count bytes from the line's start.
  let all: Range<Int>
  private let bytes: [UInt8]

  init(bytes: [UInt8], number: Int) {
    self.bytes = bytes
    self.number = number
    all = Self.trimmed(bytes, bytes.indices)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func trimmed(_ range: Range<Int>) -> Range<Int> { Self.trimmed(bytes, range) }

  /// What follows `title:`.
  var title: String? {
    let key = "title:"
    guard text(all).lowercased().hasPrefix(key) else { return nil }
    let value = trimmed(all.lowerBound + key.utf8.count..<all.upperBound)
    return value.isEmpty ? nil : text(value)
  }

  /// The first `->`, with any further dashes before it.
  func arrow(in range: Range<Int>) -> Range<Int>? {
    guard let found = first("->", in: range) else { return nil }
    var start = found.lowerBound
    while start > range.lowerBound, bytes[start - 1] == UInt8(ascii: "-") { start -= 1 }
    return start..<found.upperBound
  }

  /// Something that looks like an arrow to people.
  var otherArrow: Range<Int>? {
    for arrow in ["=>", "→", "⟶", "➔", "–>", "—>", "−>", ">"] {
      if let found = first(arrow, in: all) { return found }
    }
    return nil
  }

  /// The words of a stretch, by white space.
  func words(in range: Range<Int>) -> [Range<Int>] {
    bytes[range].split(whereSeparator: Self.isSpace).map { $0.startIndex..<$0.endIndex }
  }

  /// The sign that a word is.
  ///
  /// Typographic minus and dash count, since keyboards and word processors make them.
  static func sign(_ word: String) -> LoopDiagram.Sign? {
    switch word {
    case "+": .same
    case "-", "−", "–": .opposite
    default: nil
    }
  }

  /// The sign that somebody who wrote a word probably meant.
  static func meantSign(_ word: String) -> String? {
    switch word.lowercased() {
    // `s` and `o`, same and opposite, are the signs of The Fifth Discipline Fieldbook.
    case "s", "same", "plus", "(+)", "++", "[+]": "+"
    case "o", "opposite", "minus", "(-)", "--", "[-]", "(−)", "—": "-"
    default: nil
    }
  }

  private func first(_ text: String, in range: Range<Int>) -> Range<Int>? {
    let wanted = Array(text.utf8)
    guard range.count >= wanted.count else { return nil }
    return (range.lowerBound...range.upperBound - wanted.count).lazy
      .map { $0..<$0 + wanted.count }
      .first { bytes[$0].elementsEqual(wanted) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    while start < end, isSpace(bytes[start]) { start += 1 }
    return start..<end
  }
}
