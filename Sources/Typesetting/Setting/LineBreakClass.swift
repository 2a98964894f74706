/// What a character is for the breaking of lines.
///
/// Source: Unicode Standard Annex #14, for the scripts that are set here (Latin, Greek, Cyrillic,
/// with their punctuation and numbers); ideographs may be broken between. Letters of other scripts
/// count as letters.
enum LineBreakClass: UInt8, Sendable {
  case letter  // AL
  case hardBreak  // BK, NL
  case carriageReturn  // CR
  case lineFeed  // LF
  case space  // SP
  case zeroWidthSpace  // ZW
  case glue  // GL
  case wordJoiner  // WJ
  case joiner  // ZWJ
  case mark  // CM
  case breakAfter  // BA
  case breakBefore  // BB
  case breakBoth  // B2
  case hyphen  // HY
  case close  // CL
  case closeParenthesis  // CP
  case open  // OP
  case quotation  // QU
  case exclamation  // EX
  case infixSeparator  // IS
  case slash  // SY
  case noStart  // NS
  case inseparable  // IN
  case number  // NU
  case prefix  // PR
  case postfix  // PO
  case ideograph  // ID
  case flag  // RI

  init(_ scalar: UInt32) {
    switch scalar {
    case 0...0x7F: self = LineBreakClass.ascii(scalar)
    case 0x80...0x2FF: self = LineBreakClass.latin(scalar)
    case 0x300...0x34E, 0x350...0x35B, 0x363...0x36F, 0x483...0x489, 0x1AB0...0x1AFF,
      0x1DC0...0x1DCC, 0x1DCE...0x1DFB, 0x1DFD...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F,
      0xFE20...0xFE2F, 0x1F3FB...0x1F3FF, 0xE0100...0xE01EF:
      self = .mark
    case 0x34F, 0x35C...0x362, 0x1DCD, 0x1DFC: self = .glue
    case 0x37E, 0x589: self = .infixSeparator
    case 0x58A, 0x5BE: self = .breakAfter
    case 0x2000...0x206F: self = LineBreakClass.punctuation(scalar)
    case 0x207D, 0x208D: self = .open
    case 0x207E, 0x208E: self = .close
    case 0x20A0...0x20A6, 0x20A8...0x20B5, 0x20B7...0x20CF: self = .prefix
    case 0x20A7, 0x20B6, 0x2103, 0x2109: self = .postfix
    case 0x2116, 0x2212, 0x2213: self = .prefix
    case 0x22EF: self = .inseparable
    case 0x2600...0x2603, 0x2614...0x2615, 0x2618, 0x261A...0x261F, 0x2639...0x263B,
      0x2E80...0x2FFF, 0x3040...0x3096, 0x30A1...0x30FA, 0x3100...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x1F000...0x1F1E5, 0x1F200...0x1F3FA,
      0x1F400...0x1FAFF, 0x20000...0x3FFFD:
      self = .ideograph
    case 0x3000: self = .breakAfter
    case 0x3001, 0x3002, 0xFF0C, 0xFF0E: self = .close
    case 0x3005, 0x301C, 0x303B, 0x3041, 0x3043, 0x30FB...0x30FE, 0xFF1A, 0xFF1B: self = .noStart
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0xFF08: self = .open
    case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0xFF09: self = .close
    case 0xFEFF: self = .wordJoiner
    case 0xFF01, 0xFF1F: self = .exclamation
    case 0x1F1E6...0x1F1FF: self = .flag
    default: self = .letter
    }
  }

  private static func ascii(_ scalar: UInt32) -> LineBreakClass {
    switch scalar {
    case 0x09: .breakAfter
    case 0x0A: .lineFeed
    case 0x0B, 0x0C: .hardBreak
    case 0x0D: .carriageReturn
    case 0x20: .space
    case 0x21, 0x3F: .exclamation
    case 0x22, 0x27: .quotation
    case 0x24, 0x2B, 0x5C: .prefix
    case 0x25: .postfix
    case 0x28, 0x5B, 0x7B: .open
    case 0x29, 0x5D: .closeParenthesis
    case 0x7D: .close
    case 0x2C, 0x2E, 0x3A, 0x3B: .infixSeparator
    case 0x2D: .hyphen
    case 0x2F: .slash
    case 0x30...0x39: .number
    case 0x7C: .breakAfter
    case 0x00...0x1F, 0x7F: .mark
    default: .letter
    }
  }

  private static func latin(_ scalar: UInt32) -> LineBreakClass {
    switch scalar {
    case 0x85: .hardBreak
    case 0x80...0x9F: .mark
    case 0xA0: .glue
    case 0xA1, 0xBF: .open
    case 0xA2, 0xB0: .postfix
    case 0xA3, 0xA4, 0xA5, 0xB1: .prefix
    case 0xAB, 0xBB: .quotation
    case 0xAD: .breakAfter
    case 0xB4, 0x2C8, 0x2CC, 0x2DF: .breakBefore
    default: .letter
    }
  }

  private static func punctuation(_ scalar: UInt32) -> LineBreakClass {
    switch scalar {
    case 0x2007, 0x2011, 0x202F: .glue
    case 0x2000...0x200A, 0x205F: .breakAfter
    case 0x200B: .zeroWidthSpace
    case 0x200D: .joiner
    case 0x200C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: .mark
    case 0x2010, 0x2012, 0x2013, 0x2027, 0x2056, 0x2058...0x205B, 0x205D, 0x205E: .breakAfter
    case 0x2014: .breakBoth
    case 0x2018, 0x2019, 0x201B...0x201D, 0x201F, 0x2039, 0x203A: .quotation
    case 0x201A, 0x201E, 0x2045: .open
    case 0x2046: .close
    case 0x2024...0x2026: .inseparable
    case 0x2028, 0x2029: .hardBreak
    case 0x2030...0x2037, 0x2057: .postfix
    case 0x203C, 0x203D, 0x2047...0x2049: .noStart
    case 0x2044: .infixSeparator
    case 0x2060: .wordJoiner
    default: .letter
    }
  }
}
