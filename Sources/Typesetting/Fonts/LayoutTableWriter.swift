/// Writes the tables `GPOS` and `GSUB` with lookups for features of all scripts.
///
/// Each subtable is reached through an extension, so that their sizes together do not matter.
struct LayoutTableWriter {
  private let extensionType: Int
  private let lookupType: Int
  private var features: [(tag: FontTag, lookups: [Int])] = []
  private var lookups: [(flags: Int, subtables: [[UInt8]])] = []

  init(lookupType: Int, extensionType: Int) {
    self.lookupType = lookupType
    self.extensionType = extensionType
  }

  var isEmpty: Bool { lookups.isEmpty }

  /// Adds a lookup to a feature; features come in the order of their tags.
  mutating func add(_ subtables: [[UInt8]], skipsMarks: Bool, to feature: FontTag) {
    guard !subtables.isEmpty else { return }
    if features.last?.tag != feature { features.append((feature, [])) }
    features[features.count - 1].lookups.append(lookups.count)
    lookups.append((skipsMarks ? 8 : 0, subtables))
  }

  func table() -> [UInt8] {
    var scripts: [UInt8] = []
    scripts.append(short: 1)
    scripts.append(long: FontTag("DFLT").code)
    scripts.append(short: 8)
    // The script: its default language follows, and there is no other.
    scripts.append(short: 4)
    scripts.append(short: 0)
    // The language: no feature is required.
    scripts.append(short: 0)
    scripts.append(short: 0xFFFF)
    scripts.append(short: features.count)
    for index in features.indices { scripts.append(short: index) }

    var list: [UInt8] = []
    list.append(short: features.count)
    var offset = 2 + features.count * 6
    for feature in features {
      list.append(long: feature.tag.code)
      list.append(short: offset)
      offset += 4 + feature.lookups.count * 2
    }
    for feature in features {
      list.append(short: 0)
      list.append(short: feature.lookups.count)
      for lookup in feature.lookups { list.append(short: lookup) }
    }

    var table: [UInt8] = []
    table.append(long: 0x0001_0000)
    table.append(short: 10)
    table.append(short: 10 + scripts.count)
    table.append(short: 10 + scripts.count + list.count)
    return table + scripts + list + lookupList()
  }

  private func lookupList() -> [UInt8] {
    var list: [UInt8] = []
    list.append(short: lookups.count)
    var offset = 2 + lookups.count * 2
    for lookup in lookups {
      list.append(short: offset)
      offset += 6 + lookup.subtables.count * 10
    }
    var data: [UInt8] = []
    for lookup in lookups {
      list.append(short: extensionType)
      list.append(short: lookup.flags)
      list.append(short: lookup.subtables.count)
      let extensions = list.count + lookup.subtables.count * 2
      let header = extensions - 6 - lookup.subtables.count * 2
      for index in lookup.subtables.indices {
        list.append(short: extensions - header + index * 8)
      }
      for subtable in lookup.subtables {
        list.append(short: 1)
        list.append(short: lookupType)
        // From here to the data, which stands after all lookups.
        list.append(long: UInt32(offset + data.count - (list.count - 4)))
        data += subtable
      }
    }
    return list + data
  }
}

extension [UInt8] {
  /// A coverage table of glyphs in order.
  static func coverage(_ glyphs: [GlyphID]) -> [UInt8] {
    var table: [UInt8] = []
    table.append(short: 1)
    table.append(short: glyphs.count)
    for glyph in glyphs { table.append(short: Int(glyph.number)) }
    return table
  }

  /// A class table of glyphs in order; those of class 0 are left out.
  static func classes(_ glyphs: [(glyph: GlyphID, number: Int)]) -> [UInt8] {
    var ranges: [(first: Int, last: Int, number: Int)] = []
    for (glyph, number) in glyphs where number != 0 {
      let place = Int(glyph.number)
      if let last = ranges.last, last.last + 1 == place, last.number == number {
        ranges[ranges.count - 1].last = place
      } else {
        ranges.append((place, place, number))
      }
    }
    var table: [UInt8] = []
    table.append(short: 2)
    table.append(short: ranges.count)
    for range in ranges {
      table.append(short: range.first)
      table.append(short: range.last)
      table.append(short: range.number)
    }
    return table
  }
}
