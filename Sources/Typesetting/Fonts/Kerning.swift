/// How much closer or wider apart than their widths two glyphs stand.
///
/// From pair adjustment in `GPOS` (feature `kern`), or from the older table `kern` where there is
/// none. Reads only the horizontal advance of the first glyph: what Latin, Greek and Cyrillic need.
/// Source: OpenType specification, "GPOS", lookup type 2, and "kern", format 0.
struct Kerning: Sendable {
  let tables: [Table]
  /// Whether the glyphs of combining marks are passed over when pairs are looked for.
  let skipsMarks: Bool

  /// One subtable of a lookup.
  struct Table: Sendable {
    /// Tables of one lookup stand in for one another; those of different lookups add up.
    let lookup: Int
    let kind: Kind
  }

  enum Kind: Sendable {
    case pairs(PairList)
    case classes(ClassPairs)
    case sorted(SortedPairs)
  }

  // Each table has numbers for every glyph; a font of many glyphs and tables would take too much.
  private static var numberLimit: Int { 1 << 22 }

  init(_ file: FontFile, glyphCount: Int) {
    let lookups = LayoutTable(file[FontTag("GPOS")], extensionType: 9)
      .lookups(of: FontTag("kern"), type: 2)
    var tables: [Table] = []
    for (index, lookup) in lookups.enumerated() {
      for table in lookup.subtables where tables.count * glyphCount < Kerning.numberLimit {
        switch table.short(0) {
        case 1:
          tables.append(Table(lookup: index, kind: .pairs(PairList(table, glyphCount))))
        case 2:
          tables.append(Table(lookup: index, kind: .classes(ClassPairs(table, glyphCount))))
        default: break
        }
      }
    }
    if tables.isEmpty, let pairs = SortedPairs(file[FontTag("kern")]) {
      tables = [Table(lookup: 0, kind: .sorted(pairs))]
    }
    self.tables = tables
    skipsMarks = lookups.contains { $0.skipsMarks }
  }

  var isEmpty: Bool { tables.isEmpty }

  /// What is added to the width of the first glyph, in units of the font.
  func adjustment(_ left: GlyphID, _ right: GlyphID) -> Int {
    var total = 0
    var done = -1
    for index in tables.indices where tables[index].lookup != done {
      let found: Int?
      switch tables[index].kind {
      case .pairs(let pairs): found = pairs.adjustment(left, right)
      case .classes(let pairs): found = pairs.adjustment(left, right)
      case .sorted(let pairs): found = pairs.adjustment(left, right)
      }
      if let found {
        total += found
        done = tables[index].lookup
      }
    }
    return total
  }
}

/// Where the horizontal advance stands in the values of a pair.
struct PairValues: Sendable {
  /// Of both values together, in bytes.
  let size: Int
  /// From the first value on; none when it has no horizontal advance.
  let advance: Int?

  init(_ first: Int, _ second: Int) {
    size = ((first & 0xFF).nonzeroBitCount + (second & 0xFF).nonzeroBitCount) * 2
    advance = first & 4 == 0 ? nil : (first & 3).nonzeroBitCount * 2
  }
}

/// Pair adjustment, format 1: for each first glyph a list of second ones.
struct PairList: Sendable {
  let first: GlyphNumbers
  private let table: ByteView
  private let values: PairValues
  private let setCount: Int

  init(_ table: ByteView, _ glyphCount: Int) {
    self.table = table
    first = GlyphNumbers(coverage: table.view(at: table.short(2)), glyphCount: glyphCount)
    values = PairValues(table.short(4), table.short(6))
    setCount = table.records(countedAt: 8, from: 10, size: 2)
  }

  func adjustment(_ left: GlyphID, _ right: GlyphID) -> Int? {
    guard let list = list(of: left) else { return nil }
    let wanted = Int(right.number)
    let index = firstIndex(below: list.count) { secondGlyph(list.start, $0) >= wanted }
    guard index < list.count, secondGlyph(list.start, index) == wanted else { return nil }
    return value(list.start, index)
  }

  /// The second glyphs of a first one with their values, in order.
  func pairs(of left: GlyphID) -> [(glyph: GlyphID, value: Int)] {
    guard let list = list(of: left) else { return [] }
    return (0..<list.count).map {
      (GlyphID(UInt16(secondGlyph(list.start, $0))), value(list.start, $0))
    }
  }

  private func list(of left: GlyphID) -> (start: Int, count: Int)? {
    let index = Int(first[left])
    guard index < setCount else { return nil }
    let start = table.short(10 + index * 2)
    return (start + 2, table.records(countedAt: start, from: start + 2, size: 2 + values.size))
  }

  private func secondGlyph(_ start: Int, _ index: Int) -> Int {
    table.quickShort(start + index * (2 + values.size))
  }

  private func value(_ start: Int, _ index: Int) -> Int {
    guard let advance = values.advance else { return 0 }
    return table.signedShort(start + index * (2 + values.size) + 2 + advance)
  }
}

/// Pair adjustment, format 2: a value for each pair of classes of glyphs.
struct ClassPairs: Sendable {
  /// Classes of first glyphs, none for those that the table leaves out.
  private(set) var first: GlyphNumbers
  let second: GlyphNumbers
  let firstCount: Int
  let secondCount: Int
  private let table: ByteView
  private let values: PairValues

  init(_ table: ByteView, _ glyphCount: Int) {
    self.table = table
    values = PairValues(table.short(4), table.short(6))
    secondCount = table.short(14)
    let row = secondCount * values.size
    firstCount = row == 0 ? 0 : min(table.short(12), max(0, table.count - 16) / row)
    let coverage = GlyphNumbers(
      coverage: table.view(at: table.short(2)), glyphCount: glyphCount)
    first = GlyphNumbers(classes: table.view(at: table.short(8)), glyphCount: glyphCount)
    for glyph in 0..<glyphCount where coverage.values[glyph] == GlyphNumbers.none {
      first.clear(glyph)
    }
    second = GlyphNumbers(classes: table.view(at: table.short(10)), glyphCount: glyphCount)
  }

  func adjustment(_ left: GlyphID, _ right: GlyphID) -> Int? {
    let (row, column) = (Int(first[left]), Int(second[right]))
    guard row < firstCount, column < secondCount else { return nil }
    return value(row, column)
  }

  func value(_ row: Int, _ column: Int) -> Int {
    guard let advance = values.advance else { return 0 }
    return table.signedShort(16 + (row * secondCount + column) * values.size + advance)
  }
}

/// The table `kern`, format 0: all pairs in one sorted list.
struct SortedPairs: Sendable {
  private let table: ByteView
  let count: Int

  init?(_ kern: ByteView) {
    // The first subtable, when it is horizontal kerning in format 0.
    guard kern.count >= 18, kern.short(0) == 0, kern.short(2) > 0, kern.short(8) & 0xFF07 == 1
    else { return nil }
    table = kern.view(at: 4)
    count = table.records(countedAt: 6, from: 14, size: 6)
  }

  func pair(_ index: Int) -> (left: GlyphID, right: GlyphID, value: Int) {
    let place = 14 + index * 6
    return (
      GlyphID(UInt16(table.short(place))), GlyphID(UInt16(table.short(place + 2))),
      table.signedShort(place + 4)
    )
  }

  func adjustment(_ left: GlyphID, _ right: GlyphID) -> Int? {
    let key = UInt32(left.number) << 16 | UInt32(right.number)
    let index = firstIndex(below: count) { table.long(14 + $0 * 6) >= key }
    guard index < count, table.long(14 + index * 6) == key else { return nil }
    return table.signedShort(14 + index * 6 + 4)
  }
}
