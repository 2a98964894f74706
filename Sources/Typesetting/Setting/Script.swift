/// A script that cannot be set as a row of letters from left to right.
///
/// Ask ``Script/scripts(in:)`` before setting a document; what it names comes out unreadable.
public enum Script: UInt8, Sendable, CaseIterable {
  case hebrew
  case arabic
  case syriac
  case thaana
  case nko
  case devanagari
  case bengali
  case gurmukhi
  case gujarati
  case oriya
  case tamil
  case telugu
  case kannada
  case malayalam
  case sinhala
  case thai
  case lao
  case tibetan
  case myanmar
  case khmer
  case mongolian
  case hangulJamo

  /// The name in English, as Unicode has it.
  public var name: String {
    switch self {
    case .hebrew: "Hebrew"
    case .arabic: "Arabic"
    case .syriac: "Syriac"
    case .thaana: "Thaana"
    case .nko: "N’Ko"
    case .devanagari: "Devanagari"
    case .bengali: "Bengali"
    case .gurmukhi: "Gurmukhi"
    case .gujarati: "Gujarati"
    case .oriya: "Oriya"
    case .tamil: "Tamil"
    case .telugu: "Telugu"
    case .kannada: "Kannada"
    case .malayalam: "Malayalam"
    case .sinhala: "Sinhala"
    case .thai: "Thai"
    case .lao: "Lao"
    case .tibetan: "Tibetan"
    case .myanmar: "Myanmar"
    case .khmer: "Khmer"
    case .mongolian: "Mongolian"
    case .hangulJamo: "Hangul"
    }
  }

  /// Whether it is written from right to left.
  public var isRightToLeft: Bool { rawValue <= Script.nko.rawValue }

  /// The script of a character, when it is one of these.
  init?(of scalar: UInt32) {
    guard scalar >= 0x590 else { return nil }
    switch scalar {
    case 0x590...0x5FF, 0xFB1D...0xFB4F: self = .hebrew
    case 0x600...0x6FF, 0x750...0x77F, 0x870...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE:
      self = .arabic
    case 0x700...0x74F: self = .syriac
    case 0x780...0x7BF: self = .thaana
    case 0x7C0...0x7FF: self = .nko
    case 0x900...0x97F: self = .devanagari
    case 0x980...0x9FF: self = .bengali
    case 0xA00...0xA7F: self = .gurmukhi
    case 0xA80...0xAFF: self = .gujarati
    case 0xB00...0xB7F: self = .oriya
    case 0xB80...0xBFF: self = .tamil
    case 0xC00...0xC7F: self = .telugu
    case 0xC80...0xCFF: self = .kannada
    case 0xD00...0xD7F: self = .malayalam
    case 0xD80...0xDFF: self = .sinhala
    case 0xE00...0xE7F: self = .thai
    case 0xE80...0xEFF: self = .lao
    case 0xF00...0xFFF: self = .tibetan
    case 0x1000...0x109F: self = .myanmar
    case 0x1100...0x11FF: self = .hangulJamo
    case 0x1780...0x17FF: self = .khmer
    case 0x1800...0x18AF: self = .mongolian
    default: return nil
    }
  }

  /// The scripts of this kind that a text uses, in a fixed order.
  public static func scripts(in text: String) -> [Script] {
    var found: UInt32 = 0
    for scalar in text.unicodeScalars {
      if let script = Script(of: scalar.value) { found |= 1 << UInt32(script.rawValue) }
    }
    return scripts(found)
  }

  /// The scripts of a set of bits, one for each raw value.
  static func scripts(_ bits: UInt32) -> [Script] {
    Script.allCases.filter { bits & (1 << UInt32($0.rawValue)) != 0 }
  }
}
