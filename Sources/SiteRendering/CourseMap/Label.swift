/// Text broken into lines for a drawing.
struct Label: Sendable, Hashable {
  let lines: [String]
  /// Whether words were left out at the end; the last line then ends with `…`.
  let isCut: Bool

  /// Breaks text into few lines of about equal width.
  /// - Parameters:
  ///   - text: words; white space between them does not matter.
  ///   - size: the font size.
  ///   - width: what a line may take, in the same units.
  ///   - limit: the most lines; what does not fit is cut.
  init(_ text: String, size: Int, width: Int, limit: Int) {
    let room = max(1, width * 100 / size)
    let pieces = Self.pieces(of: text, room: room)
    let widest = Self.lines(pieces, room: room)
    if widest.count > limit {
      var kept = Array(widest.prefix(limit))
      if let last = kept.popLast() { kept.append(Self.cut(last, room: room)) }
      lines = kept
      isCut = true
    } else {
      lines = Self.balanced(pieces, room: room, count: widest.count)
      isCut = false
    }
  }

  /// The width of the widest line.
  func width(size: Int) -> Int {
    lines.map { TextWidth.of($0, size: size) }.max() ?? 0
  }

  /// The lines of the narrowest setting that needs no more lines, so that none is left short.
  private static func balanced(_ pieces: [Substring], room: Int, count: Int) -> [String] {
    var low = 1
    var high = room
    while low < high {
      let middle = (low + high) / 2
      let trial = lines(pieces, room: middle)
      let fits = trial.count <= count && trial.allSatisfy { TextWidth.hundredths($0) <= middle }
      if fits { high = middle } else { low = middle + 1 }
    }
    return lines(pieces, room: high)
  }

  /// Fills lines one after the other.
  private static func lines(_ pieces: [Substring], room: Int) -> [String] {
    var lines: [String] = []
    for piece in pieces {
      if let last = lines.last, TextWidth.hundredths(last + " " + piece) <= room {
        lines[lines.count - 1] = last + " " + piece
      } else {
        lines.append(String(piece))
      }
    }
    return lines
  }

  /// The words of a text; a word that no line can hold is broken where the line ends.
  private static func pieces(of text: String, room: Int) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace).flatMap { word in
      var pieces: [Substring] = []
      var rest = word
      while TextWidth.hundredths(rest) > room, rest.count > 1 {
        var end = rest.index(after: rest.startIndex)
        while end < rest.endIndex, TextWidth.hundredths(rest[...end]) <= room {
          end = rest.index(after: end)
        }
        pieces.append(rest[..<end])
        rest = rest[end...]
      }
      if !rest.isEmpty { pieces.append(rest) }
      return pieces
    }
  }

  private static func cut(_ line: String, room: Int) -> String {
    var line = line[...]
    while !line.isEmpty, TextWidth.hundredths(line) + 100 > room { line.removeLast() }
    while let last = line.last, last.isWhitespace || last == "," || last == ":" {
      line.removeLast()
    }
    return line + "…"
  }
}
