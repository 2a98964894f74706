/// A paragraph cut into words, shaped and measured, but not yet into lines.
struct PreparedText {
  var words: [LineBreaker.Word] = []
  /// Where each word's pieces begin, and the end.
  var pieceStarts: [Int] = [0]
  /// Where each word begins in the text, and the end.
  var scalarStarts: [Int] = []
  /// Whether a line must end after the word.
  var isForced: [Bool] = []
  var pieces: [Piece] = []

  /// A part of a word that has one style and one font.
  struct Piece {
    /// By its place in the paragraph's runs.
    let run: Int32
    let content: Content
    let width: Double

    enum Content {
      /// By its place on the shelf.
      case glyphs(Int32)
      /// The space after a word.
      case space(Int32)
      /// By its place in the paragraph's objects.
      case object(Int)
    }
  }

  var widestWord: Double { words.reduce(0) { max($0, $1.width) } }

  /// The width of the widest line when nothing is broken that need not be.
  var widestLine: Double {
    var (line, widest) = (0.0, 0.0)
    for index in words.indices {
      widest = max(widest, line + words[index].width)
      line = isForced[index] ? 0 : line + words[index].width + words[index].space
    }
    return widest
  }
}

extension Setter {
  /// Cuts a paragraph into words.
  /// - Parameter limit: the width that no word passes; wider ones are broken anywhere.
  mutating func prepare(_ text: ParagraphText, limit: Double) -> PreparedText {
    var cutter = WordCutter(text: text, limit: max(limit, 1))
    cutter.cut(&shelf, anchors)
    return cutter.prepared
  }
}

/// Cuts a paragraph into words at its break opportunities.
private struct WordCutter {
  let text: ParagraphText
  let limit: Double
  var prepared = PreparedText()
  private var run = 0
  private var object = 0

  init(text: ParagraphText, limit: Double) {
    self.text = text
    self.limit = limit
  }

  mutating func cut(_ shelf: inout FontShelf, _ anchors: Anchors) {
    let scalars = text.scalars
    let opportunities = LineBreakOpportunities.find(in: scalars)
    var start = 0
    while start < scalars.count {
      var end = start + 1
      while end < scalars.count, opportunities[end] == .none { end += 1 }
      let isForced = end < scalars.count && opportunities[end] == .forced
      cutWord(start..<end, isForced: isForced, &shelf, anchors)
      start = end
    }
    if prepared.words.isEmpty {
      prepared.scalarStarts = [0]
    }
    prepared.scalarStarts.append(scalars.count)
  }

  private mutating func cutWord(
    _ range: Range<Int>, isForced: Bool, _ shelf: inout FontShelf, _ anchors: Anchors
  ) {
    var end = range.upperBound
    while end > range.lowerBound, WordCutter.isSpace(text.scalars[end - 1]) { end -= 1 }
    let hasSpace = end < range.upperBound
    let firstPiece = prepared.pieces.count
    var width = addPieces(range.lowerBound..<end, &shelf, anchors)
    var begin = range.lowerBound
    if width > limit, end - begin > 1 {
      prepared.pieces.removeLast(prepared.pieces.count - firstPiece)
      (begin, width) = cutAnywhere(begin..<end, &shelf, anchors)
    }
    var space = 0.0
    if hasSpace, !isForced {
      seek(end)
      let style = text.runs[run].style
      let piece = shelf.shape([0x20], style.face).lowerBound
      if Int(piece) < shelf.pieces.count {
        space = pointWidth(shelf.pieces[Int(piece)], style)
        prepared.pieces.append(
          PreparedText.Piece(run: Int32(run), content: .space(piece), width: space))
      }
    }
    finish(
      start: begin,
      LineBreaker.Word(
        width: width, space: space,
        penalty: !hasSpace ? 40 : isNumberWithUnit(end, range.upperBound) ? 400 : 0),
      isForced: isForced)
  }

  /// Whether the text before a space ends in a digit and a unit of few letters follows, as in `25 min`.
  private func isNumberWithUnit(_ end: Int, _ next: Int) -> Bool {
    guard end > 0, (0x30...0x39).contains(text.scalars[end - 1]) else { return false }
    var letters = 0
    while next + letters < text.scalars.count, letters < 4,
      (0x61...0x7A).contains(text.scalars[next + letters] | 0x20)
    {
      letters += 1
    }
    return (1...3).contains(letters)
  }

  private mutating func finish(start: Int, _ word: LineBreaker.Word, isForced: Bool) {
    prepared.words.append(word)
    prepared.scalarStarts.append(start)
    prepared.isForced.append(isForced)
    prepared.pieceStarts.append(prepared.pieces.count)
  }

  /// Breaks what is wider than a line where lines are full; the last part is left to the caller.
  private mutating func cutAnywhere(
    _ range: Range<Int>, _ shelf: inout FontShelf, _ anchors: Anchors
  ) -> (Int, Double) {
    var start = range.lowerBound
    var width = 0.0
    var place = start
    while place < range.upperBound {
      var next = place + 1
      while next < range.upperBound, LineBreakClass(text.scalars[next]) == .mark { next += 1 }
      let piece = prepared.pieces.count
      let step = addPieces(place..<next, &shelf, anchors)
      prepared.pieces.removeLast(prepared.pieces.count - piece)
      if width + step > limit, place > start {
        let whole = addPieces(start..<place, &shelf, anchors)
        finish(
          start: start, LineBreaker.Word(width: whole, space: 0, penalty: 80), isForced: false)
        start = place
        width = 0
      }
      width += step
      place = next
    }
    return (start, addPieces(start..<range.upperBound, &shelf, anchors))
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar >= 0x9 && scalar <= 0xD || scalar == 0x85 || scalar == 0x2028
      || scalar == 0x2029
  }

  // The run that a place belongs to. Places mostly come in order.
  private mutating func seek(_ place: Int) {
    while run > 0, text.runs[run].start > place { run -= 1 }
    while run + 1 < text.runs.count, text.runs[run + 1].start <= place { run += 1 }
  }

  private mutating func addPieces(
    _ range: Range<Int>, _ shelf: inout FontShelf, _ anchors: Anchors
  ) -> Double {
    var width = 0.0
    var start = range.lowerBound
    while start < range.upperBound {
      seek(start)
      let style = text.runs[run].style
      if text.scalars[start] == ParagraphText.placeholder, let found = objectIndex(at: start) {
        let size = objectWidth(text.objects[found].object, style, &shelf, anchors)
        prepared.pieces.append(
          PreparedText.Piece(run: Int32(run), content: .object(found), width: size))
        width += size
        start += 1
        continue
      }
      let runEnd = run + 1 < text.runs.count ? text.runs[run + 1].start : text.scalars.count
      var end = start + 1
      let limit = min(runEnd, range.upperBound)
      while end < limit, text.scalars[end] != ParagraphText.placeholder { end += 1 }
      let range = shelf.shape(
        text.scalars[start..<end], style.face, joinsLetters: style.tracking == 0)
      for piece in range {
        let size = pointWidth(shelf.pieces[Int(piece)], style)
        prepared.pieces.append(
          PreparedText.Piece(run: Int32(run), content: .glyphs(piece), width: size))
        width += size
      }
      start = end
    }
    return width
  }

  private func pointWidth(_ piece: FontShelf.Piece, _ style: TextStyle) -> Double {
    Double(piece.width + style.tracking * Int32(piece.glyphs.count)) * style.size / 1000
  }

  private mutating func objectIndex(at place: Int) -> Int? {
    guard !text.objects.isEmpty else { return nil }
    while object > 0, text.objects[object].place > place { object -= 1 }
    while object + 1 < text.objects.count, text.objects[object].place < place { object += 1 }
    return text.objects[object].place == place ? object : nil
  }

  private func objectWidth(
    _ object: ParagraphText.Object, _ style: TextStyle, _ shelf: inout FontShelf,
    _ anchors: Anchors
  ) -> Double {
    switch object {
    case .checkBox: return style.size
    case .pageNumber(let anchor):
      let zero = shelf.shape([0x30], style.face).lowerBound
      return pointWidth(shelf.pieces[Int(zero)], style) * Double(anchors.digits(of: anchor))
    }
  }
}
