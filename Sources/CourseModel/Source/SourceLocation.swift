/// A stretch of a source file.
package struct SourceLocation: Sendable, Hashable {
  package let path: SourcePath
  /// UTF-8 byte offsets from the start of the file.
  ///
  /// An empty range marks a point; `0..<0` in a file stands for the file as a whole.
  package let range: Range<Int>

  package init(path: SourcePath, range: Range<Int>) {
    self.path = path
    self.range = range
  }

  /// The file as a whole, for mistakes that have no better place.
  package init(file path: SourcePath) {
    self.init(path: path, range: 0..<0)
  }
}
