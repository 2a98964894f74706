import TestSupport
import Testing

@testable import SiteRendering

@Suite struct ImageSizeTests {
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 2, 0x80, 0, 0, 1, 0x68]
  private static let gif: [UInt8] = Array("GIF89a".utf8) + [0x80, 0x02, 0x68, 0x01]
  /// An APP0 segment, two fill bytes, then a progressive frame header.
  private static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0x4A, 0x46, 0xFF, 0xFF, 0xFF, 0xC4, 0, 2]
    + [0xFF, 0xC2, 0, 17, 8, 0x01, 0x68, 0x02, 0x80, 3, 0]
  private static let lossyWebP: [UInt8] =
    Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8 ".utf8) + [0, 0, 0, 0]
    + [0, 0, 0, 0x9D, 0x01, 0x2A, 0x80, 0x42, 0x68, 0x41]
  /// 14 bits of width - 1, then 14 bits of height - 1.
  private static let losslessWebP: [UInt8] =
    Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8L".utf8) + [0, 0, 0, 0]
    + [0x2F, 0x7F, 0xC2, 0x59, 0x00, 0, 0, 0, 0, 0]
  private static let extendedWebP: [UInt8] =
    Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0]
    + [0, 0, 0, 0, 0x7F, 0x02, 0, 0x67, 0x01, 0]

  @Test(arguments: [png, gif, jpeg, lossyWebP, losslessWebP, extendedWebP])
  func readsTheHeader(file: [UInt8]) {
    #expect(ImageSize(ofFile: file) == ImageSize(width: 640, height: 360))
  }

  @Test(arguments: [
    ("<svg width=\"640\" height=\"360\"></svg>", 640, 360),
    ("<?xml version=\"1.0\"?>\n<svg\nheight=\"360px\"\n\twidth=\"639.6\">", 640, 360),
    ("<svg viewBox=\"0 0 640 360\">", 640, 360),
    ("<svg width=\"100%\" height=\"100%\" viewBox=\"-10,-10,640,360.2\">", 640, 360),
    ("<svg viewBox=\"0 0\n640\t360\" stroke-width=\"3\" height=\"2\">", 640, 360),
    ("<svg data-width=\"1\" width=\"640\" height=\"360\">", 640, 360),
  ])
  func readsSVG(text: String, width: Int, height: Int) {
    #expect(ImageSize(ofFile: Array(text.utf8)) == ImageSize(width: width, height: height))
  }

  @Test(arguments: [
    "", "<svg", "<svg>", "<svg width=\"640\">", "<svg width=\"-inf\" height=\"-inf\">",
    "<svg width=\"nan\" height=\"nan\">", "<svg width=\"-1e300\" height=\"1\">",
    "<svg width=\"1e300\" height=\"1\">", "<svg viewBox=\"0 0 -infinity 1\">",
    "<svg viewBox=\"0 0 1e99 1e99\">", "<svg viewBox=\"0 0 0 0\">", "<svg width=\"6", "GIF8",
    "RIFF----WEBPVP8 ", "<html></html>", "<svg width=\"0.2\" height=\"0.2\">",
  ])
  func saysNothingOfFilesThatDoNotSay(text: String) {
    #expect(ImageSize(ofFile: Array(text.utf8)) == nil)
  }

  @Test(arguments: [png, gif, jpeg, lossyWebP, losslessWebP, extendedWebP])
  func survivesEveryCutAndManyChanges(file: [UInt8]) {
    for length in file.indices { _ = ImageSize(ofFile: Array(file[..<length])) }
    var random = SeededRandom(seed: 5)
    for _ in 0..<2000 {
      var changed = file
      for _ in 0..<3 {
        changed[Int.random(in: changed.indices, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      if let size = ImageSize(ofFile: changed) { #expect(size.width > 0 && size.height > 0) }
    }
  }

  @Test(arguments: [
    [0xFF, 0xD8] as [UInt8],
    [0xFF, 0xD8, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xC0, 0, 0, 0, 0, 0, 0], [0x89, 0x50, 0x4E, 0x47],
  ])
  func survivesHostileHeaders(file: [UInt8]) {
    #expect(ImageSize(ofFile: file) == nil)
  }
}
