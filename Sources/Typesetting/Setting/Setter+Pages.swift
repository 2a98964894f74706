/// A page: strips at their places, from the upper edge of the paper.
struct Page {
  var items: [PlacedStrip] = []
  /// Where the strips of footnotes begin in the list.
  var notesBegin = Int.max
  /// The upper edge of the footnotes; the line above them is painted here.
  var notesTop = 0.0
  /// What the running head says the page is part of.
  var part = ""
  /// What stands around the text, from the upper edge of the paper.
  var furniture: Range<Int> = 0..<0
}

extension Setter {
  /// Puts the strips that are not yet on pages on new ones.
  mutating func paginate() {
    var builder = PageBuilder(
      strips: strips, first: paged, tableHeads: tableHeads, notes: notes,
      room: bodySize.height, noteGap: type.note * 1.8)
    builder.build()
    for page in builder.pages { add(page) }
    paged = strips.count
  }

  private mutating func add(_ built: PageBuilder.Built) {
    var page = Page()
    for item in built.items {
      page.items.append(
        PlacedStrip(
          strip: item.strip, y: item.y + style.margins.top, isRepeated: item.isRepeated))
    }
    if !built.notes.isEmpty {
      let height = Setter.height(of: built.notes)
      var y = max(built.bottom + type.note * 1.8, bodySize.height - height) + style.margins.top
      page.notesBegin = page.items.count
      page.notesTop = y - type.note * 0.7
      for (index, strip) in built.notes.enumerated() {
        if index > 0 { y += strip.before }
        page.items.append(PlacedStrip(strip: strip, y: y))
        y += strip.height
      }
    }
    for item in page.items {
      for paint in paints[item.strip.paints] {
        if case .anchor(let anchor) = paint.kind {
          anchors.set(anchor, page: pages.count, y: item.y + paint.y)
        }
      }
    }
    page.part = part(of: built)
    pages.append(page)
  }

  /// The heading of the first level that begins on a page, or the last one before.
  private func part(of page: PageBuilder.Built) -> String {
    var part = pages.last?.part ?? ""
    var isFirst = true
    for heading in headings
    where heading.level == 1 && page.stripRange.contains(heading.strip) && isFirst {
      part = heading.text
      isFirst = false
    }
    return part
  }
}

/// Cuts a column of strips into pages.
struct PageBuilder {
  let strips: [Strip]
  let tableHeads: [[Strip]]
  let notes: Notes
  let room: Double
  /// Between text and footnotes.
  let noteGap: Double
  private(set) var pages: [Built] = []
  private var next: Int
  private var carried: [Strip] = []

  struct Built {
    var items: [PlacedStrip] = []
    var notes: [Strip] = []
    var bottom = 0.0
    var stripRange: Range<Int> = 0..<0
  }

  init(
    strips: [Strip], first: Int, tableHeads: [[Strip]], notes: Notes, room: Double, noteGap: Double
  ) {
    self.strips = strips
    self.tableHeads = tableHeads
    self.notes = notes
    self.room = room
    self.noteGap = noteGap
    next = first
  }

  mutating func build() {
    while next < strips.count || !carried.isEmpty { buildPage() }
  }

  private mutating func buildPage() {
    let first = next
    var page = Built()
    var y = repeatHead(at: first, on: &page)
    var noteHeight = min(Setter.height(of: carried), room * 0.6)
    var index = first
    while index < strips.count {
      let strip = strips[index]
      if strip.breakBefore == .forced, index > first { break }
      let gap = page.items.isEmpty ? 0 : strip.before
      let added = height(of: strip.notes)
      let wanted = noteHeight + added
      let needed = y + gap + strip.height + (wanted > 0 ? wanted + noteGap : 0)
      if needed > room + 0.01, index > first {
        index = breakPlace(from: index, first: first)
        break
      }
      y += gap
      page.items.append(PlacedStrip(strip: strip, y: y))
      y += strip.height
      noteHeight = wanted
      index += 1
    }
    finish(&page, first..<index)
  }

  /// The last strip up to here that may begin a page.
  private func breakPlace(from index: Int, first: Int) -> Int {
    var place = index
    while place > first, strips[place].breakBefore == .avoided { place -= 1 }
    return place > first ? place : index
  }

  private mutating func finish(_ page: inout Built, _ range: Range<Int>) {
    let repeated = page.items.count { $0.isRepeated }
    let surplus = page.items.count - repeated - range.count
    if surplus > 0 { page.items.removeLast(surplus) }
    page.bottom = page.items.last.map { $0.y + $0.strip.height } ?? 0
    var waiting = carried
    carried = []
    for strip in strips[range] {
      for number in notes.named[strip.notes] { waiting += notes.set[number - 1].strips }
    }
    let free = room - page.bottom - noteGap
    var height = 0.0
    for strip in waiting {
      let step = strip.height + (page.notes.isEmpty ? 0 : strip.before)
      let isForced = page.notes.isEmpty && page.items.isEmpty
      if carried.isEmpty, height + step <= free + 0.01 || isForced {
        page.notes.append(strip)
        height += step
      } else {
        carried.append(strip)
      }
    }
    page.stripRange = range
    next = range.upperBound
    pages.append(page)
  }

  /// The head of a table that goes on, again.
  /// - Returns: where the text begins below it.
  private func repeatHead(at index: Int, on page: inout Built) -> Double {
    guard index < strips.count, index > 0, strips[index].table >= 0,
      strips[index - 1].table == strips[index].table
    else { return 0 }
    var y = 0.0
    for strip in tableHeads[Int(strips[index].table)] {
      page.items.append(PlacedStrip(strip: strip, y: y, isRepeated: true))
      y += strip.height
    }
    return y
  }

  private func height(of named: Range<Int>) -> Double {
    var total = 0.0
    for number in notes.named[named] { total += notes.set[number - 1].height }
    return total
  }
}
