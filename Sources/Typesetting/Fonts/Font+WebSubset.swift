extension Font {
  /// A smaller font file that shapes the characters of a set just as this font does.
  ///
  /// Keeps the measures, the names with copyright and licence, kerning and ligatures; leaves out
  /// instructions for coarse screens and everything that this reader does not read. Glyphs stay in
  /// their order, and so a document set with the file has the same bytes as one set with
  /// ``limited(to:)`` for the same set.
  public func webSubset(keeping set: ScalarSet) -> [UInt8] {
    let font = limited(to: set)
    var wanted: [GlyphID] = []
    for range in set.ranges where range.lowerBound <= 0x10FFFF {
      for scalar in range.lowerBound...min(range.upperBound, 0x10FFFF) {
        if let glyph = font.glyph(for: scalar) { wanted.append(glyph) }
      }
    }
    let characters = GlyphSelection(wanted, of: font)
    for entry in ligatures.entries where entry.isWithin(characters) { wanted.append(entry.glyph) }
    let selection = GlyphSelection(wanted, of: font)

    var writer = FontFileWriter()
    writer.addOutlines(of: selection, of: font)
    writer.add(FontTag("cmap"), font.characterTable(of: set, selection))
    writer.add(FontTag("name"), FontNames.table(keepingOf: file[FontTag("name")]))
    writer.add(FontTag("OS/2"), file[FontTag("OS/2")].array)
    writer.add(FontTag("post"), postTable)
    if let table = kerning.table(for: selection) { writer.add(FontTag("GPOS"), table) }
    if let table = ligatures.table(for: selection) { writer.add(FontTag("GSUB"), table) }
    if kerning.skipsMarks { writer.add(FontTag("GDEF"), markTable(of: selection)) }
    return writer.file()
  }

  /// `cmap` with one subtable in format 12.
  private func characterTable(of set: ScalarSet, _ selection: GlyphSelection) -> [UInt8] {
    var groups: [(first: UInt32, last: UInt32, glyph: UInt16)] = []
    for range in set.ranges where range.lowerBound <= 0x10FFFF {
      for scalar in range.lowerBound...min(range.upperBound, 0x10FFFF) {
        guard let glyph = glyph(for: scalar) else { continue }
        let number = selection.renumbered(glyph).number
        if let last = groups.last, last.last + 1 == scalar,
          UInt32(last.glyph) + scalar - last.first == UInt32(number)
        {
          groups[groups.count - 1].last = scalar
        } else {
          groups.append((scalar, scalar, number))
        }
      }
    }
    var table: [UInt8] = []
    table.append(short: 0)
    table.append(short: 1)
    table.append(short: 3)
    table.append(short: 10)
    table.append(long: 12)
    table.append(short: 12)
    table.append(short: 0)
    table.append(long: UInt32(16 + groups.count * 12))
    table.append(long: 0)
    table.append(long: UInt32(groups.count))
    for group in groups {
      table.append(long: group.first)
      table.append(long: group.last)
      table.append(long: UInt32(group.glyph))
    }
    return table
  }

  /// `post` without the names of glyphs.
  private var postTable: [UInt8] {
    var table = file[FontTag("post")].view(at: 0, count: 32).array
    while table.count < 32 { table.append(0) }
    table.set(short: 3, at: 0)
    table.set(short: 0, at: 2)
    return table
  }

  /// `GDEF` with the class of combining marks.
  private func markTable(of selection: GlyphSelection) -> [UInt8] {
    var table: [UInt8] = []
    table.append(long: 0x0001_0000)
    table.append(short: 12)
    for _ in 0..<3 { table.append(short: 0) }
    return table
      + .classes(
        selection.glyphs.map { (selection.renumbered($0), marks.contains($0) ? 3 : 0) })
  }
}

extension FontNames {
  /// `name` with copyright, family, style, full name, name for programs, trademark and licence.
  fileprivate static func table(keepingOf table: ByteView) -> [UInt8] {
    var records: [UInt8] = []
    var texts: [UInt8] = []
    var count = 0
    for index in 0..<table.records(countedAt: 2, from: 6, size: 12) {
      let record = 6 + index * 12
      switch table.short(record + 6) {
      case 0, 1, 2, 4, 6, 7, 13, 14, 16, 17: break
      default: continue
      }
      let text = table.view(
        at: table.short(4) + table.short(record + 10), count: table.short(record + 8))
      guard texts.count + text.count < 0x8000 else { continue }
      for place in stride(from: 0, to: 8, by: 2) {
        records.append(short: table.short(record + place))
      }
      records.append(short: text.count)
      records.append(short: texts.count)
      texts += text.array
      count += 1
    }
    var result: [UInt8] = []
    result.append(short: 0)
    result.append(short: count)
    result.append(short: 6 + records.count)
    return result + records + texts
  }
}
