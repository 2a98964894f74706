/// A text file of the course as it was read: its place and its bytes.
///
/// The bytes are valid UTF-8 without a byte order mark; reading checks that once, at the border.
package struct SourceFile: Sendable {
  package let path: SourcePath
  package let bytes: [UInt8]

  package init(path: SourcePath, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A location in this file.
  /// - Parameter range: UTF-8 byte offsets.
  package func location(_ range: Range<Int>) -> SourceLocation {
    SourceLocation(path: path, range: range)
  }

  /// The text of a byte range; the range is cut to the file.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
