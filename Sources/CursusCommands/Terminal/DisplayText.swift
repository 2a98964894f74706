/// A line of text as a terminal shows it: safe to print, with the columns of every character known.
struct DisplayText {
  /// One shown character.
  private struct Cell {
    let text: String
    /// Where the character begins in the line, in UTF-8 bytes.
    let offset: Int
    /// Where it begins on the screen, in columns from 0.
    let column: Int
  }

  private static let tabWidth = 4

  private let cells: [Cell]
  private let byteCount: Int
  /// The number of columns the whole line takes.
  let width: Int

  /// - Parameter line: a line without its line end.
  init(_ line: String) {
    var cells: [Cell] = []
    var offset = 0
    var column = 0
    for character in line {
      let text: String
      let width: Int
      if character == "\t" {
        width = Self.tabWidth - column % Self.tabWidth
        text = String(repeating: " ", count: width)
      } else {
        text = Self.safe(character)
        width = Self.width(of: character)
      }
      cells.append(Cell(text: text, offset: offset, column: column))
      offset += character.utf8.count
      column += width
    }
    self.cells = cells
    byteCount = offset
    width = column
  }

  /// The column, from 0, at which the character that holds a byte begins.
  ///
  /// The byte is counted from the start of the line; one past its end gives the width.
  func column(at offset: Int) -> Int {
    guard offset < byteCount else { return width }
    return cells.last { $0.offset <= offset }?.column ?? 0
  }

  /// The column at which a character begins that is at or just before a column.
  func boundary(before column: Int) -> Int {
    cells.last { $0.column <= column }?.column ?? 0
  }

  /// The characters that begin inside a range of columns.
  func text(_ columns: Range<Int>) -> String {
    cells.reduce(into: "") { text, cell in
      if columns.contains(cell.column) { text += cell.text }
    }
  }

  /// Text that may hold anything an author wrote, made safe to print on one line of a terminal.
  static func safe(_ text: String) -> String {
    text.reduce(into: "") { $0 += safe($1) }
  }

  /// Control characters could move the cursor or change colours, and directional ones could show
  /// words in a false order ("Trojan Source", CVE-2021-42574); both become visible signs.
  private static func safe(_ character: Character) -> String {
    var result = String.UnicodeScalarView()
    for scalar in character.unicodeScalars {
      switch scalar.value {
      case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: result.append("\u{2421}")
      case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The columns a character takes: 0, 1 or 2 (Unicode Standard Annex 11).
  private static func width(of character: Character) -> Int {
    if character.utf8.count == 1 { return 1 }
    // An emoji or ideograph with marks is as wide as its base; a variation selector 16 asks for
    // the wide picture of a narrow sign.
    return character.unicodeScalars.reduce(0) { width, scalar in
      max(width, scalar == "\u{FE0F}" ? 2 : self.width(of: scalar))
    }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: return 1  // shown as U+FFFD
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return scalar.properties.isEmojiPresentation ? 2 : 1
    }
  }
}
