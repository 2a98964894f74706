import CourseModel

/// A small template rendered once with marks in place of its texts, to be filled many times.
///
/// A list that stands on every page of a section would otherwise cost a walk through the template for
/// each of its items on each page. Only templates without sections over their texts can be stencils.
struct Stencil: Sendable {
  /// Finished HTML and the names of the texts between.
  private let pieces: [Piece]

  private enum Piece: Sendable {
    case html(String)
    case hole(Int)
  }

  /// Characters of a private use area, which no theme has a reason to hold.
  private static let firstMark: UInt32 = 0xE000

  /// - Parameters:
  ///   - names: the names of the texts, in the order in which ``write(_:to:)`` takes them.
  ///   - fixed: values that are the same at every use.
  static func make(
    _ template: String, names: [String], fixed: [String: TemplateValue], theme: Theme
  ) -> Diagnosed<Stencil> {
    var values = fixed
    for (index, name) in names.enumerated() {
      values[name] = .text(String(mark(index)))
    }
    let rendered = theme.renderPart(template, TemplateObject(values))
    return Diagnosed(
      Stencil(rendered.output, holes: names.count), rendered.diagnostics)
  }

  private static func mark(_ index: Int) -> Character {
    Unicode.Scalar(firstMark + UInt32(index)).map(Character.init) ?? "\u{E000}"
  }

  private init(_ rendered: String, holes: Int) {
    var pieces: [Piece] = []
    var html = ""
    let marks = (0..<holes).map { Self.mark($0) }
    for character in rendered {
      if let hole = marks.firstIndex(of: character) {
        if !html.isEmpty { pieces.append(.html(html)) }
        html = ""
        pieces.append(.hole(hole))
      } else {
        html.append(character)
      }
    }
    if !html.isEmpty { pieces.append(.html(html)) }
    self.pieces = pieces
  }

  /// Writes the template with its texts filled in.
  func write(_ texts: [String], to html: inout HTMLWriter) {
    for piece in pieces {
      switch piece {
      case .html(let literal): html.trusted(literal)
      case .hole(let index): html.text(texts[index])
      }
    }
  }
}
