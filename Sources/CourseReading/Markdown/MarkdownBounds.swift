import CourseModel

/// Finds text that libcmark-gfm would read for minutes, or unfold to gigabytes, before it does.
///
/// Version 0.29.0.gfm.6 has inputs whose time or memory grows with the square of their size. One pass
/// over the bytes adds up what they would cost. It sees runs of lines without a blank line between
/// them, which hold at least every paragraph and table whole; it knows no other syntax, and so counts
/// too much rather than too little. The limits are hundreds of times what people write, and each
/// keeps its part of a file of the largest size below about a second.
struct MarkdownBounds {
  /// What there is too much of, at the offset of the line where it became too much.
  struct Excess {
    let cause: Cause
    let offset: Int
  }

  enum Cause {
    case tableCells, tableColumns, tableHeader, images, htmlOpeners, references
  }

  /// Cells that short rows of tables leave out; the library makes each of them.
  static let missingCellLimit = 200_000
  /// Cells of one row; the library walks all earlier ones to add the next.
  static let columnLimit = 1000
  /// Bytes times lines of text above the dashes that may make it the head of a table; the library
  /// begins again at each line.
  fileprivate static let headerLimit = 4_000_000_000
  /// Images times links in a run; each link closes all images that are open.
  fileprivate static let imageLimit = 100_000_000
  /// `<?` and `<!` times the bytes of their run; each is followed to the end.
  fileprivate static let openerLimit = 2_000_000_000
  /// Bytes of the longest link definition times brackets; each use copies it.
  fileprivate static let referenceLimit = 64_000_000

  private var excess: Excess?
  // The whole text.
  private var missingCells = 0
  private var headers = 0
  private var pairs = 0
  private var followed = 0
  private var brackets = 0
  private var longestDefinition = 0
  // The run of lines.
  private var runStart = 0
  private var runLines = 0
  private var images = 0
  private var links = 0
  private var openers = 0
  private var widestRow = 0
  private var columns = 0
  private var definition: Int?
  private var isDefinition = false
  private var isInTable = false
  private var previous = Line()
  // The line.
  private var lineStart = 0
  private var line = Line()

  /// What one line holds, as far as tables and link definitions are concerned.
  private struct Line {
    var first: UInt8 = 0
    var last: UInt8 = 0
    var pipes = 0
    var hasColon = false
    var hasDash = false
    var hasBackslash = false
    /// Holds nothing but dashes, colons and pipes, after marks of quotes and lists.
    var isDelimiter = true
    /// Holds nothing but marks of quotes and lists so far.
    var isAtHead = true

    var isBlank: Bool { first == 0 }

    /// Whether the line makes the one above the head of a table, beyond doubt.
    func beginsTable(below head: Line) -> Bool {
      isDelimiter && hasDash && pipes > 0 && pipes == head.pipes && !head.hasBackslash
        && (first == 0x7C) == (head.first == 0x7C) && (last == 0x7C) == (head.last == 0x7C)
    }
  }

  /// What there is too much of in a text; `nil` for all that people write.
  static func excess(in bytes: UnsafeRawBufferPointer) -> Excess? {
    if PlainText(bytes.bindMemory(to: UInt8.self)).isHarmless { return nil }
    var bounds = MarkdownBounds()
    bounds.scan(bytes)
    return bounds.excess
  }

  private mutating func scan(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x0A, 0x0D:
        endLine(next: index)
        if excess != nil { return }
        continue
      case 0x20, 0x09: continue
      case 0x2D: line.hasDash = true
      case 0x7C:
        line.isAtHead = false
        line.pipes += 1
      case 0x3A:
        line.isAtHead = false
        line.hasColon = true
      case 0x2A, 0x2B, 0x2E, 0x29, 0x30...0x39, 0x3E:
        if !line.isAtHead { line.isDelimiter = false }
      default:
        line.isDelimiter = false
        if byte < 0x61, index < bytes.count {
          let isComment = index + 1 < bytes.count && bytes[index + 1] == 0x2D
          note(byte, before: bytes[index], isComment: isComment)
        }
        line.isAtHead = false
      }
      if line.first == 0 { line.first = byte }
      line.last = byte
      if !line.isAtHead { skipLetters(bytes, &index) }
    }
    endLine(next: bytes.count)
    endRun()
  }

  /// Passes over letters and spaces, which are most of a text and count nothing within a line.
  private mutating func skipLetters(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) {
    var place = index
    var last = index
    while place < bytes.count {
      let byte = bytes[place]
      guard byte == 0x20 || (byte >= 0x61 && byte != 0x7C) else { break }
      place += 1
      if byte != 0x20 { last = place }
    }
    if last > index {
      line.isDelimiter = false
      line.last = bytes[last - 1]
    }
    index = place
  }

  /// Counts a byte that may open or close something.
  private mutating func note(_ byte: UInt8, before next: UInt8, isComment: Bool) {
    switch byte {
    case 0x5B:
      brackets += 1
      if line.isAtHead {
        endDefinition()
        definition = lineStart
      }
    case 0x5D:
      if next == 0x28 { links += 1 }
      if next == 0x3A, definition != nil { isDefinition = true }
    case 0x21 where next == 0x5B: images += 1
    case 0x3C where next == 0x3F || (next == 0x21 && !isComment): openers += 1
    case 0x5C: line.hasBackslash = true
    default: break
    }
  }

  private mutating func endLine(next: Int) {
    if line.isBlank {
      endRun()
      runStart = next
    } else {
      runLines += 1
      widestRow = max(widestRow, line.pipes)
      missingCells += max(0, columns - line.pipes - 1)
      // Any other first byte may begin another block, which ends the table.
      if line.first != 0x7C { isInTable = false }
      if line.isDelimiter, line.hasDash, line.pipes > 0 || line.hasColon {
        columns = max(columns, line.pipes + 1)
        if !isInTable { headers += (lineStart - runStart) * runLines }
        if line.beginsTable(below: previous) { isInTable = true }
      }
      if headers > Self.headerLimit { report(.tableHeader) }
      if columns > 0, widestRow > Self.columnLimit { report(.tableColumns) }
      if missingCells > Self.missingCellLimit { report(.tableCells) }
    }
    previous = line
    line = Line()
    lineStart = next
  }

  private mutating func endRun() {
    endDefinition()
    pairs += images * links
    followed += openers * (lineStart - runStart)
    if pairs > Self.imageLimit { report(.images) }
    if followed > Self.openerLimit { report(.htmlOpeners) }
    if longestDefinition * brackets > Self.referenceLimit { report(.references) }
    runLines = 0
    images = 0
    links = 0
    openers = 0
    widestRow = 0
    columns = 0
    isInTable = false
  }

  private mutating func endDefinition() {
    if let definition, isDefinition {
      longestDefinition = max(longestDefinition, lineStart - definition)
    }
    definition = nil
    isDefinition = false
  }

  private mutating func report(_ cause: Cause) {
    let isWholeRun = cause == .images || cause == .htmlOpeners
    excess = excess ?? Excess(cause: cause, offset: isWholeRun ? runStart : lineStart)
  }
}

/// How many line ends, and how many of the bytes `| ! [ ] <`, a text holds, wherever they stand.
///
/// Nearly every text holds so few that no arrangement of them could reach a limit of ``MarkdownBounds``,
/// and need not be looked at line by line.
private struct PlainText {
  private let size: Int
  private var lines = 1
  private var marks = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    size = text.count
    var index = 0
    while index < text.count {
      if index + ByteBlock.count <= text.count {
        let end = index + ByteBlock.count
        if ByteBlock(text, at: index).mayHoldSyntax {
          while index < end {
            count(text[index])
            index += 1
          }
        }
        index = end
      } else {
        count(text[index])
        index += 1
      }
    }
  }

  private mutating func count(_ byte: UInt8) {
    switch byte {
    case 0x0A, 0x0D: lines += 1
    case 0x21, 0x3C, 0x5B, 0x5D, 0x7C: marks += 1
    default: break
    }
  }

  /// Whether nothing can come near a limit, even if every mark were of the kind that costs most.
  ///
  /// Sizes are bounded by ``SourceText``, so that none of the products can overflow.
  var isHarmless: Bool {
    // A row leaves out fewer cells than there are pipes in the text.
    lines * marks <= MarkdownBounds.missingCellLimit
      && marks <= MarkdownBounds.columnLimit
      // At most each line is a row of dashes, with the whole text above it.
      && size * lines * lines <= MarkdownBounds.headerLimit
      && marks * marks <= MarkdownBounds.imageLimit
      && marks * size <= MarkdownBounds.openerLimit
      && marks * size <= MarkdownBounds.referenceLimit
  }
}

extension Diagnostic {
  static let textTooComplexRule = Rule(
    "text-too-complex", .error, "Text must be of a kind that can be read in reasonable time",
    explanation: """
      Some text grows enormous while it is read: a table of thousands of columns whose rows are short, \
      a long link definition that is used thousands of times, thousands of images or `<!` without a \
      blank line between them. The limits are hundreds of times what people write. Such text is nearly \
      always pasted data; put it into `media/` as a file, or split it.
      """)

  static func textTooComplex(
    _ cause: MarkdownBounds.Cause, at location: SourceLocation
  ) -> Diagnostic {
    let (summary, fix) =
      switch cause {
      case .tableCells:
        (
          "Rows of tables leave out more than \(MarkdownBounds.missingCellLimit) cells",
          "make the head of the table as short as its rows"
        )
      case .tableColumns:
        (
          "Table row has more than \(MarkdownBounds.columnLimit) cells",
          "put the data into a file in 'media/'"
        )
      case .tableHeader:
        ("Text above this head of a table is too long", "put a blank line before the table")
      case .images:
        ("Images and links are too many for one paragraph", "put blank lines between them")
      case .htmlOpeners:
        ("'<!' and '<?' are too many for one paragraph", "put blank lines between them")
      case .references:
        (
          "Link definitions are too long for the number of brackets in the text",
          "shorten the longest definition"
        )
      }
    return Diagnostic(textTooComplexRule, at: location, summary, fixes: [Fix(fix)])
  }
}
