/// A place in a text file, as a program and as a person count it.
package struct TextPlace: Sendable, Equatable {
  /// Bytes before the place.
  package let offset: Int
  /// From 1; a line ends with LF, CR LF or CR.
  package let line: Int
  /// From 1; counted in Unicode scalars.
  package let column: Int

  package init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }

  /// Counts lines and columns up to a byte offset.
  /// - Parameter offset: an offset past the end means the end.
  /// - Complexity: linear in the offset.
  package init(offset: Int, in bytes: [UInt8]) {
    let offset = min(max(offset, 0), bytes.count)
    var line = 1
    var column = 1
    for index in 0..<offset {
      let byte = bytes[index]
      let isInsideLineEnd = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if byte == 0x0A || (byte == 0x0D && !isInsideLineEnd) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80, !isInsideLineEnd {
        column += 1
      }
    }
    self.init(offset: offset, line: line, column: column)
  }
}
