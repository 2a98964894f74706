/// Which rows of glyphs are drawn as one, for example f and i.
///
/// Ligature substitution without conditions from the features `ccmp` and `liga` of `GSUB`; the
/// first makes letters with marks whole. Source: OpenType specification, "GSUB", lookup type 4.
struct Ligatures: Sendable {
  /// In the order of the font: of those that fit, the first is taken.
  let entries: [Ligature]
  /// For each glyph where its entries begin; none for glyphs that begin no ligature.
  private let starts: [UInt16]

  struct Ligature: Sendable, Equatable {
    let glyph: GlyphID
    let first: GlyphID
    /// The glyphs that must follow.
    let rest: [GlyphID]
    /// Whether it makes a letter whole, and is no matter of taste.
    let isComposition: Bool
  }

  // No font of the scripts that we set comes near these; a hostile one would keep us busy.
  private static var entryLimit: Int { 1024 }
  private static var partLimit: Int { 8 }
  private static var readLimit: Int { 1 << 16 }
  private static var tableLimit: Int { 64 }

  init(_ file: FontFile, glyphCount: Int) {
    let layout = LayoutTable(file[FontTag("GSUB")], extensionType: 7)
    var found: [Ligature] = []
    var reads = Ligatures.readLimit
    var tables = Ligatures.tableLimit
    for (feature, isComposition) in [(FontTag("ccmp"), true), (FontTag("liga"), false)] {
      for lookup in layout.lookups(of: feature, type: 4) {
        for table in lookup.subtables where tables > 0 {
          tables -= 1
          Ligatures.read(
            table, isComposition: isComposition, glyphCount, into: &found, atMost: &reads)
        }
      }
    }
    self.init(found, glyphCount: glyphCount)
  }

  /// - Parameter found: in the order in which they are tried.
  private init(_ found: [Ligature], glyphCount: Int) {
    var starts: [UInt16] = []
    var entries: [Ligature] = []
    if !found.isEmpty {
      // Entries are put together by their first glyph, and stay in order otherwise.
      starts = Array(repeating: GlyphNumbers.none, count: glyphCount)
      for ligature in found where starts[Int(ligature.first.number)] == GlyphNumbers.none {
        starts[Int(ligature.first.number)] = UInt16(entries.count)
        for other in found where other.first == ligature.first { entries.append(other) }
      }
    }
    self.starts = starts
    self.entries = entries
  }

  private static func read(
    _ table: ByteView, isComposition: Bool, _ glyphCount: Int, into found: inout [Ligature],
    atMost reads: inout Int
  ) {
    guard table.short(0) == 1 else { return }
    let coverage = GlyphNumbers(coverage: table.view(at: table.short(2)), glyphCount: glyphCount)
    let setCount = table.records(countedAt: 4, from: 6, size: 2)
    for first in 0..<glyphCount where Int(coverage.values[first]) < setCount {
      let set = table.view(at: table.short(6 + Int(coverage.values[first]) * 2))
      for index in 0..<set.records(countedAt: 0, from: 2, size: 2) {
        guard found.count < entryLimit, reads > 0 else { return }
        reads -= 1
        let ligature = set.view(at: set.short(2 + index * 2))
        let count = ligature.short(2)
        guard count >= 2, count <= partLimit else { continue }
        let rest = (0..<count - 1).map { ligature.short(4 + $0 * 2) }
        guard ligature.short(0) < glyphCount, rest.allSatisfy({ $0 < glyphCount }) else { continue }
        found.append(
          Ligature(
            glyph: GlyphID(UInt16(ligature.short(0))), first: GlyphID(UInt16(first)),
            rest: rest.map { GlyphID(UInt16($0)) }, isComposition: isComposition))
      }
    }
  }

  /// The entry for the glyphs from a place on.
  func ligature(in glyphs: [ShapedGlyph], at place: Int, joinsLetters: Bool) -> Ligature? {
    let first = Int(glyphs[place].glyph.number)
    guard first < starts.count, starts[first] != GlyphNumbers.none else { return nil }
    var index = Int(starts[first])
    while index < entries.count, Int(entries[index].first.number) == first {
      let entry = entries[index]
      if place + entry.rest.count < glyphs.count, joinsLetters || entry.isComposition,
        entry.rest.indices.allSatisfy({ glyphs[place + 1 + $0].glyph == entry.rest[$0] })
      {
        return entry
      }
      index += 1
    }
    return nil
  }
}
