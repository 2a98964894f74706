/// Where the columns of the course map stand, and the tracks in the gaps between them.
struct CourseMapColumns: Sendable {
  static let boxWidth = 150
  private static let leastGap = 22
  /// From a box to the first track on its right; a line that leads back needs an arrow head here.
  private static let departure = 12
  /// From the last track to the box on its right; leaves room for an arrow head.
  private static let approach = 15

  let width: Int
  private let starts: [Int]
  private let tracks: CourseMapTracks

  init(_ grid: CourseMapGrid, _ tracks: CourseMapTracks) {
    var starts: [Int] = []
    var x = CourseMapLayout.margin
    for gap in 0..<grid.columns {
      let count = tracks.gapCounts[gap]
      let lines = (count - 1) * CourseMapLayout.trackDistance
      let used = count == 0 ? 0 : lines + Self.approach + (gap == 0 ? 0 : Self.departure)
      x += gap == 0 ? used : max(Self.leastGap, used)
      starts.append(x)
      x += Self.boxWidth
    }
    self.starts = starts
    self.tracks = tracks
    width = x + CourseMapLayout.margin
  }

  /// The left side of a column's boxes.
  func left(ofColumn column: Int) -> Int { starts[column] }

  /// Where a module's lines run along a gap.
  func x(inGap gap: Int, of source: Int) -> Int {
    starts[gap] - Self.approach
      - tracks.track(inGap: gap, of: source) * CourseMapLayout.trackDistance
  }
}
