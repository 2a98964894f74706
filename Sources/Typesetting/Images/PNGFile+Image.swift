extension PNGFile {
  func image() throws(ImageFailure) -> RasterImage {
    let raw = try unpacked()
    let isPlain = !isInterlaced && !kind.hasAlpha
    if isPlain, transparency.isEmpty {
      return image(packed, mask: nil)
    }
    let pixels = try pixels(raw)
    guard kind.hasAlpha else {
      let mask = mask(values: transparencies(pixels))
      return image(isPlain ? packed : repacked(pixels, bits: bits, kind), mask: mask)
    }
    let (colors, alpha) = separated(pixels)
    let mask = mask(values: alpha)
    return RasterImage(
      width: width, height: height, bits: 8, colors: kind == .grayAlpha ? .gray : .rgb,
      coding: .flateRows, data: repacked(colors, bits: 8, kind == .grayAlpha ? .gray : .rgb),
      mask: mask)
  }

  private func image(_ data: [UInt8], mask: RasterImage.Mask?) -> RasterImage {
    let colors: RasterImage.Colors
    switch kind {
    case .gray, .grayAlpha: colors = .gray
    case .rgb, .rgbAlpha: colors = .rgb
    case .palette:
      // A number beyond the list is black, as browsers have it.
      let size = 3 << bits
      colors = .palette(
        Array(palette.prefix(size)) + Array(repeating: 0, count: max(0, size - palette.count)))
    }
    return RasterImage(
      width: width, height: height, bits: bits, colors: colors, coding: .flateRows, data: data,
      mask: mask)
  }

  /// The filtered rows of all passes, with their number checked.
  private func unpacked() throws(ImageFailure) -> [UInt8] {
    var size = 0
    for pass in passes { size += pass.height * (rowSize(pass.width) + 1) }
    let raw: [UInt8]
    do {
      raw = try Zlib.decompress(packed, limit: size)
    } catch {
      switch error {
      case .truncated: throw .truncated
      case .notZlib, .unknownBlock, .wrongCode, .tooLarge, .wrongChecksum: throw .damaged
      }
    }
    guard raw.count == size else { throw .truncated }
    var place = 0
    for pass in passes {
      for _ in 0..<pass.height {
        guard raw[place] <= 4 else { throw .damaged }
        place += rowSize(pass.width) + 1
      }
    }
    return raw
  }

  /// A part of the picture that is sent by itself: every so many pixels from one on.
  private struct Pass {
    let x: Int
    let y: Int
    let stepX: Int
    let stepY: Int
    let width: Int
    let height: Int
  }

  private var passes: [Pass] {
    guard isInterlaced else {
      return [Pass(x: 0, y: 0, stepX: 1, stepY: 1, width: width, height: height)]
    }
    return [
      (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
      (0, 1, 1, 2),
    ].compactMap { x, y, stepX, stepY in
      guard x < width, y < height else { return nil }
      return Pass(
        x: x, y: y, stepX: stepX, stepY: stepY, width: (width - x + stepX - 1) / stepX,
        height: (height - y + stepY - 1) / stepY)
    }
  }

  /// The rows of the whole picture without filters, pixels packed as in the file.
  private func pixels(_ raw: [UInt8]) throws(ImageFailure) -> [UInt8] {
    let pixelBits = kind.channels * bits
    let step = max(1, pixelBits / 8)
    guard isInterlaced else {
      let rows = PNGRows(rowSize: rowSize(width), step: step)
      guard let pixels = rows.unfiltered(raw[...], rows: height) else { throw .damaged }
      return pixels
    }
    let whole = rowSize(width)
    var pixels = Array(repeating: UInt8(0), count: whole * height)
    var place = 0
    for pass in passes {
      let size = rowSize(pass.width)
      let rows = PNGRows(rowSize: size, step: step)
      guard let part = rows.unfiltered(raw[place...], rows: pass.height) else { throw .damaged }
      place += (size + 1) * pass.height
      for row in 0..<pass.height {
        let target = (pass.y + row * pass.stepY) * whole
        for column in 0..<pass.width {
          let x = pass.x + column * pass.stepX
          if pixelBits >= 8 {
            for index in 0..<step {
              pixels[target + x * step + index] = part[row * size + column * step + index]
            }
          } else {
            let (from, to) = (column * pixelBits, x * pixelBits)
            let value = (part[row * size + from / 8] << UInt8(from % 8)) >> UInt8(8 - pixelBits)
            pixels[target + to / 8] |= value << UInt8(8 - pixelBits - to % 8)
          }
        }
      }
    }
    return pixels
  }

  /// Colours and alpha apart, eight bits each.
  private func separated(_ pixels: [UInt8]) -> (colors: [UInt8], alpha: [UInt8]) {
    let size = bits / 8
    let channels = kind.channels
    var colors: [UInt8] = []
    var alpha: [UInt8] = []
    colors.reserveCapacity(width * height * (channels - 1))
    alpha.reserveCapacity(width * height)
    for pixel in 0..<width * height {
      let place = pixel * channels * size
      // Of sixteen bits the upper eight are what can be seen.
      for channel in 0..<channels - 1 { colors.append(pixels[place + channel * size]) }
      alpha.append(pixels[place + (channels - 1) * size])
    }
    return (colors, alpha)
  }

  /// How much is seen of each pixel, from the list or colour that the file names.
  private func transparencies(_ pixels: [UInt8]) -> [UInt8] {
    var values: [UInt8] = []
    guard !transparency.isEmpty else { return values }
    values.reserveCapacity(width * height)
    let size = rowSize(width)
    let hidden = hiddenColor
    for row in 0..<height {
      for column in 0..<width {
        if kind == .palette {
          let number = sample(pixels, row * size, column)
          values.append(number < transparency.count ? transparency[number] : 255)
        } else {
          var isHidden = hidden.count == kind.channels
          for (channel, value) in hidden.enumerated() where isHidden {
            isHidden = sample(pixels, row * size, column * kind.channels + channel) == value
          }
          values.append(isHidden ? 0 : 255)
        }
      }
    }
    return values
  }

  /// The colour that is not seen; empty when there is none.
  private var hiddenColor: [Int] {
    guard kind != .palette, transparency.count >= kind.channels * 2 else { return [] }
    return (0..<kind.channels).map {
      (Int(transparency[$0 * 2]) << 8 | Int(transparency[$0 * 2 + 1])) & (1 << bits - 1)
    }
  }

  private func sample(_ pixels: [UInt8], _ row: Int, _ index: Int) -> Int {
    switch bits {
    case 16: return Int(pixels[row + index * 2]) << 8 | Int(pixels[row + index * 2 + 1])
    case 8: return Int(pixels[row + index])
    default:
      let place = index * bits
      return Int((pixels[row + place / 8] << UInt8(place % 8)) >> UInt8(8 - bits))
    }
  }

  private func mask(values: [UInt8]) -> RasterImage.Mask? {
    guard values.contains(where: { $0 != 255 }) else { return nil }
    return RasterImage.Mask(data: repacked(values, bits: 8, .gray))
  }

  private func repacked(_ pixels: [UInt8], bits: Int, _ kind: Kind) -> [UInt8] {
    let pixelBits = kind.channels * bits
    let rows = PNGRows(
      rowSize: PNGRows.size(of: width, pixelBits: pixelBits), step: max(1, pixelBits / 8))
    // Filters make numbers of colours and tiny pixels larger, not smaller.
    let onlyPlain = kind == .palette || bits < 8
    return Zlib.compress(rows.filtered(pixels, rows: height, onlyPlain: onlyPlain))
  }
}
