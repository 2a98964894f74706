/// Puts tables together into a font file, with its checksums.
struct FontFileWriter {
  private var tables: [(tag: FontTag, bytes: [UInt8])] = []

  /// Tables stand in the order of their tags, whatever the order in which they are added.
  mutating func add(_ tag: FontTag, _ bytes: [UInt8]) {
    let place = firstIndex(below: tables.count) { tables[$0].tag.code >= tag.code }
    tables.insert((tag, bytes), at: place)
  }

  func file() -> [UInt8] {
    var file: [UInt8] = []
    let total = tables.reduce(12 + tables.count * 16) { $0 + ($1.bytes.count + 3) / 4 * 4 }
    file.reserveCapacity(total)
    file.append(long: 0x0001_0000)
    file.append(short: tables.count)
    var power = 0
    while 2 << power <= tables.count { power += 1 }
    file.append(short: 16 << power)
    file.append(short: power)
    file.append(short: tables.count * 16 - 16 << power)
    var offset = 12 + tables.count * 16
    for (tag, bytes) in tables {
      file.append(long: tag.code)
      file.append(long: FontFileWriter.checksum(bytes, 0..<bytes.count))
      file.append(long: UInt32(offset))
      file.append(long: UInt32(bytes.count))
      offset += (bytes.count + 3) / 4 * 4
    }
    var head: Int?
    for (tag, bytes) in tables {
      if tag == FontTag("head") { head = file.count }
      file.append(contentsOf: bytes)
      while file.count % 4 != 0 { file.append(0) }
    }
    if let head {
      let sum = 0xB1B0_AFBA &- FontFileWriter.checksum(file, 0..<file.count)
      file.set(short: Int(sum >> 16), at: head + 8)
      file.set(short: Int(sum & 0xFFFF), at: head + 10)
    }
    return file
  }

  /// The sum of a range's bytes, taken by four.
  private static func checksum(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    var sum: UInt32 = 0
    var place = range.lowerBound
    while place + 4 <= range.upperBound {
      sum &+=
        UInt32(bytes[place]) << 24 | UInt32(bytes[place + 1]) << 16
        | UInt32(bytes[place + 2]) << 8 | UInt32(bytes[place + 3])
      place += 4
    }
    var shift: UInt32 = 24
    while place < range.upperBound {
      sum &+= UInt32(bytes[place]) << shift
      shift -= 8
      place += 1
    }
    return sum
  }
}

extension FontFileWriter {
  /// Adds the tables that every viewer needs to draw the selected glyphs.
  ///
  /// Instructions that fit outlines to coarse screens are left out: they are half of a font, and
  /// readers of PDF smooth edges instead.
  mutating func addOutlines(of selection: GlyphSelection, of font: Font) {
    var glyf: [UInt8] = []
    var offsets: [Int] = [0]
    // A hostile font could have all glyphs share the largest outline.
    var left = font.outlines.size * 2
    for glyph in selection.glyphs {
      let size = font.outlines.size(of: glyph)
      guard size <= left else {
        offsets.append(glyf.count)
        continue
      }
      left -= size
      switch font.outlines.outline(of: glyph) {
      case .empty: break
      case .simple(let outline): outline.write(into: &glyf)
      case .composite(let outline):
        outline.write(into: &glyf, renumbered: selection.renumbered)
      }
      if glyf.count % 2 != 0 { glyf.append(0) }
      offsets.append(glyf.count)
    }
    let isLong = glyf.count >= 0x20000
    var loca: [UInt8] = []
    for offset in offsets {
      if isLong { loca.append(long: UInt32(offset)) } else { loca.append(short: offset / 2) }
    }
    // Some readers take an empty table for a broken one.
    add(FontTag("glyf"), glyf.isEmpty ? [0] : glyf)
    add(FontTag("loca"), loca)

    var head = font.file[FontTag("head")].view(at: 0, count: 54).array
    for place in 8..<12 { head[place] = 0 }
    head.set(short: isLong ? 1 : 0, at: 50)
    add(FontTag("head"), head)
    addWidths(of: selection, of: font)

    var maxp = font.file[FontTag("maxp")].view(at: 0, count: 32).array
    maxp.set(short: selection.glyphs.count, at: 4)
    // Zones 1 and 2, storage, functions, stack and size of instructions.
    maxp.set(short: 1, at: 14)
    for place in stride(from: 16, to: 28, by: 2) { maxp.set(short: 0, at: place) }
    add(FontTag("maxp"), maxp)
  }

  private mutating func addWidths(of selection: GlyphSelection, of font: Font) {
    let widths = selection.glyphs.map { font.advance($0) }
    // Glyphs at the end that are as wide as the one before need no width of their own.
    var count = widths.count
    while count > 1, widths[count - 1] == widths[count - 2] { count -= 1 }
    var hmtx: [UInt8] = []
    for (index, glyph) in selection.glyphs.enumerated() {
      if index < count { hmtx.append(short: widths[index]) }
      hmtx.append(short: font.leftSideBearing(glyph))
    }
    var hhea = font.file[FontTag("hhea")].view(at: 0, count: 36).array
    hhea.set(short: count, at: 34)
    add(FontTag("hhea"), hhea)
    add(FontTag("hmtx"), hmtx)
  }
}
