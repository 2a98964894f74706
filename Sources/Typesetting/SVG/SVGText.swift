/// The words of a `<text>`, in lines that begin at a place.
struct SVGText {
  private(set) var chunks: [Chunk] = []
  /// Whether words of different looks stand in one line.
  private(set) var isMixed = false
  private var pen = Drawing.Point(0, 0)

  struct Chunk {
    var words: [UInt8]
    let position: Drawing.Point
    let style: SVGStyle
  }

  /// Begins a line where a place is given; without one words go on.
  mutating func move(x: Double?, y: Double?, dx: Double?, dy: Double?, _ style: SVGStyle) {
    guard x != nil || y != nil || dy != nil || chunks.isEmpty else { return }
    pen = Drawing.Point(x ?? pen.x, y ?? pen.y)
    pen.x += dx ?? 0
    pen.y += dy ?? 0
    chunks.append(Chunk(words: [], position: pen, style: style))
  }

  mutating func add(_ words: [UInt8], _ style: SVGStyle) {
    guard let last = chunks.indices.last else { return }
    let words = SVGText.collapsed(words)
    if chunks[last].words.trimmed.isEmpty {
      chunks[last] = Chunk(words: words, position: chunks[last].position, style: style)
      return
    }
    let first = chunks[last].style
    let looksAlike =
      first.fill == style.fill && first.isBold == style.isBold && first.isItalic == style.isItalic
      && first.fontSize == style.fontSize
    if !looksAlike, !words.trimmed.isEmpty { isMixed = true }
    chunks[last].words += words
  }

  /// Leaves out lines without words, and spaces at their ends.
  mutating func finish() {
    for index in chunks.indices {
      chunks[index].words = SVGText.collapsed(chunks[index].words).trimmed
    }
    chunks.removeAll { $0.words.isEmpty }
  }

  /// Rows of spaces as one.
  static func collapsed(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in text {
      if !byte.isXMLSpace {
        result.append(byte)
      } else if result.last != 0x20 {
        result.append(0x20)
      }
    }
    return result
  }
}
