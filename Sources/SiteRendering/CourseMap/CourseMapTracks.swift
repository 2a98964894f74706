/// Tracks beside each other in gaps and channels, so that lines of different modules never share one.
struct CourseMapTracks: Sendable {
  /// How many tracks each gap and channel has.
  let gapCounts: [Int]
  let channelCounts: [Int]
  private let gapTracks: [Slot: Int]
  private let channelTracks: [Slot: Int]
  private let ports: [Port: [Int]]

  /// The lines of one module in one gap or channel.
  private struct Slot: Hashable {
    let place: Int
    let source: Int
  }

  private typealias Ranges = [Slot: ClosedRange<Int>]

  /// Where lines leave a gap for the boxes of a row.
  private struct Port: Hashable {
    let gap: Int
    let row: Int
  }

  init(_ routes: [CourseMapRoute], on grid: CourseMapGrid) {
    var gaps: Ranges = [:]
    var channels: Ranges = [:]
    var touches: [Port: Set<Int>] = [:]
    func join(_ place: Int, _ source: Int, _ from: Int, _ to: Int, in ranges: inout Ranges) {
      let slot = Slot(place: place, source: source)
      let low = min(from, to, ranges[slot]?.lowerBound ?? .max)
      let high = max(from, to, ranges[slot]?.upperBound ?? .min)
      ranges[slot] = low...high
    }
    for route in routes {
      let (from, to) = (grid.places[route.source].row, grid.places[route.target].row)
      // Rows have odd heights and channels even ones, so that both can be compared.
      switch route.way {
      case .down: continue
      case .gap(let gap): join(gap, route.source, 2 * from + 1, 2 * to + 1, in: &gaps)
      case .gaps(let exit, let channel, let entry):
        join(exit, route.source, 2 * from + 1, 2 * channel, in: &gaps)
        join(entry, route.source, 2 * channel, 2 * to + 1, in: &gaps)
        join(channel, route.source, exit, entry, in: &channels)
      }
      if let exit = route.way.exit {
        touches[Port(gap: exit, row: from), default: []].insert(route.source)
      }
      if let entry = route.way.entry {
        touches[Port(gap: entry, row: to), default: []].insert(route.source)
      }
    }
    (gapTracks, gapCounts) = Self.assign(gaps, count: grid.columns + 1)
    (channelTracks, channelCounts) = Self.assign(channels, count: grid.rows + 1)
    ports = Self.order(touches, gaps, gapTracks)
  }

  /// The track of a module's lines in a gap, counted from the right.
  func track(inGap gap: Int, of source: Int) -> Int {
    gapTracks[Slot(place: gap, source: source)] ?? 0
  }

  /// The track of a module's lines in a channel, counted from the top.
  func track(inChannel channel: Int, of source: Int) -> Int {
    channelTracks[Slot(place: channel, source: source)] ?? 0
  }

  /// Which of the lines between a gap and the boxes of a row is a module's, counted from the top, and
  /// how many there are.
  func port(inGap gap: Int, row: Int, of source: Int) -> (index: Int, count: Int) {
    let sources = ports[Port(gap: gap, row: row)] ?? []
    return (sources.firstIndex(of: source) ?? 0, max(1, sources.count))
  }

  /// Gives each line the first track that is free along its whole length; short lines choose first.
  private static func assign(
    _ ranges: Ranges, count: Int
  ) -> (tracks: [Slot: Int], counts: [Int]) {
    var tracks: [Slot: Int] = [:]
    var taken = [[[ClosedRange<Int>]]](repeating: [], count: count)
    let ordered = ranges.sorted { left, right in
      (left.value.count, left.value.lowerBound, left.key.place, left.key.source)
        < (right.value.count, right.value.lowerBound, right.key.place, right.key.source)
    }
    for (slot, range) in ordered {
      let free = taken[slot.place].firstIndex { track in !track.contains { $0.overlaps(range) } }
      let track = free ?? taken[slot.place].count
      if free == nil { taken[slot.place].append([]) }
      taken[slot.place][track].append(range)
      tracks[slot] = track
    }
    return (tracks, taken.map(\.count))
  }

  /// Lines that come from above turn off above those from below, the nearest track first, so that
  /// they do not cross each other on the last step.
  private static func order(
    _ touches: [Port: Set<Int>], _ ranges: Ranges, _ tracks: [Slot: Int]
  ) -> [Port: [Int]] {
    touches.reduce(into: [:]) { ports, touch in
      let (port, sources) = touch
      func key(_ source: Int) -> (Int, Int, Int) {
        let slot = Slot(place: port.gap, source: source)
        let track = tracks[slot] ?? 0
        let comesFromAbove = (ranges[slot]?.lowerBound ?? 0) < 2 * port.row + 1
        return comesFromAbove ? (0, track, source) : (1, -track, source)
      }
      ports[port] = sources.sorted { key($0) < key($1) }
    }
  }
}
