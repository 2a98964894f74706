/// The way from a feature of a font to its lookups, the same in `GPOS` and `GSUB`.
///
/// Source: OpenType specification, "OpenType Layout Common Table Formats".
struct LayoutTable: Sendable {
  private let table: ByteView
  /// The lookup type that only points on, so that offsets may be large.
  private let extensionType: Int

  // No font comes near these; a hostile one would keep us busy.
  private static var featureLimit: Int { 512 }
  private static var lookupLimit: Int { 64 }
  private static var subtableLimit: Int { 64 }

  init(_ table: ByteView, extensionType: Int) {
    self.table = table
    self.extensionType = extensionType
  }

  struct Lookup: Sendable {
    let skipsMarks: Bool
    let subtables: [ByteView]
  }

  /// The lookups of one type that a feature has for Latin script, in their order.
  func lookups(of feature: FontTag, type wanted: Int) -> [Lookup] {
    let list = table.view(at: table.short(8))
    var numbers: [Int] = []
    for place in featurePlaces(named: feature) {
      for index
        in 0..<min(
          place.records(countedAt: 2, from: 4, size: 2), LayoutTable.lookupLimit)
      {
        let number = place.short(4 + index * 2)
        let position = firstIndex(below: numbers.count) { numbers[$0] >= number }
        let isKnown = position < numbers.count && numbers[position] == number
        if !isKnown, numbers.count < LayoutTable.lookupLimit {
          numbers.insert(number, at: position)
        }
      }
    }
    let count = list.records(countedAt: 0, from: 2, size: 2)
    return numbers.compactMap { number in
      guard number < count else { return nil }
      return lookup(list.view(at: list.short(2 + number * 2)), type: wanted)
    }
  }

  private func featurePlaces(named wanted: FontTag) -> [ByteView] {
    guard let language = language else { return [] }
    let features = table.view(at: table.short(6))
    let count = features.records(countedAt: 0, from: 2, size: 6)
    var places: [ByteView] = []
    for index
      in 0..<min(
        language.records(countedAt: 4, from: 6, size: 2), LayoutTable.featureLimit)
    {
      let number = language.short(6 + index * 2)
      guard number < count, FontTag(features.long(2 + number * 6)) == wanted else { continue }
      places.append(features.view(at: features.short(2 + number * 6 + 4)))
    }
    return places
  }

  /// The default language of Latin script, or of what stands in for it.
  private var language: ByteView? {
    guard table.count >= 10 else { return nil }
    let scripts = table.view(at: table.short(4))
    var found: (rank: Int, offset: Int)?
    for index in 0..<scripts.records(countedAt: 0, from: 2, size: 6) {
      let rank: Int
      switch FontTag(scripts.long(2 + index * 6)) {
      case FontTag("latn"): rank = 2
      case FontTag("DFLT"): rank = 1
      default: continue
      }
      if rank > found?.rank ?? 0 { found = (rank, scripts.short(2 + index * 6 + 4)) }
    }
    guard let found else { return nil }
    let script = scripts.view(at: found.offset)
    return script.short(0) == 0 ? nil : script.view(at: script.short(0))
  }

  private func lookup(_ lookup: ByteView, type wanted: Int) -> Lookup? {
    let type = lookup.short(0)
    var subtables: [ByteView] = []
    for index
      in 0..<min(
        lookup.records(countedAt: 4, from: 6, size: 2), LayoutTable.subtableLimit)
    {
      let subtable = lookup.view(at: lookup.short(6 + index * 2))
      if type == wanted {
        subtables.append(subtable)
      } else if type == extensionType, subtable.short(2) == wanted {
        subtables.append(subtable.view(at: subtable.offset(4)))
      }
    }
    guard !subtables.isEmpty else { return nil }
    return Lookup(skipsMarks: lookup.short(2) & 8 != 0, subtables: subtables)
  }
}

/// A number for every glyph of a font, read from a coverage or class table.
struct GlyphNumbers: Sendable {
  /// By glyph; ``none`` for glyphs that the table leaves out.
  private(set) var values: [UInt16]

  static var none: UInt16 { 0xFFFF }

  /// The place of each glyph in a coverage table.
  init(coverage: ByteView, glyphCount: Int) {
    values = Array(repeating: GlyphNumbers.none, count: glyphCount)
    switch coverage.short(0) {
    case 1:
      for index in 0..<coverage.records(countedAt: 2, from: 4, size: 2) {
        let glyph = coverage.short(4 + index * 2)
        if glyph < glyphCount { values[glyph] = UInt16(truncatingIfNeeded: index) }
      }
    case 2: fill(coverage, counting: true)
    default: break
    }
  }

  /// The class of each glyph; 0 for glyphs that the table leaves out.
  init(classes: ByteView, glyphCount: Int) {
    values = Array(repeating: 0, count: glyphCount)
    switch classes.short(0) {
    case 1:
      let start = classes.short(2)
      for index in 0..<classes.records(countedAt: 4, from: 6, size: 2) {
        guard start + index < glyphCount else { break }
        values[start + index] = UInt16(classes.short(6 + index * 2))
      }
    case 2: fill(classes, counting: false)
    default: break
    }
  }

  // Ranges come in order. What is not in order is left out, so that a hostile table cannot have one
  // range filled many times.
  private mutating func fill(_ table: ByteView, counting: Bool) {
    var next = 0
    for index in 0..<table.records(countedAt: 2, from: 4, size: 6) {
      let (start, end) = (table.short(4 + index * 6), table.short(4 + index * 6 + 2))
      guard start >= next, start <= end, start < values.count else { continue }
      let value = table.short(4 + index * 6 + 4)
      next = min(end, values.count - 1) + 1
      for glyph in start..<next {
        values[glyph] = UInt16(truncatingIfNeeded: counting ? value + glyph - start : value)
      }
    }
  }

  subscript(glyph: GlyphID) -> UInt16 {
    let number = Int(glyph.number)
    return number < values.count ? values[number] : GlyphNumbers.none
  }

  mutating func clear(_ glyph: Int) {
    values[glyph] = GlyphNumbers.none
  }
}
