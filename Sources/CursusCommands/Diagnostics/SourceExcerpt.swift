import CourseModel

/// The line of a source file that a diagnostic speaks of, the line above it, and a marker below.
///
///     11 | minutes: 20
///     12 | requires: [after-acton-review]
///        |            ^~~~~~~~~~~~~~~~~~
struct SourceExcerpt {
  /// The most columns of a source line that are shown.
  private static let widthLimit = 100

  /// 1-based number of the marked line.
  let line: Int
  private let above: DisplayText?
  private let marked: DisplayText
  private let mark: Range<Int>
  private let window: Range<Int>

  /// - Returns: `nil` for a file as a whole and for files whose text is not known.
  init?(of location: SourceLocation, in lines: LineTables) {
    guard let (source, table) = lines.file(of: location) else { return nil }
    let line = table.line(at: location.range.lowerBound)
    let bytes = table.range(ofLine: line)
    let marked = DisplayText(Self.text(ofLine: line, source, table))
    self.line = line
    self.marked = marked
    let above = line > 1 ? Self.text(ofLine: line - 1, source, table) : ""
    self.above = above.allSatisfy(\.isWhitespace) ? nil : DisplayText(above)

    let start = marked.column(at: location.range.lowerBound - bytes.lowerBound)
    // A range over several lines is marked to the end of its first.
    let end = marked.column(at: location.range.upperBound - bytes.lowerBound)
    mark = start..<max(start + 1, end)
    window = Self.window(around: start, in: marked)
  }

  /// The excerpt as lines, each beginning with a line number or its blank.
  func text(_ style: TextStyle, _ role: TextStyle.Role) -> [String] {
    var result: [String] = []
    if let above { result.append(gutter(line - 1, style) + cut(above)) }
    result.append(gutter(line, style) + cut(marked))
    let length = min(mark.upperBound, window.upperBound) - mark.lowerBound
    let marker = "^" + String(repeating: "~", count: max(0, length - 1))
    result.append(placed(marker, style, role))
    return result
  }

  /// The replacement of an edit below the text that it replaces.
  /// - Returns: `nil` unless the edit begins in the marked line and inside what is shown of it.
  func suggestion(_ edit: Edit, in lines: LineTables, _ style: TextStyle) -> String? {
    guard let (_, table) = lines.file(of: edit.location),
      table.line(at: edit.location.range.lowerBound) == line
    else { return nil }
    let start = edit.location.range.lowerBound - table.range(ofLine: line).lowerBound
    let column = marked.column(at: start)
    guard window.contains(column) || column == window.upperBound else { return nil }
    return placed(DisplayText.safe(edit.replacement), at: column, style, .fix)
  }

  // MARK: Columns

  private func placed(
    _ text: String, at column: Int? = nil, _ style: TextStyle, _ role: TextStyle.Role
  ) -> String {
    let column = column ?? mark.lowerBound
    let indentation = column - window.lowerBound + (window.lowerBound > 0 ? 1 : 0)
    return gutter(nil, style) + String(repeating: " ", count: indentation)
      + style.apply(role, to: text)
  }

  private func gutter(_ number: Int?, _ style: TextStyle) -> String {
    let width = String(line).utf8.count
    let label = number.map { String($0) } ?? ""
    let blank = String(repeating: " ", count: width - label.utf8.count)
    return style.apply(.gutter, to: "  " + blank + label + " | ")
  }

  private func cut(_ text: DisplayText) -> String {
    (window.lowerBound > 0 ? "…" : "") + text.text(window)
      + (window.upperBound < text.width ? "…" : "")
  }

  /// The columns that are shown of a line: all of a short one, else a stretch around the marker.
  private static func window(around column: Int, in text: DisplayText) -> Range<Int> {
    guard text.width > widthLimit else { return 0..<max(text.width, 1) }
    let latest = text.width - widthLimit
    let start = text.boundary(before: min(max(0, column - widthLimit / 3), latest))
    return start..<(start + widthLimit)
  }

  private static func text(ofLine line: Int, _ source: SourceFile, _ table: LineTable) -> String {
    var range = table.range(ofLine: line)
    while let last = range.last, source.bytes[last] == 0x0A || source.bytes[last] == 0x0D {
      range = range.lowerBound..<last
    }
    return source.text(range)
  }
}
