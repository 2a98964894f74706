/// How wide text is drawn, estimated without a font.
///
/// The widths are those of DejaVu Sans, the widest of the fonts that `system-ui` stands for, so that
/// text fits its box everywhere and has a little more air in narrower fonts.
enum TextWidth {
  /// The width of a line of text, rounded up, in the units of the font size.
  static func of(_ text: String, size: Int) -> Int {
    (hundredths(text) * size + 99) / 100
  }

  /// The width of a line in hundredths of an em.
  static func hundredths(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + hundredths($1) }
  }

  private static func hundredths(_ scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return ascii[Int(scalar.value)] }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x2018, 0x2019: return 32
    case 0x201C, 0x201D: return 52
    case 0x2013: return 50
    case 0x1100...0x11FF, 0x2E80...0xFFEF, 0x1F000...: return 100
    default: return scalar.properties.isUppercase ? 79 : 66
    }
  }

  private static let ascii: [Int] = {
    let classes: [(width: Int, characters: String)] = [
      (29, "'ijlIJ"), (34, " ,./:;\\|"), (39, "f-()[]t"), (43, "!r"), (52, "\"*_`sz?"),
      (58, "cLFk"), (61, "vxyPTYao"), (64, "eESbdghnpqu$0123456789{}"), (70, "KAVBRXZC"),
      (79, "UHNDG&OQ"), (86, "w#+<=>^~M"), (100, "%mW@"),
    ]
    var widths = [Int](repeating: 0, count: 128)
    for (width, characters) in classes {
      for character in characters.utf8 { widths[Int(character)] = width }
    }
    return widths
  }()
}
