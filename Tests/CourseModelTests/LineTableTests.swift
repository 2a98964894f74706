import CourseModel
import Testing

/// Lines and columns, computed in one place.
@Suite struct LineTableTests {
  @Test(arguments: [
    ("", [0]), ("a", [0]), ("a\n", [0, 2]), ("a\r\nb", [0, 3]), ("a\rb", [0, 2]),
    ("a\n\n\rb\r\n", [0, 2, 3, 4, 7]), ("\r\r\n\n", [0, 1, 3, 4]), ("a\u{2028}b", [0]),
  ])
  func findsLineStarts(_ text: String, _ starts: [Int]) {
    #expect(LineTable(Array(text.utf8)).starts == starts)
  }

  @Test func findsTheLineOfEveryOffset() {
    let table = LineTable(Array("ab\nc\r\n\nd".utf8))
    #expect((0...8).map { table.line(at: $0) } == [1, 1, 1, 2, 2, 2, 3, 4, 4])
    #expect(table.line(at: 100) == 4)
  }

  @Test func givesTheBytesOfALine() {
    let table = LineTable(Array("ab\ncd".utf8))
    #expect(table.range(ofLine: 1) == 0..<3)
    #expect(table.range(ofLine: 2) == 3..<5)
    #expect(table.range(ofLine: 3) == 5..<5)
    #expect(table.range(ofLine: 0) == 5..<5)
  }

  @Test func countsColumnsInScalars() {
    let bytes = Array("é🌱x\né".utf8)
    let table = LineTable(bytes)
    #expect(table.position(at: 0, in: bytes) == SourcePosition(line: 1, column: 1))
    #expect(table.position(at: 2, in: bytes) == SourcePosition(line: 1, column: 2))
    #expect(table.position(at: 6, in: bytes) == SourcePosition(line: 1, column: 3))
    #expect(table.position(at: 10, in: bytes) == SourcePosition(line: 2, column: 2))
    #expect(table.position(at: 99, in: bytes) == SourcePosition(line: 2, column: 2))
  }
}
