extension Setter {
  mutating func setTable(_ table: Table, _ flow: Flow) {
    guard !table.rows.isEmpty || !table.head.isEmpty else { return }
    let element = tree.add(.table, under: flow.element)
    space(flow.size * 0.9)
    if !table.caption.isEmpty {
      let caption = tree.add(.caption, under: element)
      var style = textStyle(flow.under(caption), size: type.small * flow.size / type.body)
      style.face.isBold = true
      style.color = palette.soft
      setParagraph(table.caption, style, flow, leading: 1.4, keepsWhole: true)
      keepsWithNext = true
      space(flow.size * 0.4)
    }
    let setting = prepareTable(table, element, flow)
    guard setting.columnCount > 0 else { return }
    tableHeads.append([])
    let number = Int32(tableHeads.count - 1)
    let first = strips.count
    for (index, row) in setting.rows.enumerated() {
      let isLastHead = index == table.head.count - 1
      let isLast = index == setting.rows.count - 1
      setRow(
        row, setting, flow, number,
        line: isLastHead || isLast ? .strong : row.isHead ? .none : .thin,
        // No row stands alone, neither below the head nor on the next page.
        mayBreak: index - table.head.count >= 2 && index < setting.rows.count - 1)
      if row.isHead { keepsWithNext = true }
      if isLastHead {
        let head = Array(strips[first...])
        if Setter.height(of: head) < bodySize.height / 3 { tableHeads[Int(number)] = head }
      }
    }
    space(flow.size * 1.1)
  }

  /// The line under a row.
  private enum Line {
    case none
    case thin
    case strong
  }

  private mutating func setRow(
    _ row: TableSetting.Row, _ setting: TableSetting, _ flow: Flow, _ number: Int32, line: Line,
    mayBreak mayBreakBefore: Bool
  ) {
    let height = setting.size * 1.4
    let pad = setting.size * 0.42
    var laid: [LaidText] = []
    for (column, cell) in row.cells.enumerated() {
      laid.append(lay(cell.text, width: setting.widths[column]))
    }
    let lines = laid.reduce(1) { max($0, $1.ends.count) }
    for index in 0..<lines {
      let top = index == 0 ? pad : 0
      let start = open(baseline: top + height, element: row.element)
      let named = notes.named.count
      paintLine(
        index, of: laid, in: row, setting, x: flow.x,
        baseline: top + Setter.baseline(setting.size, height))
      let isLast = index == lines - 1
      let total = top + height + (isLast ? pad : 0)
      if isLast { paint(line, x: flow.x, y: total, width: setting.width) }
      // Two lines of a long row stay together at both ends; a short row is whole.
      let mayBreak = index == 0 && mayBreakBefore || lines > 8 && index > 1 && index < lines - 1
      close(
        start, height: total, flow: flow, mayBreakBefore: mayBreak, namedNotes: named,
        table: number)
    }
  }

  private mutating func paintLine(
    _ index: Int, of laid: [LaidText], in row: TableSetting.Row, _ setting: TableSetting,
    x: Double, baseline: Double
  ) {
    var x = x
    for (column, text) in laid.enumerated() {
      // A cell without words is a cell too.
      if index == 0 {
        paints.append(Paint(element: row.cells[column].element, x: x, y: 0, kind: .touch))
      }
      if index < text.ends.count {
        let spare = setting.widths[column] - text.width(of: index)
        let shift: Double
        switch setting.alignment(of: column) {
        case .left: shift = 0
        case .center: shift = spare / 2
        case .right: shift = spare
        }
        paint(text, line: index, x: x + shift, baseline: baseline)
      }
      x += setting.widths[column] + setting.padding
    }
  }

  private mutating func paint(_ line: Line, x: Double, y: Double, width: Double) {
    guard line != .none else { return }
    let isStrong = line == .strong
    paints.append(
      Paint(
        element: StructureTree.artifact, x: x, y: y - 0.3,
        kind: .fill(
          width: width, height: isStrong ? 0.75 : 0.5,
          isStrong ? palette.muted.mixed(65, over: palette.paper) : palette.faint)))
  }
}
