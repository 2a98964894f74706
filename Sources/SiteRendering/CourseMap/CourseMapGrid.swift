import CourseModel

/// Where every module stands on the course map: in which column and row.
///
/// Each section is a lane: one column read from the top, or several when it is long. Beyond six
/// columns, further lanes begin a new band below. All lanes share the rows, so that a line between two
/// rows meets no box.
struct CourseMapGrid: Sendable {
  /// By the place of the module in the reading order.
  let places: [Place]
  let titles: [Heading]
  /// Titles of groups inside sections, by the module they stand above.
  let captions: [Int: Heading]
  let columns: Int
  let rows: Int
  /// The first row of each band.
  let bands: [Int]

  struct Place: Sendable, Hashable {
    let column: Int
    let row: Int
  }

  /// Words above the box at a place.
  struct Heading: Sendable, Hashable {
    let text: String
    /// The number of the section, which gives the hue.
    let section: Int
    let place: Place
  }

  /// What fits a laptop: six columns of boxes.
  private static let columnLimit = 6
  /// A lane this long still reads well as one column.
  private static let comfortableRows = 6

  init(_ course: CourseGraph) {
    var places = [Place](repeating: Place(column: 0, row: 0), count: course.modules.count)
    var titles: [Heading] = []
    var captions: [Int: Heading] = [:]
    var bands: [Int] = []
    var row = 0
    var widest = 0
    for band in Self.bands(of: course.sections) {
      bands.append(row)
      var column = 0
      var deepest = 1
      for (section, count) in zip(band, Self.columnCounts(of: band)) {
        titles.append(
          Heading(
            text: section.title, section: section.number, place: Place(column: column, row: row)))
        let lane = Lane(section, of: course, columns: count)
        for (offset, entries) in lane.columns.enumerated() {
          for (line, entry) in entries.enumerated() {
            let place = Place(column: column + offset, row: row + line)
            places[entry.module] = place
            if let caption = entry.caption {
              captions[entry.module] = Heading(
                text: caption, section: section.number, place: place)
            }
          }
          deepest = max(deepest, entries.count)
        }
        column += count
      }
      widest = max(widest, column)
      row += deepest
    }
    self.places = places
    self.titles = titles
    self.captions = captions
    self.bands = bands
    columns = widest
    rows = row
  }

  /// Sections side by side, as evenly as the column limit allows.
  private static func bands(of sections: [Section]) -> [ArraySlice<Section>] {
    let count = max(1, (sections.count + columnLimit - 1) / columnLimit)
    let size = (sections.count + count - 1) / count
    return stride(from: 0, to: sections.count, by: max(1, size)).map {
      sections[$0..<min($0 + size, sections.count)]
    }
  }

  /// One column for each lane; what is left goes to the longest lanes.
  private static func columnCounts(of band: ArraySlice<Section>) -> [Int] {
    let lengths = band.map(\.modules.count)
    var counts = lengths.map { _ in 1 }
    func rows(_ lane: Int) -> Int { (lengths[lane] + counts[lane] - 1) / counts[lane] }
    while counts.reduce(0, +) < columnLimit {
      let longest = counts.indices.max { (rows($0), $1) < (rows($1), $0) }
      guard let longest, rows(longest) > comfortableRows else { break }
      counts[longest] += 1
    }
    return counts
  }
}

/// The modules of one section, cut into columns, between groups where that is possible.
private struct Lane {
  struct Entry {
    /// The place in the reading order.
    let module: Int
    /// The title of the group that begins here, or goes on here at the head of a column; empty where
    /// a titled group ends and modules of the section itself follow.
    let caption: String?
  }

  let columns: [[Entry]]

  init(_ section: Section, of course: CourseGraph, columns count: Int) {
    let groups = section.groups.map { group in
      (title: group.title, modules: group.modules.compactMap(course.index(of:)))
    }
    let total = groups.reduce(0) { $0 + $1.modules.count }
    let least = max(1, (total + count - 1) / count)
    // Whole groups may make a lane a little longer than need be; much longer is worse than a cut.
    let heights = least...(least + max(1, least / 4))
    let whole = heights.lazy.map { Self.fill(groups, height: $0, keepsGroups: true) }
      .first { $0.count <= count }
    columns = whole ?? Self.fill(groups, height: least, keepsGroups: false)
  }

  private static func fill(
    _ groups: [(title: String?, modules: [Int])], height: Int, keepsGroups: Bool
  ) -> [[Entry]] {
    var columns: [[Entry]] = []
    var last: [Entry] = []
    var isInGroup = false
    for group in groups {
      let title = group.title ?? (isInGroup ? "" : nil)
      isInGroup = group.title != nil
      let isKept = keepsGroups && group.title != nil && group.modules.count <= height
      if isKept, last.count + group.modules.count > height {
        columns.append(last)
        last = []
      }
      for (index, module) in group.modules.enumerated() {
        if last.count == height {
          columns.append(last)
          last = []
        }
        let isHead = index == 0 || last.isEmpty
        last.append(Entry(module: module, caption: isHead ? title : nil))
      }
    }
    return columns + [last]
  }
}
