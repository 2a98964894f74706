/// The fonts of a document, the glyphs that it uses of them, and every word shaped so far.
///
/// A text of 100,000 words has some 10,000 different ones, so that most of the work is done once.
struct FontShelf: Sendable {
  let fonts: [Font]
  /// Of each font, what goes into the file.
  private(set) var uses: [GlyphUse]
  /// In the order in which they came; no more than ``missingLimit``.
  private(set) var missing: [Unicode.Scalar] = []
  /// One bit for each script that cannot be set.
  private(set) var scripts: UInt32 = 0

  private let slots: [Int]
  private let fallback: Range<Int>
  private var words = KeyTable()
  /// For each word, its pieces.
  private var ranges: [Range<Int32>] = []
  private(set) var pieces: [Piece] = []
  private(set) var glyphs: [PlacedGlyph] = []

  private static var missingLimit: Int { 64 }

  /// Glyphs of one font in a row.
  struct Piece: Sendable {
    let font: Int32
    let glyphs: Range<Int32>
    /// In thousandths of the size of the type.
    let width: Int32
  }

  struct PlacedGlyph: Sendable {
    let glyph: GlyphID
    /// What is added to its width, in thousandths of the size of the type.
    let adjustment: Int32
  }

  /// A cut of one of the families.
  struct Face: Sendable, Equatable {
    var family: Family = .sans
    var isBold = false
    var isItalic = false

    enum Family: Int, Sendable {
      case serif
      case sans
      case mono
    }

    var slot: Int { family.rawValue * 4 + (isBold ? 1 : 0) + (isItalic ? 2 : 0) }
  }

  init(_ set: FontSet) {
    var fonts: [Font] = []
    var slots: [Int] = []
    func add(_ family: FontSet.Family) {
      let regular = fonts.count
      fonts.append(family.regular)
      func place(_ font: Font?, else other: Int) -> Int {
        guard let font else { return other }
        fonts.append(font)
        return fonts.count - 1
      }
      let bold = place(family.bold, else: regular)
      let italic = place(family.italic, else: regular)
      let both = place(family.boldItalic, else: family.bold == nil ? italic : bold)
      slots += [regular, bold, italic, both]
    }
    add(set.serif)
    add(set.sans)
    if let mono = set.mono { add(mono) } else { slots += slots[4..<8] }
    fallback = fonts.count..<fonts.count + set.fallback.count
    fonts += set.fallback
    self.fonts = fonts
    self.slots = slots
    uses = fonts.map { GlyphUse(of: $0) }
  }

  func font(of face: Face) -> Font { fonts[slots[face.slot]] }

  /// The pieces of a word: more than one where a font lacks a character.
  /// - Parameter joinsLetters: whether f and i may become one glyph.
  mutating func shape(
    _ scalars: ArraySlice<UInt32>, _ face: Face, joinsLetters: Bool = true
  ) -> Range<Int32> {
    let tag = UInt32(slots[face.slot]) << 1 | (joinsLetters ? 1 : 0)
    let (number, isNew) = words.number(of: scalars, tag: tag)
    if !isNew { return ranges[number] }
    let start = Int32(pieces.count)
    split(scalars, slots[face.slot], joinsLetters: joinsLetters)
    ranges.append(start..<Int32(pieces.count))
    return start..<Int32(pieces.count)
  }

  private mutating func split(_ scalars: ArraySlice<UInt32>, _ first: Int, joinsLetters: Bool) {
    var run: [UInt32] = []
    var current = first
    for scalar in scalars where !FontShelf.isIgnorable(scalar) {
      var (font, shown) = choose(scalar, first)
      // A mark stays with the letter it belongs to.
      if LineBreakClass(scalar) == .mark, !run.isEmpty, fonts[current].glyph(for: scalar) != nil {
        (font, shown) = (current, scalar)
      }
      if font != current, !run.isEmpty {
        append(run, current, joinsLetters)
        run.removeAll(keepingCapacity: true)
      }
      current = font
      run.append(shown)
    }
    if !run.isEmpty { append(run, current, joinsLetters) }
  }

  private mutating func append(_ run: [UInt32], _ font: Int, _ joinsLetters: Bool) {
    let em = Int32(fonts[font].metrics.unitsPerEm)
    let line = fonts[font].shape(run, joinsLetters: joinsLetters)
    uses[font].add(line, of: run)
    let start = Int32(glyphs.count)
    var total: Int32 = 0
    for shaped in line {
      let plain = Int32(fonts[font].advance(shaped.glyph))
      let width = thousandths(plain, em)
      let adjustment = thousandths(shaped.advance - plain, em)
      glyphs.append(PlacedGlyph(glyph: shaped.glyph, adjustment: adjustment))
      total += width + adjustment
    }
    pieces.append(Piece(font: Int32(font), glyphs: start..<Int32(glyphs.count), width: total))
  }

  private func thousandths(_ units: Int32, _ em: Int32) -> Int32 {
    units >= 0 ? (units * 1000 + em / 2) / em : -((-units * 1000 + em / 2) / em)
  }

  /// The font that shows a character, and the character it shows.
  private mutating func choose(_ scalar: UInt32, _ first: Int) -> (Int, UInt32) {
    if let script = Script(of: scalar) { scripts |= 1 << UInt32(script.rawValue) }
    var candidate: UInt32? = scalar
    while let shown = candidate {
      if fonts[first].glyph(for: shown) != nil { return (first, shown) }
      for font in fallback where fonts[font].glyph(for: shown) != nil { return (font, shown) }
      candidate = FontShelf.replacement(of: shown)
    }
    if let known = Unicode.Scalar(scalar), missing.count < FontShelf.missingLimit,
      !missing.contains(where: { $0.value == scalar })
    {
      missing.append(known)
    }
    for shown in [0xFFFD, 0x25A1, 0x3F] as [UInt32] {
      if fonts[first].glyph(for: shown) != nil { return (first, shown) }
      for font in fallback where fonts[font].glyph(for: shown) != nil { return (font, shown) }
    }
    return (first, 0x20)
  }

  /// A character that looks nearly the same.
  private static func replacement(of scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x09: 0x20
    case 0x2011: 0x2010
    case 0x2010, 0x2212: 0x2D
    case 0x2610: 0x25A1
    default: nil
    }
  }

  /// Characters that only steer others.
  static func isIgnorable(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...8, 0xB...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xFFFC, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
