/// Titles of sections and groups on the course map, broken into lines.
struct CourseMapWords {
  /// The height that headings need above each row.
  let heights: [Int]
  private let grid: CourseMapGrid
  private let titleLabels: [Label]
  private let captionLabels: [Int: Label]
  private static let titleSpace = 8
  private static let captionSpace = 6

  init(_ grid: CourseMapGrid) {
    let width = CourseMapColumns.boxWidth
    // The serif of titles is wider than the table of widths knows.
    titleLabels = grid.titles.map {
      Label($0.text, size: CourseMapLayout.titleSize + 2, width: width, limit: 3)
    }
    captionLabels = grid.captions.mapValues {
      Label($0.text, size: CourseMapLayout.captionSize, width: width, limit: 2)
    }
    self.grid = grid
    var titles = [Int](repeating: 0, count: grid.rows)
    for (title, label) in zip(grid.titles, titleLabels) {
      let height = label.lines.count * CourseMapLayout.titleLineHeight + Self.titleSpace
      titles[title.place.row] = max(titles[title.place.row], height)
    }
    var captions = [Int](repeating: 0, count: grid.rows)
    for (module, label) in captionLabels {
      let row = grid.places[module].row
      let height = label.lines.count * CourseMapLayout.captionLineHeight + Self.captionSpace
      captions[row] = max(captions[row], height)
    }
    heights = zip(titles, captions).map { $0 + $1 }
  }

  /// Titles of sections, at the top of the space above their row.
  func titles(_ columns: CourseMapColumns, _ rows: CourseMapRows) -> [CourseMapLayout.Words] {
    zip(grid.titles, titleLabels).map { title, label in
      let y = rows.words(aboveRow: title.place.row) + CourseMapLayout.titleSize
      let x = columns.left(ofColumn: title.place.column)
      return CourseMapLayout.Words(
        origin: CourseMapLayout.Point(x: x, y: y), label: label, section: title.section)
    }
  }

  /// Titles of groups, directly above their first box.
  func captions(_ columns: CourseMapColumns, _ rows: CourseMapRows) -> [Int: CourseMapLayout.Words]
  {
    captionLabels.reduce(into: [:]) { captions, entry in
      let (module, label) = entry
      guard let caption = grid.captions[module] else { return }
      let lines = (label.lines.count - 1) * CourseMapLayout.captionLineHeight
      let y = rows.top(ofRow: caption.place.row) - Self.captionSpace - 2 - lines
      let x = columns.left(ofColumn: caption.place.column)
      captions[module] = CourseMapLayout.Words(
        origin: CourseMapLayout.Point(x: x, y: y), label: label, section: caption.section)
    }
  }
}
