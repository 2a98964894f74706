/// Text with places in it: `1️⃣` to `9️⃣` mark byte offsets and are not part of the text.
///
/// `"title: 1️⃣x"` is the text `title: x` with marker 1 at byte 7.
package struct MarkedText: Sendable {
  /// The text without markers.
  package let text: String
  /// UTF-8 byte offsets in `text`, by marker.
  package let offsets: [Int: Int]

  /// Takes the markers out of a text.
  ///
  /// Of a marker that stands twice, the first place counts.
  package init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var offsets: [Int: Int] = [:]
    var count = 0
    let scalars = Array(marked.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if let marker = Self.marker(in: scalars[index...]) {
        if offsets[marker] == nil { offsets[marker] = count }
        index += 3
      } else {
        text.append(scalars[index])
        count += UTF8.width(scalars[index])
        index += 1
      }
    }
    self.text = String(text)
    self.offsets = offsets
  }

  /// The UTF-8 bytes of the text without markers.
  package var bytes: [UInt8] { Array(text.utf8) }

  /// The marker as it is written in a text.
  package static func symbol(_ marker: Int) -> String { "\(marker)\u{FE0F}\u{20E3}" }

  /// The number of a marker written alone, such as `1️⃣`.
  package static func number(of symbol: String) -> Int? {
    let scalars = Array(symbol.unicodeScalars)
    return scalars.count == 3 ? marker(in: scalars[...]) : nil
  }

  // A marker is three scalars: a digit, the emoji selector, the enclosing keycap.
  private static func marker(in scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard scalars.count >= 3, let digit = scalars.first, ("1"..."9").contains(digit),
      scalars[scalars.startIndex + 1] == "\u{FE0F}", scalars[scalars.startIndex + 2] == "\u{20E3}"
    else { return nil }
    return Int(digit.value - 0x30)
  }
}
