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
    text.utf8.lastIndex(of: 0x2F).map { String(text[text.utf8.index(after: $0)...]) } ?? text
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
    var (folder, reference) = (text, reference)
    return folder.withUTF8 { folder in
      reference.withUTF8 { Self.resolving($0, from: folder) }
    }
  }

  /// Follows a relative reference that stands in this file.
  /// - Returns: `nil` when the reference leaves the course folder.
  package func resolvingBeside(_ reference: String) -> SourcePath? {
    var (file, reference) = (text, reference)
    return file.withUTF8 { file in
      let folder = UnsafeBufferPointer(rebasing: file[..<(file.lastIndex(of: 0x2F) ?? 0)])
      return reference.withUTF8 { Self.resolving($0, from: folder) }
    }
  }

  // On bytes, since every link of a course comes through here twice.
  private static func resolving(
    _ reference: UnsafeBufferPointer<UInt8>, from folder: UnsafeBufferPointer<UInt8>
  ) -> SourcePath? {
    var isInside = true
    let text = String(unsafeUninitializedCapacity: folder.count + reference.count + 1) { result in
      var count = 0
      func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        for byte in bytes {
          result[count] = byte
          count += 1
        }
      }
      if reference.first != 0x2F { append(folder[...]) }
      var start = 0
      while start < reference.count {
        var end = start
        while end < reference.count, reference[end] != 0x2F { end += 1 }
        let dots = end - start <= 2 && reference[start..<end].allSatisfy { $0 == 0x2E }
        if dots, end - start == 2 {
          guard count > 0 else {
            isInside = false
            return 0
          }
          repeat { count -= 1 } while count > 0 && result[count] != 0x2F
        } else if !dots {
          if count > 0 {
            result[count] = 0x2F
            count += 1
          }
          append(reference[start..<end])
        }
        start = end + 1
      }
      return count
    }
    return isInside ? SourcePath(text) : nil
  }

  package static func < (left: SourcePath, right: SourcePath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
