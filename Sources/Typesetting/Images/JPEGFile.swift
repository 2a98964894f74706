/// A JPEG file, read as far as a PDF must know it.
///
/// Source: ITU-T T.81, annex B; Adobe's marker: PDF 1.7, section 7.4.8.
struct JPEGFile {
  let image: RasterImage

  private struct Frame {
    let width: Int
    let height: Int
    let identifiers: [UInt8]
  }

  init(_ bytes: [UInt8]) throws(ImageFailure) {
    var kept: [UInt8] = [0xFF, 0xD8]
    var frame: Frame?
    var adobe: UInt8?
    var orientation = RasterImage.Orientation.upright
    var place = 2
    var isWhole = false
    while !isWhole {
      let (marker, start) = try JPEGFile.marker(in: bytes, from: place)
      if marker == 0xD9 {
        isWhole = true
        kept += [0xFF, marker]
        continue
      }
      guard start + 2 <= bytes.count else { throw .truncated }
      let size = Int(bytes[start]) << 8 | Int(bytes[start + 1])
      guard size >= 2 else { throw .damaged }
      guard start + size <= bytes.count else { throw .truncated }
      let segment = bytes[start + 2..<start + size]
      var end = start + size
      var isKept = true
      switch marker {
      case 0xC0, 0xC1, 0xC2:
        guard frame == nil else { throw .damaged }
        frame = try JPEGFile.frame(Array(segment))
      case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: throw .coding(marker)
      case 0xE1:
        orientation = CameraNotes.orientation(Array(segment)) ?? orientation
        isKept = false
      case 0xEE where segment.starts(with: Array("Adobe".utf8)) && segment.count >= 12:
        adobe = bytes[start + 2 + 11]
      case 0xE2...0xEF, 0xFE: isKept = false
      case 0xDA:
        guard frame != nil else { throw .damaged }
        end = JPEGFile.endOfScan(in: bytes, from: end)
      default: break
      }
      if isKept {
        kept += [0xFF, marker]
        kept += bytes[start..<end]
      }
      place = end
    }
    guard let frame else { throw .damaged }
    image = RasterImage(
      width: frame.width, height: frame.height, bits: 8,
      colors: frame.identifiers.count == 1
        ? .gray : frame.identifiers.count == 3 ? .rgb : .cmyk(isInverted: adobe != nil),
      coding: .jpeg(isPlain: adobe == nil && frame.identifiers == Array("RGB".utf8)),
      data: kept, orientation: orientation)
  }

  /// The next marker, with any filling bytes before it passed over, and where its segment begins.
  private static func marker(
    in bytes: [UInt8], from start: Int
  ) throws(ImageFailure) -> (marker: UInt8, start: Int) {
    var place = start
    guard place < bytes.count else { throw .truncated }
    guard bytes[place] == 0xFF else { throw .damaged }
    while place < bytes.count, bytes[place] == 0xFF { place += 1 }
    guard place < bytes.count else { throw .truncated }
    return (bytes[place], place + 1)
  }

  /// Where the marker after a scan's pixels begins.
  private static func endOfScan(in bytes: [UInt8], from start: Int) -> Int {
    var place = start
    while place + 1 < bytes.count {
      // A zero or a restart after 0xFF belongs to the pixels.
      if bytes[place] == 0xFF, bytes[place + 1] != 0, !(0xD0...0xD7).contains(bytes[place + 1]) {
        return place
      }
      place += 1
    }
    return bytes.count
  }

  private static func frame(_ segment: [UInt8]) throws(ImageFailure) -> Frame {
    guard segment.count >= 6 else { throw .damaged }
    guard segment[0] == 8 else { throw .bits(Int(segment[0])) }
    let height = Int(segment[1]) << 8 | Int(segment[2])
    let width = Int(segment[3]) << 8 | Int(segment[4])
    try RasterImage.check(width: width, height: height)
    let count = Int(segment[5])
    guard count == 1 || count == 3 || count == 4 else { throw .components(count) }
    guard segment.count >= 6 + count * 3 else { throw .damaged }
    return Frame(
      width: width, height: height, identifiers: (0..<count).map { segment[6 + $0 * 3] })
  }
}

/// What a camera notes in a JPEG file: only how it was held is read.
///
/// Source: Exif 2.3, section 4.6.
private enum CameraNotes {
  static func orientation(_ segment: [UInt8]) -> RasterImage.Orientation? {
    guard segment.starts(with: Array("Exif".utf8) + [0, 0]) else { return nil }
    let isLittle = segment.count > 6 && segment[6] == UInt8(ascii: "I")
    func number(_ place: Int, _ size: Int) -> Int {
      guard place >= 6, place + size <= segment.count else { return 0 }
      var value: UInt32 = 0
      for index in 0..<size {
        value = value << 8 | UInt32(segment[place + (isLittle ? size - 1 - index : index)])
      }
      return Int(min(value, 0xFFFF))
    }
    let directory = 6 + number(10, 4)
    for index in 0..<min(number(directory, 2), 64) {
      let entry = directory + 2 + index * 12
      if number(entry, 2) == 0x112, let value = UInt8(exactly: number(entry + 8, 2)) {
        return RasterImage.Orientation(rawValue: value)
      }
    }
    return nil
  }
}
