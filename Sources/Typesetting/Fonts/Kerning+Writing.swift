extension Kerning {
  /// The table `GPOS` for the selected glyphs; `nil` when none of them is kerned.
  func table(for selection: GlyphSelection) -> [UInt8]? {
    var writer = LayoutTableWriter(lookupType: 2, extensionType: 9)
    var index = 0
    while index < tables.count {
      let lookup = tables[index].lookup
      var subtables: [[UInt8]] = []
      while index < tables.count, tables[index].lookup == lookup {
        switch tables[index].kind {
        case .pairs(let pairs): subtables += Kerning.subtables(pairs.lists(for: selection))
        case .sorted(let pairs): subtables += Kerning.subtables(pairs.lists(for: selection))
        case .classes(let pairs):
          if let subtable = pairs.subtable(for: selection) { subtables.append(subtable) }
        }
        index += 1
      }
      writer.add(subtables, skipsMarks: skipsMarks, to: FontTag("kern"))
    }
    return writer.isEmpty ? nil : writer.table()
  }

  /// The pairs of one first glyph, in new numbers.
  struct List {
    let first: GlyphID
    var pairs: [(second: GlyphID, value: Int)]
  }

  // A hostile font could have all first glyphs share the longest list.
  fileprivate static var pairLimit: Int { 1 << 20 }

  // Offsets within a subtable have two bytes; a first glyph has its pairs in one subtable, so that
  // it does not matter where one ends and the next begins.
  private static var subtableSize: Int { 60_000 }

  private static func subtables(_ lists: [List]) -> [[UInt8]] {
    var subtables: [[UInt8]] = []
    var start = 0
    while start < lists.count {
      var end = start
      var size = 14
      repeat {
        size += 6 + lists[end].pairs.count * 4
        end += 1
      } while end < lists.count && size + 6 + lists[end].pairs.count * 4 <= subtableSize
      subtables.append(subtable(lists[start..<end]))
      start = end
    }
    return subtables
  }

  private static func subtable(_ lists: ArraySlice<List>) -> [UInt8] {
    let coverage = [UInt8].coverage(lists.map { $0.first })
    var table: [UInt8] = []
    var offset = 10 + lists.count * 2
    table.append(short: 1)
    table.append(short: offset)
    // Only the horizontal advance of the first glyph.
    table.append(short: 4)
    table.append(short: 0)
    table.append(short: lists.count)
    offset += coverage.count
    for list in lists {
      table.append(short: offset)
      offset += 2 + list.pairs.count * 4
    }
    table += coverage
    for list in lists {
      table.append(short: list.pairs.count)
      for pair in list.pairs {
        table.append(short: Int(pair.second.number))
        table.append(short: pair.value)
      }
    }
    return table
  }
}

extension PairList {
  fileprivate func lists(for selection: GlyphSelection) -> [Kerning.List] {
    var lists: [Kerning.List] = []
    var left = Kerning.pairLimit
    for glyph in selection.glyphs where first[glyph] != GlyphNumbers.none && left > 0 {
      var list = Kerning.List(first: selection.renumbered(glyph), pairs: [])
      let pairs = pairs(of: glyph)
      left -= pairs.count
      for pair in pairs where selection.contains(pair.glyph) {
        list.pairs.append((selection.renumbered(pair.glyph), pair.value))
      }
      if !list.pairs.isEmpty { lists.append(list) }
    }
    return lists
  }
}

extension SortedPairs {
  fileprivate func lists(for selection: GlyphSelection) -> [Kerning.List] {
    var lists: [Kerning.List] = []
    for index in 0..<count {
      let pair = pair(index)
      guard selection.contains(pair.left), selection.contains(pair.right) else { continue }
      let left = selection.renumbered(pair.left)
      if lists.last?.first != left { lists.append(Kerning.List(first: left, pairs: [])) }
      lists[lists.count - 1].pairs.append((selection.renumbered(pair.right), pair.value))
    }
    return lists
  }
}

extension ClassPairs {
  fileprivate func subtable(for selection: GlyphSelection) -> [UInt8]? {
    let covered = selection.glyphs.filter { Int(first[$0]) < firstCount }
    guard !covered.isEmpty, secondCount > 0 else { return nil }
    let rows = ClassNumbers(covered.map { Int(first[$0]) })
    let columns = ClassNumbers(
      selection.glyphs.map { Int(second[$0]) }.filter { $0 < secondCount })
    let coverage = [UInt8].coverage(covered.map { selection.renumbered($0) })
    let firstClasses = [UInt8].classes(
      covered.map { (selection.renumbered($0), rows.renumbered(Int(first[$0]))) })
    let secondClasses = [UInt8].classes(
      selection.glyphs.map { glyph in
        let number = Int(second[glyph])
        // A class without a column stays one.
        return (
          selection.renumbered(glyph),
          number < secondCount ? columns.renumbered(number) : columns.old.count
        )
      })
    var offset = 16 + rows.old.count * columns.old.count * 2
    guard offset + coverage.count + firstClasses.count < 0x10000 else { return nil }
    var table: [UInt8] = []
    table.append(short: 2)
    table.append(short: offset)
    table.append(short: 4)
    table.append(short: 0)
    offset += coverage.count
    table.append(short: offset)
    offset += firstClasses.count
    table.append(short: offset)
    table.append(short: rows.old.count)
    table.append(short: columns.old.count)
    for row in rows.old {
      for column in columns.old { table.append(short: value(row, column)) }
    }
    return table + coverage + firstClasses + secondClasses
  }
}

/// Classes that are used, renumbered without gaps; class 0 stays what it is.
private struct ClassNumbers {
  /// By new number.
  private(set) var old: [Int] = [0]

  init(_ used: [Int]) {
    for number in used {
      let place = firstIndex(below: old.count) { old[$0] >= number }
      if place == old.count || old[place] != number { old.insert(number, at: place) }
    }
  }

  func renumbered(_ number: Int) -> Int {
    firstIndex(below: old.count) { old[$0] >= number }
  }
}
