import Assessment

extension EngineFailure {
  /// What a reader found, in the words of the course.
  @inline(never)
  convenience init(_ failure: ReadingFailure, _ words: CourseWords) {
    let (key, values) = failure.fact.keyAndValues(words)
    let place: [(String, String)] = [
      ("line", String(failure.place.line)), ("column", String(failure.place.column)),
      ("path", failure.path),
    ]
    self.init(
      key, message: words.text("record-" + key, values + place), place: failure.place,
      path: failure.path)
  }
}

extension ReadingFailure.Fact {
  /// The key in the course's words without `record-`, and what its placeholders stand for.
  fileprivate func keyAndValues(
    _ words: CourseWords
  ) -> (key: String, values: [(String, String)]) {
    switch self {
    case .tooLarge(let limit): ("too-large", [("limit", String(limit / 1_000_000))])
    case .tooDeep(let limit): ("too-deep", [("limit", String(limit))])
    case .unexpectedEnd: ("unexpected-end", [])
    case .unexpectedByte(let byte): ("unexpected-byte", [("found", byte.shown)])
    case .notUTF8: ("not-utf8", [])
    case .controlCharacter: ("control-character", [])
    case .unknownEscape: ("unknown-escape", [])
    case .notANumber: ("not-a-number", [])
    case .duplicateName(let name): ("duplicate-name", [("name", name)])
    case .wrongFormat: ("wrong-format", [])
    case .newerVersion(let found, let known):
      ("newer-version", [("found", String(found)), ("known", String(known))])
    case .unknownVersion(let found): ("unknown-version", [("found", String(found))])
    case .missing(let name): ("missing", [("name", name)])
    case .wrongType(let expected, let found):
      (
        "wrong-type",
        [
          ("expected", words.text("record-kind-" + expected.rawValue, [])),
          ("found", words.text("record-kind-" + found.rawValue, [])),
        ]
      )
    case .outOfRange(let range):
      ("out-of-range", [("least", String(range.lowerBound)), ("most", String(range.upperBound))])
    case .unsoundInstrument: ("unsound-instrument", [])
    }
  }
}

extension UInt8 {
  /// A printable ASCII character, or its number: `0x1f`.
  fileprivate var shown: String {
    if (0x21...0x7E).contains(self) { return String(decoding: [self], as: UTF8.self) }
    let digits = Array("0123456789abcdef".utf8)
    return "0x"
      + String(decoding: [digits[Int(self >> 4)], digits[Int(self & 15)]], as: UTF8.self)
  }
}
