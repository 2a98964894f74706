/// Brings words into the form in which they are searched: lower case, without diacritics.
///
/// The search script folds everything again with the browser's own tables, so this may fold less than
/// the script but never more: whatever is folded here, the script must fold the same way.
enum WordFolding {
  /// Appends a letter, digit or mark to a word.
  static func append(_ scalar: Unicode.Scalar, to word: inout [UInt8]) {
    for lowered in scalar.properties.lowercaseMapping.unicodeScalars {
      if isDiacritic(lowered) { continue }
      if let plain = plainLetters[lowered.value] {
        word.append(contentsOf: plain)
      } else {
        word.append(contentsOf: String(lowered).utf8)
      }
    }
  }

  /// Whether a character belongs to a word; the same as `[\p{L}\p{M}\p{N}]` in the script.
  static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    // Quotation marks and dashes are by far the most frequent.
    if (0x2000...0x206F).contains(scalar.value) { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  /// Whether a character is a word of its own: Han characters and Japanese kana, which are written
  /// without spaces between words.
  static func isWholeWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Whether a character is a mark that readers leave out when they type.
  ///
  /// Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs. Marks of other scripts are
  /// vowels that words cannot do without.
  private static func isDiacritic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x591...0x5C7, 0x64B...0x65F, 0x670: true
    default: false
    }
  }

  private static let plainLetters: [UInt32: [UInt8]] = {
    var letters: [UInt32: [UInt8]] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: " ")
      for scalar in parts[1].unicodeScalars { letters[scalar.value] = Array(parts[0].utf8) }
    }
    return letters
  }()

  // Source: canonical decompositions of Unicode 15 in Latin-1 Supplement, Latin Extended-A and -B and
  // Latin Extended Additional; below them the letters that do not decompose.
  private static let table = """
    a àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ
    b ḃḅḇ
    c çćĉċčḉ
    d ďḋḍḏḑḓ
    e èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ
    f ḟ
    g ĝğġģǧǵḡ
    h ĥȟḣḥḧḩḫẖ
    i ìíîïĩīĭįǐȉȋḭḯỉị
    j ĵǰ
    k ķǩḱḳḵ
    l ĺļľḷḹḻḽ
    m ḿṁṃ
    n ñńņňǹṅṇṉṋ
    o òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ
    p ṕṗ
    r ŕŗřȑȓṙṛṝṟ
    s śŝşšșṡṣṥṧṩ
    t ţťțṫṭṯṱẗ
    u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự
    v ṽṿ
    w ŵẁẃẅẇẉẘ
    x ẋẍ
    y ýÿŷȳẏẙỳỵỷỹ
    z źżžẑẓẕ
    ss ß
    ae æ
    oe œ
    o ø
    d đð
    l ł
    h ħ
    i ı
    t ŧ
    th þ
    """
}
