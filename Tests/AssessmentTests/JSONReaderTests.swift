import Assessment
import Testing

@Suite("JSON is read strictly, and every mistake has a place")
struct JSONReaderTests {
  private func fact(_ text: String) -> ReadingFailure.Fact? {
    do throws(ReadingFailure) {
      _ = try JSONReader.read(Array(text.utf8))
      return nil
    } catch {
      return error.fact
    }
  }

  @Test(
    "Values of every kind",
    arguments: [
      ("null", JSONNode.Value.null), ("true", .bool(true)), (" false\n", .bool(false)),
      ("-12", .integer(-12)), ("9223372036854775807", .integer(.max)),
      ("9223372036854775808", .number("9223372036854775808")), ("2.50", .number("2.50")),
      ("1e400", .number("1e400")), ("-0", .number("-0")), ("0", .integer(0)),
      (#""a\"\\\/\b\f\n\r\t""#, .string("a\"\\/\u{8}\u{C}\n\r\t")),
      (#""\u00e9\ud83d\ude00é😀""#, .string("é😀é😀")),
      (#""\ud83d""#, .string("\u{FFFD}")), (#""\ude00x""#, .string("\u{FFFD}x")),
      (#""\ud83d\u0041""#, .string("\u{FFFD}A")), (#""\ud83d\n""#, .string("\u{FFFD}\n")),
      ("\u{FEFF}1", .integer(1)), (#""\u0000<script>""#, .string("\0<script>")),
      ("[]", .array([])), ("{ }", .object([])),
    ])
  func readsValues(text: String, value: JSONNode.Value) throws {
    #expect(try JSONReader.read(Array(text.utf8)) == JSONNode(value))
  }

  @Test(
    "What is not JSON",
    arguments: [
      ("", ReadingFailure.Fact.unexpectedEnd), ("[1", .unexpectedEnd), ("\"a", .unexpectedEnd),
      ("[1,]", .unexpectedByte(0x5D)), ("{\"a\" 1}", .unexpectedByte(0x31)),
      ("{a:1}", .unexpectedByte(0x61)), ("1 2", .unexpectedByte(0x32)), ("tru", .unexpectedEnd),
      ("nul1", .unexpectedByte(0x31)), ("01", .unexpectedByte(0x31)), ("-", .unexpectedEnd),
      ("1.x", .notANumber), ("1e+", .unexpectedEnd), ("+1", .unexpectedByte(0x2B)),
      (#""\x""#, .unknownEscape), (#""\u12g4""#, .unknownEscape),
      ("\"a\nb\"", .controlCharacter(0x0A)), ("[NaN]", .unexpectedByte(0x4E)),
      ("{\"a\":1,\"b\":2,\"a\":3}", .duplicateName("a")),
      (#"{"é":1,"\u00e9":2}"#, .duplicateName("é")),
    ])
  func refuses(text: String, expected: ReadingFailure.Fact) {
    #expect(fact(text) == expected)
  }

  @Test("Names that only look the same stay apart")
  func keepsCanonicallyEquivalentNames() throws {
    let node = try JSONReader.read(Array("{\"\u{e9}\":1,\"e\u{301}\":2}".utf8))
    #expect(node["e\u{301}"] == .integer(2))
  }

  @Test("The second of two equal names is found among many")
  func findsDuplicateAmongMany() {
    let names = (0..<20).map { "\"n\($0)\":0" }.joined(separator: ",")
    #expect(fact("{\(names),\"n7\":1}") == .duplicateName("n7"))
    #expect(fact("{\(names)}") == nil)
  }

  @Test(
    "Bytes that are not UTF-8",
    arguments: [
      [0xFF], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xC3, 0x28],
    ] as [[UInt8]])
  func refusesWrongUTF8(bytes: [UInt8]) {
    #expect(
      throws: ReadingFailure(
        place: TextPlace(offset: 3, line: 2, column: 2), fact: .notUTF8)
    ) {
      try JSONReader.read([0x20, 0x0A, 0x22] + bytes + [0x22])
    }
  }

  @Test("Lines end with LF, CR LF or CR, and columns count scalars")
  func countsPlaces() {
    let text = "[\r\n\"é😀\",\r x"
    #expect(
      throws: ReadingFailure(
        place: TextPlace(offset: 14, line: 3, column: 2), fact: .unexpectedByte(0x78))
    ) {
      try JSONReader.read(Array(text.utf8))
    }
  }

  @Test("Depth and size are bounded")
  func isBounded() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(fact(nested(64)) == nil)
    #expect(fact(nested(65)) == .tooDeep(limit: 64))
    #expect(fact(String(repeating: "[", count: 1_000_000)) == .tooDeep(limit: 64))
    #expect(fact(String(repeating: " ", count: 10_000_001)) == .tooLarge(limit: 10_000_000))
  }

  @Test("What is written is read back, byte for byte the same")
  func roundTrips() throws {
    let text = """
      {
        "a": [1, -2, 0.50, null, true, "x"],
        "b": {"today": 3, "wanted": 4},
        "c": {
          "d": "\\u0001\\"\\\\\\n<script>\\u007f",
          "e": {}
        },
        "f": [
          [],
          {"g": 1e9}
        ]
      }

      """
    let node = try JSONReader.read(Array(text.utf8))
    #expect(String(decoding: node.text, as: UTF8.self) == text)
  }
}
