import CourseModel

/// A rendered template with holes where its texts stood, to be filled many times.
///
/// For parts that stand on a page many times and differ only in their texts: they are rendered once,
/// with marks in place of texts.
struct Stencil: Sendable {
  private let pieces: [Piece]

  private enum Piece: Sendable {
    case html([UInt8])
    /// The number of a text.
    case hole(Int)
  }

  /// Marks stand between two characters of a private use area; ``guarded(_:)`` keeps them out of
  /// templates.
  private static let open: [UInt8] = Array("\u{E000}".utf8)
  private static let close: [UInt8] = Array("\u{E001}".utf8)

  /// What stands in place of the text with a number.
  static func mark(_ number: Int) -> String { "\u{E000}\(number)\u{E001}" }

  /// A template's text with the character that begins a mark written as a reference, so that nothing
  /// in a theme or in words of the whole site can be taken for a mark.
  static func guarded(_ template: [UInt8]) -> [UInt8] {
    guard template.contains(open[0]) else { return template }
    var result: [UInt8] = []
    result.reserveCapacity(template.count)
    var index = 0
    while index < template.count {
      if template[index...].starts(with: open) {
        result.append(contentsOf: "&#xE000;".utf8)
        index += open.count
      } else {
        result.append(template[index])
        index += 1
      }
    }
    return result
  }

  /// Cuts a rendered template at its marks.
  init(_ bytes: [UInt8]) {
    var pieces: [Piece] = []
    var start = 0
    var index = 0
    while index + 2 < bytes.count {
      guard bytes[index] == Self.open[0], bytes[index..<index + 3].elementsEqual(Self.open),
        let end = bytes[index...].firstIndex(of: Self.close[0], after: index + 3),
        let number = Int(String(decoding: bytes[index + 3..<end], as: UTF8.self))
      else {
        index += 1
        continue
      }
      if start < index { pieces.append(.html(Array(bytes[start..<index]))) }
      pieces.append(.hole(number))
      index = end + 3
      start = index
    }
    if start < bytes.count { pieces.append(.html(Array(bytes[start...]))) }
    self.pieces = pieces
  }

  /// Writes the template with plain texts filled in.
  func write(_ texts: [String], to html: inout HTMLWriter) {
    for piece in pieces {
      switch piece {
      case .html(let literal): html.trusted(literal[...])
      case .hole(let number): html.text(texts[number])
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// The first place of a byte from an index on.
  fileprivate func firstIndex(of byte: UInt8, after start: Int) -> Int? {
    start < endIndex ? self[start...].firstIndex(of: byte) : nil
  }
}
