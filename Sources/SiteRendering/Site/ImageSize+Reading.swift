extension ImageSize {
  /// The size of a PNG, JPEG, GIF, WebP or SVG picture, so that pages can reserve its room.
  /// - Returns: `nil` for other files, and for pictures that do not say.
  package init?(ofFile bytes: [UInt8]) {
    let size =
      Self.png(bytes) ?? Self.gif(bytes) ?? Self.jpeg(bytes) ?? Self.webp(bytes) ?? Self.svg(bytes)
    guard let size, size.width > 0, size.height > 0 else { return nil }
    self = size
  }

  private static func big(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
    bytes[at..<at + count].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func little(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
    bytes[at..<at + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func png(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
    return ImageSize(width: big(bytes, 16, 4), height: big(bytes, 20, 4))
  }

  private static func gif(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 10, bytes.starts(with: "GIF8".utf8) else { return nil }
    return ImageSize(width: little(bytes, 6, 2), height: little(bytes, 8, 2))
  }

  /// Walks the segments up to the first frame header (ITU T.81, B.2.2).
  private static func jpeg(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var index = 2
    while index + 9 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      // Any number of fill bytes may stand before a marker (B.1.1.2).
      if marker == 0xFF {
        index += 1
        continue
      }
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return ImageSize(width: big(bytes, index + 7, 2), height: big(bytes, index + 5, 2))
      }
      index += 2 + max(2, big(bytes, index + 2, 2))
    }
    return nil
  }

  /// The three chunk forms of WebP (RFC 9649).
  private static func webp(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 30, bytes.starts(with: "RIFF".utf8),
      bytes[8..<12].elementsEqual("WEBP".utf8)
    else { return nil }
    switch bytes[15] {
    case UInt8(ascii: " "):
      return ImageSize(
        width: little(bytes, 26, 2) & 0x3FFF, height: little(bytes, 28, 2) & 0x3FFF)
    case UInt8(ascii: "L"):
      let bits = little(bytes, 21, 4)
      return ImageSize(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
    default:
      return ImageSize(width: little(bytes, 24, 3) + 1, height: little(bytes, 27, 3) + 1)
    }
  }

  /// `width` and `height` of the root element, or its `viewBox`.
  private static func svg(_ bytes: [UInt8]) -> ImageSize? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard let start = head.firstRange(of: "<svg"),
      let end = head[start.upperBound...].firstIndex(of: ">")
    else { return nil }
    let tag = head[start.upperBound..<end]
    if let width = number(in: tag, of: "width"), let height = number(in: tag, of: "height") {
      return ImageSize(width: width, height: height)
    }
    let box = attribute("viewBox", in: tag)?.split { $0.isWhitespace || $0 == "," } ?? []
    guard box.count == 4, let width = pixels(box[2]), let height = pixels(box[3]) else {
      return nil
    }
    return ImageSize(width: width, height: height)
  }

  private static func number(in tag: Substring, of name: String) -> Int? {
    attribute(name, in: tag).flatMap { pixels($0.hasSuffix("px") ? $0.dropLast(2) : $0) }
  }

  private static func pixels(_ text: Substring) -> Int? {
    guard let number = Double(text), (0..<100_000).contains(number) else { return nil }
    return Int(number.rounded())
  }

  private static func attribute(_ name: String, in tag: Substring) -> Substring? {
    let start = tag.ranges(of: name + "=\"").first { range in
      range.lowerBound > tag.startIndex && tag[tag.index(before: range.lowerBound)].isWhitespace
    }
    guard let start else { return nil }
    let rest = tag[start.upperBound...]
    return rest.firstIndex(of: "\"").map { rest[..<$0] }
  }
}
