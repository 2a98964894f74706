@testable import Typesetting

/// Makes PNG files of any kind for tests, pixel by pixel.
struct PictureMaker {
  var width: Int
  var height: Int
  var bits = 8
  /// 0 gray, 2 RGB, 3 palette, 4 gray with alpha, 6 RGB with alpha.
  var kind: UInt8 = 2
  var isInterlaced = false
  /// The values of a pixel.
  var pixel: (_ x: Int, _ y: Int) -> [Int] = { x, y in [x * 7 & 255, y * 11 & 255, (x + y) & 255] }
  var palette: [UInt8] = []
  var transparency: [UInt8] = []

  static func chunk(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    var chunk: [UInt8] = []
    chunk.append(long: UInt32(bytes.count))
    // Nobody looks at the checksum of a chunk: that of the pixels is inside.
    return chunk + Array(name.utf8) + bytes + [0, 0, 0, 0]
  }

  var header: [UInt8] {
    var header: [UInt8] = []
    header.append(long: UInt32(width))
    header.append(long: UInt32(height))
    return header + [UInt8(bits), kind, 0, 0, isInterlaced ? 1 : 0]
  }

  /// The pixels of some columns and rows, packed.
  func rows(_ columns: [Int], _ rows: [Int]) -> [[UInt8]] {
    rows.map { y in
      var row: [UInt8] = []
      var waiting = 0
      var count = 0
      for value in columns.flatMap({ pixel($0, y) }) {
        waiting = waiting << bits | value
        count += bits
        while count >= 8 {
          row.append(UInt8(truncatingIfNeeded: waiting >> (count - 8)))
          count -= 8
        }
      }
      if count > 0 { row.append(UInt8(truncatingIfNeeded: waiting << (8 - count))) }
      return row
    }
  }

  /// Packed pixels of the whole picture.
  var pixels: [UInt8] { rows(Array(0..<width), Array(0..<height)).flatMap { $0 } }

  var file: [UInt8] {
    let passes =
      isInterlaced
      ? [
        (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
        (0, 1, 1, 2),
      ] : [(0, 0, 1, 1)]
    var raw: [UInt8] = []
    for (x, y, stepX, stepY) in passes {
      let columns = Array(stride(from: x, to: width, by: stepX))
      guard !columns.isEmpty else { continue }
      for row in rows(columns, Array(stride(from: y, to: height, by: stepY))) { raw += [0] + row }
    }
    let packed = Zlib.compress(raw)
    let half = packed.count / 2
    return PNGFile.signature + PictureMaker.chunk("IHDR", header)
      + (palette.isEmpty ? [] : PictureMaker.chunk("PLTE", palette))
      + (transparency.isEmpty ? [] : PictureMaker.chunk("tRNS", transparency))
      + PictureMaker.chunk("IDAT", Array(packed[..<half]))
      + PictureMaker.chunk("IDAT", Array(packed[half...])) + PictureMaker.chunk("IEND", [])
  }

  /// What a reader of PDF sees in a picture's data.
  static func unpacked(
    _ data: [UInt8], width: Int, height: Int, channels: Int, bits: Int
  ) throws -> [UInt8] {
    let size = PNGRows.size(of: width, pixelBits: channels * bits)
    let raw = try Zlib.decompress(data, limit: (size + 1) * height)
    let rows = PNGRows(rowSize: size, step: max(1, channels * bits / 8))
    return rows.unfiltered(raw[...], rows: height) ?? []
  }
}

extension RasterImage {
  /// The packed pixels that a reader of PDF sees.
  func pixels() throws -> [UInt8] {
    try PictureMaker.unpacked(
      data, width: width, height: height, channels: colors.components, bits: bits)
  }

  func maskPixels() throws -> [UInt8] {
    guard let mask else { return [] }
    return try PictureMaker.unpacked(
      mask.data, width: width, height: height, channels: 1, bits: 8)
  }
}
