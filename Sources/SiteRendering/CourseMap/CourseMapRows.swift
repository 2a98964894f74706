/// Where the rows of the course map stand, with the tracks and the words above each of them.
struct CourseMapRows: Sendable {
  static let boxPadding = 9
  private static let leastChannel = 18
  private static let channelPadding = 9
  private static let bandDistance = 40

  let height: Int
  private let rows: [Row]
  private let tracks: CourseMapTracks

  /// Heights in pixels from the top.
  private struct Row {
    let channel: Int
    let words: Int
    let top: Int
    let bottom: Int
  }

  /// Stacks the rows: each is as high as its longest label, below the tracks and headings it needs.
  /// - Parameters:
  ///   - grid: which module stands in which row.
  ///   - tracks: how many lines run above each row.
  ///   - labels: the words of each module, in reading order.
  ///   - words: the height that headings need above each row.
  init(_ grid: CourseMapGrid, _ tracks: CourseMapTracks, labels: [Label], words: [Int]) {
    var lines = [Int](repeating: 1, count: grid.rows)
    for (place, label) in zip(grid.places, labels) {
      lines[place.row] = max(lines[place.row], label.lines.count)
    }
    var rows: [Row] = []
    var y = CourseMapLayout.margin
    for row in 0...grid.rows {
      if row > 0, grid.bands.contains(row) { y += Self.bandDistance }
      let channel = y
      let count = tracks.channelCounts[row]
      let used = (count - 1) * CourseMapLayout.trackDistance + 2 * Self.channelPadding
      let isInside = (1..<grid.rows).contains(row)
      y += max(count == 0 ? 0 : used, isInside ? Self.leastChannel : 0)
      let heading = y
      if row < grid.rows { y += words[row] }
      let top = y
      if row < grid.rows { y += lines[row] * CourseMapLayout.lineHeight + 2 * Self.boxPadding }
      rows.append(Row(channel: channel, words: heading, top: top, bottom: y))
    }
    self.rows = rows
    self.tracks = tracks
    height = y + CourseMapLayout.margin
  }

  /// The top of the words above a row.
  func words(aboveRow row: Int) -> Int { rows[row].words }

  /// The top of a row's boxes.
  func top(ofRow row: Int) -> Int { rows[row].top }

  /// The bottom of a row's boxes.
  func bottom(ofRow row: Int) -> Int { rows[row].bottom }

  /// Where a module's lines run through a channel.
  func y(inChannel channel: Int, of source: Int) -> Int {
    rows[channel].channel + Self.channelPadding
      + tracks.track(inChannel: channel, of: source) * CourseMapLayout.trackDistance
  }

  /// Where a module's lines run between a gap and the boxes of a row.
  func y(inRow row: Int, atGap gap: Int, of source: Int) -> Int {
    let (index, count) = tracks.port(inGap: gap, row: row, of: source)
    let (top, bottom) = (rows[row].top, rows[row].bottom)
    let distance = min(10, (bottom - top) / (count + 1))
    return (top + bottom + (2 * index + 1 - count) * distance) / 2
  }
}
