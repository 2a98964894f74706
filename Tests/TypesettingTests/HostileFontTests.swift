import Testing

@testable import Typesetting

/// Fonts that are broken, or made to hurt: no crash, no endless loop, and at worst a wrong picture.
struct HostileFontTests {
  /// A small font of real letters whose tables can be exchanged.
  struct TestFont {
    private var tables: [(tag: FontTag, bytes: [UInt8])]

    init() throws {
      let set = ScalarSet([0x20...0x7E, 0xC0...0xFF])
      let file = try FontFile(NotoFont.sans.font().webSubset(keeping: set))
      tables = [
        "GDEF", "GPOS", "GSUB", "OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca",
        "maxp", "name", "post",
      ].map { (TestFont.tag($0), file[TestFont.tag($0)].array) }
    }

    static func tag(_ name: String) -> FontTag {
      FontTag(name.utf8.reduce(0) { $0 << 8 | UInt32($1) })
    }

    subscript(name: String) -> [UInt8] {
      get { tables.first { $0.tag == TestFont.tag(name) }?.bytes ?? [] }
      set {
        tables.removeAll { $0.tag == TestFont.tag(name) }
        if !newValue.isEmpty { tables.append((TestFont.tag(name), newValue)) }
      }
    }

    var bytes: [UInt8] {
      var writer = FontFileWriter()
      for (tag, bytes) in tables { writer.add(tag, bytes) }
      return writer.file()
    }
  }

  /// Everything that is ever done with a font.
  private func use(_ bytes: [UInt8]) {
    guard let font = try? Font(bytes) else { return }
    let text = scalars("Office AVATAR, Ďábel Àé ffi \u{1F600}")
    var use = GlyphUse(of: font)
    use.add(font.shape(text), of: text)
    use.add(GlyphID(0xFFFF), [0x41])
    let subset = FontSubset(of: font, using: use)
    _ = subset.cid(of: GlyphID(0xFFFF))
    _ = font.webSubset(keeping: ScalarSet([0x20...0x7E]))
  }

  @Test func namesWhatIsWrong() throws {
    #expect(throws: FontFailure.notAFont(FontTag(0))) { try Font([]) }
    #expect(throws: FontFailure.notAFont(FontTag("%PDF"))) { try Font(Array("%PDF-1.7".utf8)) }
    #expect(throws: FontFailure.postScriptOutlines) { try Font(Array("OTTO".utf8)) }
    #expect(throws: FontFailure.collection) { try Font(Array("ttcf".utf8)) }
    #expect(throws: FontFailure.missingTable(FontTag("head"))) { try Font([0, 1, 0, 0, 0, 0]) }
    let limit = ByteView.sizeLimit
    #expect(throws: FontFailure.tooLarge(limit: limit)) {
      try Font(Array(repeating: 0, count: limit + 1))
    }
    #expect(FontTag("OS/2").name == "OS/2")
    #expect(FontTag(0x0041_FF42).name == "?A?B")
  }

  @Test(arguments: ["head", "hhea", "maxp", "loca", "hmtx", "cmap"])
  func needsSomeTables(name: String) throws {
    var font = try TestFont()
    let whole = font[name]
    font[name] = []
    #expect(throws: FontFailure.missingTable(TestFont.tag(name))) { try Font(font.bytes) }
    font[name] = Array(whole.prefix(3))
    #expect(throws: FontFailure.truncatedTable(TestFont.tag(name))) { try Font(font.bytes) }
  }

  @Test func readsAFontWithoutWhatIsNotNeeded() throws {
    var font = try TestFont()
    for name in ["GDEF", "GPOS", "GSUB", "OS/2", "name", "post", "glyf"] { font[name] = [] }
    let read = try Font(font.bytes)
    #expect(read.names.postScript == "Font")
    #expect(read.metrics.weight == 400)
    #expect(read.shape(scalars("AV")).map { Int($0.advance) } == [639, 600])
    use(font.bytes)
  }

  @Test func readsTheOldKernTable() throws {
    var font = try TestFont()
    let read = try Font(font.bytes)
    let (left, right) = (try #require(read.glyph(for: 0x41)), try #require(read.glyph(for: 0x56)))
    font["GPOS"] = []
    var kern: [UInt8] = []
    for value in [0, 1, 0, 20, 1, 1, 6, 0, 0, Int(left.number), Int(right.number), -77] {
      kern.append(short: value)
    }
    font["kern"] = kern
    let kerned = try Font(font.bytes)
    #expect(kerned.shape(scalars("AVA")).map { Int($0.advance) } == [639 - 77, 600, 639])
    let small = try Font(kerned.webSubset(keeping: ScalarSet([0x41...0x56])))
    #expect(small.shape(scalars("AVA")).map { Int($0.advance) } == [639 - 77, 600, 639])
  }

  @Test func endsWhereGlyphsAreMadeOfOneAnother() throws {
    var font = try TestFont()
    // Glyph 1 is made of glyph 2 and the other way round, and both of themselves.
    var glyf: [UInt8] = []
    for _ in 0..<2 {
      for value in [-1, 0, 0, 10, 10, 0x20, 1, 0, 0, 2, 0] { glyf.append(short: value) }
    }
    font["glyf"] = glyf
    font["head"].set(short: 0, at: 50)
    var loca: [UInt8] = []
    for offset in [0, 0, 11] { loca.append(short: offset) }
    while loca.count / 2 <= (try Font(TestFont().bytes)).glyphCount { loca.append(short: 22) }
    font["loca"] = loca
    let read = try Font(font.bytes)
    var glyphs = GlyphUse(of: read)
    glyphs.add(GlyphID(1), [0x41])
    let subset = FontSubset(of: read, using: glyphs)
    #expect(subset.glyphs.count == 3)
    use(font.bytes)
  }

  @Test func endsWhereTablesNameTheSamePlaceAgainAndAgain() throws {
    var font = try TestFont()
    // Every count is as large as it can be and every offset points to the beginning.
    for byte in [0, 1, 2, 4, 0xFF] as [UInt8] {
      for name in ["GPOS", "GSUB", "GDEF", "kern", "name", "post", "OS/2"] {
        var hostile = Array(repeating: byte, count: 0x10000)
        hostile.replaceSubrange(0..<4, with: [0, 1, 0, 0])
        font[name] = hostile
      }
      use(font.bytes)
    }
  }

  @Test func writesAnOutlineThatAllGlyphsShareOnlyAFewTimes() throws {
    var font = try TestFont()
    // One contour of 65,536 points without instructions; all points are the same.
    var glyf: [UInt8] = []
    for value in [1, 0, 0, 10, 10, 0xFFFF, 0] { glyf.append(short: value) }
    glyf += Array(repeating: 0x31, count: 0x10000)
    font["glyf"] = glyf
    font["head"].set(short: 0, at: 50)
    let count = 20_000
    var loca: [UInt8] = []
    for index in 0...count { loca.append(short: index.isMultiple(of: 2) ? 0 : glyf.count / 2) }
    font["loca"] = loca
    font["maxp"].set(short: count, at: 4)
    let read = try Font(font.bytes)
    var glyphs = GlyphUse(of: read)
    for number in 0..<UInt16(count) { glyphs.add(GlyphID(number), [0x41]) }
    let subset = FontSubset(of: read, using: glyphs)
    #expect(subset.glyphs.count == count)
    #expect(subset.file.count < 500_000)
  }

  @Test func endsWhereAllGlyphsShareTheLongestListOfLigatures() throws {
    var font = try TestFont()
    var table: [UInt8] = []
    // One script, feature `liga`, one lookup of type 4.
    for value in [1, 0, 10, 30, 44] { table.append(short: value) }
    for value in [1, 0x6C61, 0x746E, 8, 4, 0, 0, 0xFFFF, 1, 0] { table.append(short: value) }
    for value in [1, 0x6C69, 0x6761, 8, 0, 1, 0] { table.append(short: value) }
    for value in [1, 4, 4, 0, 1, 8] { table.append(short: value) }
    // A subtable that covers glyphs 0 to 0x4FFF with one set of 9,000 ligatures of one part.
    let (first, sets) = (6 + 0x5000 * 2, 0x5000)
    for value in [1, first, sets] { table.append(short: value) }
    for _ in 0..<sets { table.append(short: first + 10) }
    for value in [2, 1, 0, sets - 1, 0, 9000] { table.append(short: value) }
    for _ in 0..<9000 { table.append(short: 0) }
    font["GSUB"] = table
    font["maxp"].set(short: 0xFFFF, at: 4)
    font["loca"] = Array(repeating: 0, count: 0x20000)
    font["head"].set(short: 0, at: 50)
    #expect(try Font(font.bytes).ligatures.entries.isEmpty)
    use(font.bytes)
  }

  @Test func leavesOutSegmentsThatRepeat() throws {
    var font = try TestFont()
    let count = 4000
    var cmap: [UInt8] = []
    for value in [0, 1, 3, 1, 0, 12, 4, 0, 0, count * 2, 0, 0, 0] { cmap.append(short: value) }
    for _ in 0..<count { cmap.append(short: 0xFFFF) }
    cmap.append(short: 0)
    for _ in 0..<count { cmap.append(short: 0) }
    for _ in 0..<count { cmap.append(short: 1) }
    for _ in 0..<count { cmap.append(short: 0) }
    font["cmap"] = cmap
    #expect(try Font(font.bytes).glyph(for: 2) == GlyphID(3))
    use(font.bytes)
  }

  @Test func survivesEveryTruncation() throws {
    let whole = try TestFont().bytes
    var numbers = SeededNumbers(1)
    for _ in 0..<400 { use(Array(whole.prefix(Int.random(in: 0..<whole.count, using: &numbers)))) }
    for count in 0..<300 { use(Array(whole.prefix(count))) }
  }

  @Test(arguments: 0..<8)
  func survivesFlippedBytes(seed: Int) throws {
    let whole = try TestFont().bytes
    var numbers = SeededNumbers(UInt64(seed))
    for round in 0..<400 {
      var bytes = whole
      // Half of the rounds aim at the tables of numbers and offsets in front.
      let end = round.isMultiple(of: 2) ? 4096 : bytes.count
      for _ in 0..<Int.random(in: 1...8, using: &numbers) {
        let place = Int.random(in: 0..<end, using: &numbers)
        let value = [0, 0xFF, 0x7F, 0x80, UInt8.random(in: 0...255, using: &numbers)]
        bytes[place] = value[Int.random(in: value.indices, using: &numbers)]
      }
      use(bytes)
    }
  }

  @Test(arguments: NotoFont.allCases)
  func survivesFlippedBytesOfWholeFonts(_ noto: NotoFont) throws {
    let whole = try noto.bytes()
    var numbers = SeededNumbers(9)
    for _ in 0..<20 {
      var bytes = whole
      for _ in 0..<200 {
        bytes[Int.random(in: 0..<bytes.count, using: &numbers)] =
          UInt8.random(in: 0...255, using: &numbers)
      }
      for _ in 0..<4 {
        bytes[Int.random(in: 0..<300, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
      }
      use(bytes)
    }
  }
}
