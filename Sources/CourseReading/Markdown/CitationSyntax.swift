import CourseModel

/// Finds citations in running text: `[@senge1990]`, `[@senge1990, p. 12]`, `[@a2001; @b2002]`.
enum CitationSyntax {
  /// The citations in a stretch of text, in order, with their bytes, brackets included.
  ///
  /// A bracket that begins with `@` and is not a citation after all stays text.
  static func find(
    in text: [UInt8], _ range: Range<Int>
  ) -> [(range: Range<Int>, citation: Citation)] {
    var found: [(range: Range<Int>, citation: Citation)] = []
    var index = range.lowerBound
    while let open = text.withUnsafeBufferPointer({
      $0.firstPlace(of: 0x5B, in: index..<range.upperBound)
    }) {
      index = open + 1
      guard index < range.upperBound, text[index] == 0x40,
        let close = text[index..<range.upperBound].firstIndex(where: { $0 == 0x5D || $0 == 0x5B }),
        text[close] == 0x5D,
        let items = items(text, index..<close)
      else { continue }
      found.append((open..<close + 1, Citation(items: items)))
      index = close + 1
    }
    return found
  }

  private static func items(_ text: [UInt8], _ range: Range<Int>) -> [Citation.Item]? {
    var items: [Citation.Item] = []
    for part in text[range].split(separator: 0x3B, omittingEmptySubsequences: false) {
      let words = String(decoding: part, as: UTF8.self)
      let trimmed = words.drop { $0 == " " }
      guard trimmed.first == "@" else { return nil }
      let rest = trimmed.dropFirst()
      let key = rest.prefix { $0.isLetter || $0.isNumber || "_-:.+/".contains($0) }
      guard !key.isEmpty else { return nil }
      let tail = rest.dropFirst(key.count).drop { $0 == " " }
      guard tail.isEmpty || tail.first == "," else { return nil }
      var locator = tail.dropFirst().drop { $0 == " " }
      while locator.last == " " { locator.removeLast() }
      items.append(Citation.Item(key: String(key), locator: String(locator)))
    }
    return items.isEmpty ? nil : items
  }
}
