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
    if let width = number(in: tag, of: " width"), let height = number(in: tag, of: " height") {
      return ImageSize(width: width, height: height)
    }
    let box = attribute(" viewBox", in: tag)?.split { $0 == " " || $0 == "," } ?? []
    guard box.count == 4, let width = Double(box[2]), let height = Double(box[3]),
      width < 100_000, height < 100_000
    else { return nil }
    return ImageSize(width: Int(width.rounded()), height: Int(height.rounded()))
  }

  private static func number(in tag: Substring, of name: String) -> Int? {
    guard let value = attribute(name, in: tag) else { return nil }
    guard let number = Double(value.hasSuffix("px") ? value.dropLast(2) : value), number < 100_000
    else { return nil }
    return Int(number.rounded())
  }

  private static func attribute(_ name: String, in tag: Substring) -> Substring? {
    guard let start = tag.firstRange(of: name + "=\"") else { return nil }
    let rest = tag[start.upperBound...]
    return rest.firstIndex(of: "\"").map { rest[..<$0] }
  }
}
