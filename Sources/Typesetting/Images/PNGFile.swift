/// A PNG file as its parts; the rows are still packed.
///
/// Source: PNG specification, second edition.
struct PNGFile {
  static var signature: [UInt8] { [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] }

  let width: Int
  let height: Int
  let bits: Int
  let kind: Kind
  let isInterlaced: Bool
  /// Red, green and blue of each number.
  private(set) var palette: [UInt8] = []
  /// For numbers how much is seen of each; otherwise the one colour that is not seen.
  private(set) var transparency: [UInt8] = []
  private(set) var packed: [UInt8] = []

  enum Kind: UInt8 {
    case gray = 0
    case rgb = 2
    case palette = 3
    case grayAlpha = 4
    case rgbAlpha = 6

    /// How many values a pixel has.
    var channels: Int {
      switch self {
      case .gray, .palette: 1
      case .grayAlpha: 2
      case .rgb: 3
      case .rgbAlpha: 4
      }
    }

    var hasAlpha: Bool { self == .grayAlpha || self == .rgbAlpha }

    func allows(bits: Int) -> Bool {
      switch self {
      case .gray: [1, 2, 4, 8, 16].contains(bits)
      case .palette: [1, 2, 4, 8].contains(bits)
      case .rgb, .grayAlpha, .rgbAlpha: bits == 8 || bits == 16
      }
    }
  }

  init(_ bytes: [UInt8]) throws(ImageFailure) {
    var chunks = PNGChunks(bytes)
    guard let header = try chunks.next(), header.name == FontTag("IHDR"),
      header.range.count == 13
    else { throw .damaged }
    let fields = Array(bytes[header.range])
    width = PNGChunks.number(fields, 0)
    height = PNGChunks.number(fields, 4)
    bits = Int(fields[8])
    guard let kind = Kind(rawValue: fields[9]) else { throw .damaged }
    self.kind = kind
    guard kind.allows(bits: bits) else { throw .bits(bits) }
    guard fields[10] == 0, fields[11] == 0, fields[12] <= 1 else { throw .damaged }
    isInterlaced = fields[12] == 1
    try RasterImage.check(width: width, height: height)
    read: while let chunk = try chunks.next() {
      switch chunk.name {
      case FontTag("PLTE"): palette = Array(bytes[chunk.range])
      case FontTag("tRNS"): transparency = Array(bytes[chunk.range])
      case FontTag("IDAT"): packed += bytes[chunk.range]
      case FontTag("IEND"): break read
      default: break
      }
    }
    guard !packed.isEmpty else { throw .truncated }
    if kind == .palette {
      guard !palette.isEmpty else { throw .missingPalette }
      guard palette.count % 3 == 0, palette.count <= 256 * 3 else { throw .damaged }
    }
  }

  /// Bytes of a row of so many pixels.
  func rowSize(_ pixels: Int) -> Int { PNGRows.size(of: pixels, pixelBits: kind.channels * bits) }
}

/// The parts of a PNG file in turn.
private struct PNGChunks {
  private let bytes: [UInt8]
  private var place = PNGFile.signature.count

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// - Returns: `nil` after the last one.
  mutating func next() throws(ImageFailure) -> (name: FontTag, range: Range<Int>)? {
    guard place < bytes.count else { return nil }
    guard place + 12 <= bytes.count else { throw .truncated }
    let size = PNGChunks.number(bytes, place)
    let start = place + 8
    guard size <= bytes.count - start - 4 else { throw .truncated }
    place = start + size + 4
    let name = UInt32(truncatingIfNeeded: PNGChunks.number(bytes, start - 4))
    return (FontTag(name), start..<start + size)
  }

  /// Four bytes; what is too large for any size counts as the largest one.
  static func number(_ bytes: [UInt8], _ place: Int) -> Int {
    var value: UInt32 = 0
    for byte in bytes[place..<place + 4] { value = value << 8 | UInt32(byte) }
    return Int(min(value, 0x7FFF_FFFF))
  }
}
