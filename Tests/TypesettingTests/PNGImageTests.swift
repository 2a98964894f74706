import Testing

@testable import Typesetting

struct PNGImageTests {
  /// Each kind of pixels with each number of bits it may have.
  private static let plainKinds: [(kind: UInt8, bits: Int)] = [
    (0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16), (3, 1), (3, 2), (3, 4), (3, 8),
  ]

  private func maker(_ kind: UInt8, _ bits: Int, _ width: Int, _ height: Int) -> PictureMaker {
    let channels = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][Int(kind)] ?? 0
    return PictureMaker(
      width: width, height: height, bits: bits, kind: kind,
      pixel: { x, y in (0..<channels).map { (x * 31 + y * 17 + $0 * 5) * 257 % (1 << bits) } },
      palette: kind == 3 ? Array(0..<9) : [])
  }

  @Test(arguments: plainKinds)
  func keepsWhatAPDFCanHave(kind: UInt8, bits: Int) throws {
    for (width, height) in [(1, 1), (3, 5), (9, 4), (17, 9)] {
      var maker = maker(kind, bits, width, height)
      for isInterlaced in [false, true] {
        maker.isInterlaced = isInterlaced
        let image = try RasterImage(maker.file)
        #expect(image.width == width)
        #expect(image.height == height)
        #expect(image.bits == bits)
        #expect(image.coding == .flateRows)
        #expect(image.mask == nil)
        #expect(try image.pixels() == maker.pixels)
      }
    }
  }

  @Test(arguments: [(4, 8), (4, 16), (6, 8), (6, 16)] as [(UInt8, Int)])
  func takesAlphaOutIntoAMask(kind: UInt8, bits: Int) throws {
    for isInterlaced in [false, true] {
      var maker = maker(kind, bits, 11, 6)
      maker.isInterlaced = isInterlaced
      let image = try RasterImage(maker.file)
      let channels = kind == 4 ? 1 : 3
      #expect(image.colors == (kind == 4 ? .gray : .rgb))
      #expect(image.bits == 8)
      var (colors, alpha): ([UInt8], [UInt8]) = ([], [])
      for y in 0..<6 {
        for x in 0..<11 {
          let values = maker.pixel(x, y).map { UInt8($0 >> (bits - 8)) }
          colors += values[..<channels]
          alpha.append(values[channels])
        }
      }
      #expect(try image.pixels() == colors)
      #expect(try image.maskPixels() == alpha)
    }
  }

  @Test func hasNoMaskWhereAllIsSeen() throws {
    var maker = maker(6, 8, 4, 4)
    maker.pixel = { x, y in [x, y, 9, 255] }
    #expect(try RasterImage(maker.file).mask == nil)
  }

  @Test func hidesTheNumbersOfAPaletteThatAreSeenThrough() throws {
    var maker = maker(3, 2, 4, 1)
    maker.pixel = { x, _ in [x] }
    maker.transparency = [0, 128]
    let image = try RasterImage(maker.file)
    #expect(try image.maskPixels() == [0, 128, 255, 255])
    // Three colours of four; the last is black.
    #expect(image.colors == .palette([0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0]))
  }

  @Test func hidesOneColour() throws {
    var maker = maker(2, 16, 3, 1)
    maker.pixel = { x, _ in [x * 256 + 1, 2, 3] }
    maker.transparency = [1, 1, 0, 2, 0, 3]
    #expect(try RasterImage(maker.file).maskPixels() == [255, 0, 255])
    maker = self.maker(0, 4, 3, 1)
    maker.pixel = { x, _ in [x] }
    maker.transparency = [0, 2]
    #expect(try RasterImage(maker.file).maskPixels() == [255, 255, 0])
  }

  @Test func refusesWhatIsTooLargeBeforeItUnpacks() {
    let huge =
      PNGFile.signature
      + PictureMaker.chunk("IHDR", PictureMaker(width: 100_000, height: 100_000).header)
      + PictureMaker.chunk("IDAT", Zlib.compress([0])) + PictureMaker.chunk("IEND", [])
    #expect(
      throws: ImageFailure.tooLarge(
        width: 100_000, height: 100_000, pixelLimit: RasterImage.pixelLimit)
    ) { try RasterImage(huge) }
    var bomb = PictureMaker(width: 6000, height: 6000).header
    bomb =
      PNGFile.signature + PictureMaker.chunk("IHDR", bomb)
      + PictureMaker.chunk("IDAT", Zlib.compress(Array(repeating: 0, count: 1000)))
    #expect(throws: ImageFailure.truncated) { try RasterImage(bomb) }
  }

  @Test func namesWhatIsWrong() throws {
    let whole = PictureMaker(width: 8, height: 8).file
    #expect(throws: ImageFailure.unknownKind) { try RasterImage([]) }
    #expect(throws: ImageFailure.unknownKind) { try RasterImage(Array("GIF89a".utf8)) }
    #expect(throws: ImageFailure.zeroSize) {
      try RasterImage(PictureMaker(width: 0, height: 5).file)
    }
    #expect(throws: ImageFailure.bits(3)) {
      try RasterImage(PictureMaker(width: 1, height: 1, bits: 3).file)
    }
    #expect(throws: ImageFailure.missingPalette) {
      try RasterImage(PictureMaker(width: 1, height: 1, kind: 3, pixel: { _, _ in [0] }).file)
    }
    #expect(throws: ImageFailure.damaged) { try RasterImage(PNGFile.signature) }
    // The pixels of the first half only.
    #expect(throws: ImageFailure.truncated) { try RasterImage(Array(whole.prefix(60))) }
    var flipped = whole
    flipped[60] ^= 0x55
    #expect(throws: ImageFailure.self) { try RasterImage(flipped) }
  }

  @Test func survivesFlippedAndMissingBytes() {
    var numbers = SeededNumbers(6)
    var palette = maker(3, 4, 20, 20)
    palette.transparency = [1, 2, 3]
    palette.isInterlaced = true
    for whole in [maker(6, 8, 12, 12).file, palette.file, maker(0, 2, 9, 9).file] {
      for count in 0..<whole.count { _ = try? RasterImage(Array(whole.prefix(count))) }
      for _ in 0..<500 {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...3, using: &numbers) {
          // Sizes that are large but allowed would only take time.
          let place = Int.random(in: 24..<bytes.count, using: &numbers)
          bytes[place] = UInt8.random(in: 0...255, using: &numbers)
        }
        _ = try? RasterImage(bytes)
      }
    }
  }
}
