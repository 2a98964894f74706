/// The text of a paragraph in one row, with its styles and what is no text.
struct ParagraphText {
  var scalars: [UInt32] = []
  /// In order; each style holds from its place on.
  var runs: [Run] = []
  /// What stands in a line instead of text; one scalar ``placeholder`` for each.
  var objects: [(place: Int, object: Object)] = []
  /// What belongs to a place and shows nothing.
  var marks: [(place: Int, mark: Mark)] = []

  static var placeholder: UInt32 { 0xFFFC }

  struct Run {
    let start: Int
    let style: TextStyle
  }

  enum Object {
    /// By the number of its anchor.
    case pageNumber(Int)
    case checkBox(isChecked: Bool)
  }

  enum Mark {
    case anchor(Int)
    case note(Int)
  }

  mutating func append(_ text: String, _ style: TextStyle, isUppercase: Bool = false) {
    begin(style)
    for scalar in text.unicodeScalars {
      if isUppercase {
        Capitals.append(scalar.value, to: &scalars)
      } else {
        scalars.append(scalar.value)
      }
    }
  }

  mutating func append(_ scalar: UInt32, _ style: TextStyle) {
    begin(style)
    scalars.append(scalar)
  }

  mutating func append(_ object: Object, _ style: TextStyle) {
    begin(style)
    objects.append((scalars.count, object))
    scalars.append(ParagraphText.placeholder)
  }

  private mutating func begin(_ style: TextStyle) {
    if let last = runs.last, last.style == style { return }
    if runs.last?.start == scalars.count { runs.removeLast() }
    runs.append(Run(start: scalars.count, style: style))
  }
}

/// Capital letters for the alphabets that are set here.
///
/// The library's own would bring Unicode's tables into the browser's engine.
enum Capitals {
  static func append(_ scalar: UInt32, to text: inout [UInt32]) {
    switch scalar {
    case 0xDF: text += [0x53, 0x53]
    case 0x61...0x7A, 0xE0...0xF6, 0xF8...0xFE, 0x3B1...0x3C1, 0x3C3...0x3CB, 0x430...0x44F:
      text.append(scalar - 32)
    case 0xFF: text.append(0x178)
    case 0x131: text.append(0x49)
    case 0x3C2: text.append(0x3A3)
    case 0x3AC: text.append(0x386)
    case 0x3AD...0x3AF: text.append(scalar - 37)
    case 0x3CC: text.append(0x38C)
    case 0x3CD, 0x3CE: text.append(scalar - 63)
    case 0x450...0x45F: text.append(scalar - 80)
    case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1E95, 0x1EA0...0x1EFF, 0x460...0x481,
      0x48A...0x4BF, 0x4D0...0x52F:
      text.append(scalar & ~1)
    case 0x139...0x148, 0x179...0x17E: text.append(scalar & 1 == 0 ? scalar - 1 : scalar)
    case 0x1A0...0x1A5: text.append(scalar & ~1)
    case 0x1B0: text.append(0x1AF)
    default: text.append(scalar)
    }
  }
}
