package import CourseModel

/// Turns the bytes of a file into a source file: the border at which text is checked once.
package enum SourceText {
  /// The largest Markdown file, in bytes.
  ///
  /// A long lesson has 20,000; libcmark-gfm 0.29 knows inputs whose time grows with the square of
  /// their size, so size is bounded.
  package static let markdownLimit = 1_048_576
  /// The largest YAML file, in bytes.
  package static let yamlLimit = 4 * 1_048_576

  /// Checks a file's bytes and drops a byte order mark.
  ///
  /// Diagnostics: `file-too-large`, `not-utf8` (also for NUL bytes, which no text holds).
  /// - Returns: `nil` as output when the bytes are no text.
  package static func read(
    _ bytes: [UInt8], at path: SourcePath, limit: Int
  ) -> Diagnosed<SourceFile?> {
    guard bytes.count <= limit else {
      return Diagnosed(nil, [.fileTooLarge(path, size: bytes.count, limit: limit)])
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = hasMark ? Array(bytes.dropFirst(3)) : bytes
    if let offset = firstInvalid(text) {
      return Diagnosed(nil, [.notUTF8(text, offset, at: path)])
    }
    return Diagnosed(SourceFile(path: path, bytes: text))
  }

  /// The offset of the first byte that is not well-formed UTF-8, or of the first NUL.
  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      // Most text is ASCII and needs no closer look.
      while offset + ByteBlock.count <= bytes.count,
        !ByteBlock(bytes, at: offset).mayHoldForeignByte
      {
        offset += ByteBlock.count
      }
      if let nul = bytes[offset...].firstIndex(of: 0) { return nul }
      // The fast judge first; the slow one only to say where.
      if String(validating: bytes[offset...], as: UTF8.self) != nil { return nil }
      var decoder = UTF8()
      var iterator = bytes[offset...].makeIterator()
      while true {
        switch decoder.decode(&iterator) {
        case .scalarValue(let scalar): offset += UTF8.width(scalar)
        case .emptyInput: return nil
        case .error: return offset
        }
      }
    }
  }
}

extension Diagnostic {
  static let notUTF8Rule = Rule(
    "not-utf8", .error, "Files must be text in UTF-8",
    explanation: """
      Markdown and YAML are read as UTF-8, the encoding of the web. A file in another encoding, or \
      a document of a word processor with the wrong ending, would show broken letters. In VS Code: \
      click the encoding in the status bar, choose "Reopen with Encoding", then "Save with \
      Encoding", UTF-8.
      """)

  static func notUTF8(_ bytes: [UInt8], _ offset: Int, at path: SourcePath) -> Diagnostic {
    let line = LineTable(bytes).line(at: offset)
    let what =
      bytes[offset] == 0
      ? "File holds a NUL byte" : "File is not UTF-8: byte 0x\(String(bytes[offset], radix: 16))"
    return Diagnostic(
      notUTF8Rule, at: SourceLocation(path: path, range: offset..<offset),
      "\(what) on line \(line)", fixes: [Fix("save the file as UTF-8 text")])
  }

  static let fileTooLargeRule = Rule(
    "file-too-large", .error, "Text files must have a size that people can read",
    explanation: """
      A Markdown file may have \(SourceText.markdownLimit) bytes and a YAML file \
      \(SourceText.yamlLimit). A larger one is a slip, such as pasted data, and can take a very long \
      time to read. Split the text into modules; put data and pictures into `media/`.
      """)

  /// A file above its limit.
  package static func fileTooLarge(_ path: SourcePath, size: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      fileTooLargeRule, at: SourceLocation(file: path),
      "File has \(size) bytes, at most \(limit) are read",
      fixes: [Fix("split it into several modules")])
  }
}
