/// The colour space of all colours in a document, sRGB, as an ICC profile.
///
/// Source: ICC.1:2010 (version 4.3) for the form, IEC 61966-2-1 for the numbers.
enum ColorProfile {
  static var bytes: [UInt8] {
    let tags: [(FontTag, [UInt8])] = [
      (FontTag("desc"), text("sRGB")),
      (FontTag("cprt"), text("No copyright")),
      (FontTag("wtpt"), xyz([0xF6D6, 0x10000, 0xD32D])),
      (FontTag("rXYZ"), xyz([0x6FA2, 0x38F5, 0x0390])),
      (FontTag("gXYZ"), xyz([0x6299, 0xB785, 0x18DA])),
      (FontTag("bXYZ"), xyz([0x24A0, 0x0F84, 0xB6CF])),
      (FontTag("chad"), adaptation),
      (FontTag("rTRC"), curve),
      (FontTag("gTRC"), curve),
      (FontTag("bTRC"), curve),
    ]
    var table: [UInt8] = []
    var data: [UInt8] = []
    let start = 128 + 4 + tags.count * 12
    table.append(long: UInt32(tags.count))
    for (tag, body) in tags {
      table.append(long: tag.code)
      table.append(long: UInt32(start + data.count))
      table.append(long: UInt32(body.count))
      data += body
      while data.count % 4 != 0 { data.append(0) }
    }
    return header(size: start + data.count) + table + data
  }

  private static func header(size: Int) -> [UInt8] {
    var header: [UInt8] = []
    header.append(long: UInt32(size))
    header.append(long: 0)
    header.append(long: 0x0430_0000)
    header.append("mntrRGB XYZ ")
    // A date that never changes.
    for value in [2026, 1, 1, 0, 0, 0] { header.append(short: value) }
    header.append("acsp")
    header += Array(repeating: 0, count: 28)
    for value in [0xF6D6, 0x10000, 0xD32D] as [UInt32] { header.append(long: value) }
    header += Array(repeating: 0, count: 128 - header.count)
    return header
  }

  private static func text(_ text: StaticString) -> [UInt8] {
    var body: [UInt8] = []
    body.append("mluc")
    for value in [0, 1, 12] as [UInt32] { body.append(long: value) }
    body.append("enUS")
    body.append(long: UInt32(text.utf8CodeUnitCount * 2))
    body.append(long: 28)
    for index in 0..<text.utf8CodeUnitCount { body.append(short: Int(text.utf8Start[index])) }
    return body
  }

  private static func xyz(_ values: [UInt32]) -> [UInt8] {
    var body: [UInt8] = []
    body.append("XYZ ")
    body.append(long: 0)
    for value in values { body.append(long: value) }
    return body
  }

  private static var adaptation: [UInt8] {
    var body: [UInt8] = []
    body.append("sf32")
    body.append(long: 0)
    let matrix: [UInt32] = [
      0x0001_0C42, 0x05DE, 0xFFFF_F325, 0x0793, 0xFD90, 0xFFFF_FBA1, 0xFFFF_FDA2, 0x03DC, 0xC06E,
    ]
    for value in matrix { body.append(long: value) }
    return body
  }

  private static var curve: [UInt8] {
    var body: [UInt8] = []
    body.append("para")
    for value in [0, 0x0003_0000, 0x0002_6666, 0xF2A7, 0x0D59, 0x13D0, 0x0A5B] as [UInt32] {
      body.append(long: value)
    }
    return body
  }
}
