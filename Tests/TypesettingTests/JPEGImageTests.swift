import Testing

@testable import Typesetting

/// The pixels of a JPEG are never looked at, so that its parts are enough here.
struct JPEGImageTests {
  private func segment(_ marker: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    [0xFF, marker, UInt8((bytes.count + 2) >> 8), UInt8((bytes.count + 2) & 255)] + bytes
  }

  private func frame(
    _ marker: UInt8 = 0xC0, bits: UInt8 = 8, width: Int = 640, height: Int = 480,
    components: [UInt8] = [1, 2, 3]
  ) -> [UInt8] {
    var bytes = [bits]
    bytes.append(short: height)
    bytes.append(short: width)
    bytes.append(UInt8(components.count))
    return segment(marker, bytes + components.flatMap { [$0, 0x11, 0] })
  }

  // Zeros after 0xFF and restarts belong to the pixels.
  private var scan: [UInt8] {
    segment(0xDA, [1, 1, 0, 0, 63, 0]) + [1, 0xFF, 0, 2, 0xFF, 0xD3, 3]
  }

  private func file(_ parts: [UInt8]...) -> [UInt8] {
    [0xFF, 0xD8] + parts.flatMap { $0 } + [0xFF, 0xD9]
  }

  private var adobe: [UInt8] { segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 2]) }

  @Test(arguments: [0xC0, 0xC1, 0xC2] as [UInt8])
  func keepsBaselineAndProgressive(marker: UInt8) throws {
    let bytes = file(segment(0xDB, [0]), frame(marker), scan, segment(0xC4, [0]), scan)
    let image = try RasterImage(bytes + Array("after the end".utf8))
    #expect(image.width == 640)
    #expect(image.height == 480)
    #expect(image.bits == 8)
    #expect(image.colors == .rgb)
    #expect(image.coding == .jpeg(isPlain: false))
    #expect(image.data == bytes)
    #expect(image.orientation == .upright)
  }

  @Test func readsColours() throws {
    #expect(try RasterImage(file(frame(components: [1]), scan)).colors == .gray)
    let four: [UInt8] = [1, 2, 3, 4]
    #expect(
      try RasterImage(file(frame(components: four), scan)).colors == .cmyk(isInverted: false))
    #expect(
      try RasterImage(file(adobe, frame(components: four), scan)).colors == .cmyk(isInverted: true))
    let plain = Array("RGB".utf8)
    #expect(
      try RasterImage(file(frame(components: plain), scan)).coding == .jpeg(isPlain: true))
  }

  @Test(arguments: [true, false])
  func tellsNothingOfCameraAndPlace(isLittle: Bool) throws {
    let notes: [UInt8] =
      isLittle
      ? [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0]
      : [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]
    let exif = segment(0xE1, Array("Exif".utf8) + [0, 0] + notes)
    let image = try RasterImage(
      file(exif, segment(0xFE, Array("Where I live".utf8)), adobe, frame(), scan))
    #expect(image.orientation == .quarterRight)
    #expect(image.orientation.isOnSide)
    #expect(image.data == file(adobe, frame(), scan))
  }

  @Test func namesWhatIsWrong() {
    #expect(throws: ImageFailure.zeroSize) { try RasterImage(file(frame(height: 0), scan)) }
    #expect(throws: ImageFailure.bits(12)) { try RasterImage(file(frame(bits: 12), scan)) }
    #expect(throws: ImageFailure.components(2)) {
      try RasterImage(file(frame(components: [1, 2]), scan))
    }
    #expect(throws: ImageFailure.coding(0xC9)) { try RasterImage(file(frame(0xC9), scan)) }
    #expect(
      throws: ImageFailure.tooLarge(
        width: 65_535, height: 65_535, pixelLimit: RasterImage.pixelLimit)
    ) { try RasterImage(file(frame(width: 65_535, height: 65_535), scan)) }
    #expect(throws: ImageFailure.damaged) { try RasterImage(file(scan)) }
    #expect(throws: ImageFailure.damaged) { try RasterImage(file(segment(0xDB, [0]))) }
  }

  @Test func refusesWhatIsCutOff() throws {
    let whole = file(adobe, frame(), scan)
    for count in 3..<whole.count {
      #expect(throws: ImageFailure.self) { try RasterImage(Array(whole.prefix(count))) }
    }
  }

  @Test func survivesFlippedBytes() {
    var numbers = SeededNumbers(8)
    let whole = file(adobe, segment(0xE1, Array("Exif".utf8) + [0, 0, 0x49]), frame(), scan)
    for _ in 0..<2000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        bytes[Int.random(in: 3..<bytes.count, using: &numbers)] =
          UInt8.random(in: 0...255, using: &numbers)
      }
      _ = try? RasterImage(bytes)
    }
  }
}
