/// Puts the used part of a font into a file: a composite font with its glyphs by number.
///
/// Source: ISO 32000-1, 9.7.
struct FontWriter {
  let font: Font
  let subset: FontSubset

  /// - Returns: the number of the font's object.
  func write(to file: inout PDFFile) -> Int {
    var name: [UInt8] = Array(subset.tag.utf8)
    name.append("+")
    name += Array(font.names.postScript.utf8)
    var entries: [UInt8] = []
    entries.append("/Length1 ")
    entries.append(number: subset.file.count)
    let data = file.addPacked(entries, subset.file)
    let descriptor = file.add(descriptor(name, data))
    let descendant = file.add(descendant(name, descriptor))
    let unicode = file.addPacked([], unicodeMap)
    var body: [UInt8] = []
    body.append("<</Type/Font/Subtype/Type0/BaseFont/")
    body += name
    body.append("/Encoding/Identity-H/DescendantFonts[")
    body.append(reference: descendant)
    body.append("]/ToUnicode ")
    body.append(reference: unicode)
    body.append(">>")
    return file.add(body)
  }

  private func thousandths(_ units: Int) -> Int { units * 1000 / font.metrics.unitsPerEm }

  private func descriptor(_ name: [UInt8], _ data: Int) -> [UInt8] {
    let metrics = font.metrics
    var body: [UInt8] = []
    body.append("<</Type/FontDescriptor/FontName/")
    body += name
    body.append("/Flags ")
    body.append(number: 4 | (metrics.isFixedPitch ? 1 : 0) | (metrics.isItalic ? 64 : 0))
    body.append("/FontBBox[")
    let box = metrics.boundingBox
    for value in [box.left, box.bottom, box.right, box.top] {
      body.append(number: thousandths(value))
      body.append(" ")
    }
    body.append("]/ItalicAngle ")
    body.append(number: metrics.italicAngle / 65536)
    body.append("/Ascent ")
    body.append(number: thousandths(metrics.ascender))
    body.append("/Descent ")
    body.append(number: thousandths(metrics.descender))
    body.append("/CapHeight ")
    body.append(number: thousandths(metrics.capHeight))
    body.append("/StemV ")
    body.append(number: metrics.weight >= 600 ? 140 : 80)
    body.append("/FontFile2 ")
    body.append(reference: data)
    body.append(">>")
    return body
  }

  private func descendant(_ name: [UInt8], _ descriptor: Int) -> [UInt8] {
    var body: [UInt8] = []
    body.append("<</Type/Font/Subtype/CIDFontType2/BaseFont/")
    body += name
    body.append(
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/DW ")
    body.append(number: subset.glyphs.first?.width ?? 1000)
    body.append("/W[0[")
    for (index, glyph) in subset.glyphs.enumerated() {
      if index > 0 { body.append(" ") }
      body.append(number: glyph.width)
    }
    body.append("]]/FontDescriptor ")
    body.append(reference: descriptor)
    body.append(">>")
    return body
  }

  /// Which characters each glyph stands for.
  private var unicodeMap: [UInt8] {
    var map: [UInt8] = []
    map.append(
      """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange

      """)
    let known = subset.glyphs.indices.filter { !subset.glyphs[$0].scalars.isEmpty }
    var start = 0
    while start < known.count {
      let group = known[start..<min(start + 100, known.count)]
      map.append(number: group.count)
      map.append(" beginbfchar\n")
      for code in group {
        map.append("<")
        map.append(hexadecimal: UInt32(code), digits: 4)
        map.append("> <")
        for scalar in subset.glyphs[code].scalars { FontWriter.append(scalar, to: &map) }
        map.append(">\n")
      }
      map.append("endbfchar\n")
      start += 100
    }
    map.append(
      """
      endcmap
      CMapName currentdict /CMap defineresource pop
      end
      end

      """)
    return map
  }

  private static func append(_ scalar: UInt32, to map: inout [UInt8]) {
    if scalar < 0x10000 { return map.append(hexadecimal: scalar, digits: 4) }
    map.append(hexadecimal: 0xD800 + (scalar - 0x10000) >> 10, digits: 4)
    map.append(hexadecimal: 0xDC00 + (scalar & 0x3FF), digits: 4)
  }
}
