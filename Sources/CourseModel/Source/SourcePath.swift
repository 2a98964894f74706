/// The place of a file in the course folder: parts joined by `/`, without a leading slash.
///
/// Paths compare and sort by their UTF-8 bytes, so that no locale can change the order of anything.
package struct SourcePath: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The path as text, for example `3-how/10-after-action-review.md`; empty for the course folder.
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }

  /// The last part, for example `10-after-action-review.md`.
  package var name: String {
    text.lastIndex(of: "/").map { String(text[text.index(after: $0)...]) } ?? text
  }

  /// The folder that holds the file; the empty path for files beside `course.yml`.
  package var folder: SourcePath {
    SourcePath(text.utf8.lastIndex(of: 0x2F).map { String(text[..<$0]) } ?? "")
  }

  /// The parts between slashes, outermost first.
  package var parts: [String] {
    text.isEmpty
      ? [] : text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
  }

  /// The path of `name` inside this folder.
  package func appending(_ name: String) -> SourcePath {
    SourcePath(text.isEmpty ? name : text + "/" + name)
  }

  /// Follows a relative reference as a browser or GitHub would, starting from this folder.
  ///
  /// `SourcePath("3-how").resolving("../2-why/10-x.md")` is `2-why/10-x.md`.
  /// - Returns: `nil` when the reference leaves the course folder.
  package func resolving(_ reference: String) -> SourcePath? {
    // On bytes, since every link of a course comes through here twice.
    var result: [UInt8] = reference.utf8.first == 0x2F ? [] : Array(text.utf8)
    result.reserveCapacity(result.count + reference.utf8.count + 1)
    var reference = reference
    let isInside = reference.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x2F) ?? bytes.count
        let dots = end - start <= 2 && bytes[start..<end].allSatisfy { $0 == 0x2E }
        if dots, end - start == 2 {
          guard !result.isEmpty else { return false }
          result.removeSubrange((result.lastIndex(of: 0x2F) ?? 0)...)
        } else if !dots {
          if !result.isEmpty { result.append(0x2F) }
          result.append(contentsOf: bytes[start..<end])
        }
        start = end + 1
      }
      return true
    }
    return isInside ? SourcePath(String(decoding: result, as: UTF8.self)) : nil
  }

  package static func < (left: SourcePath, right: SourcePath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
