extension Ligatures {
  /// The table `GSUB` for the selected glyphs; `nil` when none of them are joined.
  func table(for selection: GlyphSelection) -> [UInt8]? {
    var writer = LayoutTableWriter(lookupType: 4, extensionType: 7)
    for (isComposition, feature) in [(true, FontTag("ccmp")), (false, FontTag("liga"))] {
      let kept = entries.filter {
        $0.isComposition == isComposition && $0.isWithin(selection)
          && selection.contains($0.glyph)
      }
      writer.add(
        Ligatures.subtables(kept, renumbered: selection.renumbered), skipsMarks: false, to: feature)
    }
    return writer.isEmpty ? nil : writer.table()
  }

  // Offsets within a subtable have two bytes.
  private static var subtableSize: Int { 60_000 }

  private static func subtables(
    _ entries: [Ligature], renumbered: (GlyphID) -> GlyphID
  ) -> [[UInt8]] {
    // Entries come by their first glyph but not in its order, which a coverage table needs.
    var sets: [(first: GlyphID, entries: [Ligature])] = []
    for entry in entries {
      let first = renumbered(entry.first)
      let place = firstIndex(below: sets.count) { sets[$0].first >= first }
      if place == sets.count || sets[place].first != first { sets.insert((first, []), at: place) }
      sets[place].entries.append(entry)
    }
    var subtables: [[UInt8]] = []
    var start = 0
    while start < sets.count {
      var end = start
      var size = 10
      repeat {
        size += 6 + sets[end].entries.reduce(0) { $0 + 6 + $1.rest.count * 2 }
        end += 1
      } while end < sets.count && size + sets[end].entries.count * 40 <= subtableSize
      subtables.append(subtable(sets[start..<end], renumbered: renumbered))
      start = end
    }
    return subtables
  }

  private static func subtable(
    _ sets: ArraySlice<(first: GlyphID, entries: [Ligature])>, renumbered: (GlyphID) -> GlyphID
  ) -> [UInt8] {
    let coverage = [UInt8].coverage(sets.map { $0.first })
    var table: [UInt8] = []
    var offset = 6 + sets.count * 2
    table.append(short: 1)
    table.append(short: offset)
    table.append(short: sets.count)
    offset += coverage.count
    var data: [UInt8] = []
    for set in sets {
      table.append(short: offset + data.count)
      data.append(short: set.entries.count)
      var place = 2 + set.entries.count * 2
      for entry in set.entries {
        data.append(short: place)
        place += 4 + entry.rest.count * 2
      }
      for entry in set.entries {
        data.append(short: Int(renumbered(entry.glyph).number))
        data.append(short: entry.rest.count + 1)
        for part in entry.rest { data.append(short: Int(renumbered(part).number)) }
      }
    }
    return table + coverage + data
  }
}

extension Ligatures.Ligature {
  /// Whether all glyphs that it joins are selected.
  func isWithin(_ selection: GlyphSelection) -> Bool {
    selection.contains(first) && rest.allSatisfy { selection.contains($0) }
  }
}
