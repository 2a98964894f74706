/// The stable, language-free name of something: `reflect1` for an item, `reflect` for a dimension.
///
/// The subject keeps names of different things apart: an item's name is not a dimension's. Two
/// names are the same when their bytes are.
package struct Identifier<Subject>: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }

  package static func == (left: Self, right: Self) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.text.precedesInBytes(right.text)
  }

  package func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
