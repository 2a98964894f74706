/// Where the lines of a text begin.
///
/// The only place where byte offsets become lines and columns.
package struct LineTable: Sendable {
  /// The byte offset at which each line begins; never empty.
  package let starts: [Int]
  /// The length of the text in bytes.
  package let length: Int

  /// Finds the line starts of UTF-8 text.
  ///
  /// A line ends with LF, CR LF or CR, as in CommonMark.
  package init(_ bytes: [UInt8]) {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32 + 1)
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        // Only line ends and tabs lie so low, and most blocks hold none.
        if index + ByteBlock.count <= bytes.count,
          !ByteBlock(bytes, at: index).mayHoldLineEnd
        {
          index += ByteBlock.count
          continue
        }
        let byte = bytes[index]
        index += 1
        if byte > 0x0D { continue }
        if byte == 0x0A {
          starts.append(index)
        } else if byte == 0x0D, index == bytes.count || bytes[index] != 0x0A {
          starts.append(index)
        }
      }
    }
    self.starts = starts
    self.length = bytes.count
  }

  /// The 1-based number of the line that holds a byte offset.
  /// - Complexity: logarithmic in the number of lines.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a line with its line ending.
  /// - Parameter line: 1-based; lines past the end give the empty range at the end.
  package func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return length..<length }
    return starts[line - 1]..<(line < starts.count ? starts[line] : length)
  }

  /// The line and column of a byte offset.
  package func position(at offset: Int, in bytes: [UInt8]) -> SourcePosition {
    let line = line(at: offset)
    let start = starts[line - 1]
    let column = bytes[start..<min(max(offset, start), bytes.count)]
      .reduce(into: 1) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
    return SourcePosition(line: line, column: column)
  }
}

/// A place as people and editors count it: line and column, both from 1.
package struct SourcePosition: Sendable, Hashable {
  package let line: Int
  /// Counted in Unicode scalars, so that a column is the same for `é` and `e`.
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
