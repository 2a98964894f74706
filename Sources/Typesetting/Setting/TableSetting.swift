/// What is known of a table while its rows are set.
struct TableSetting {
  let table: Table
  let columnCount: Int
  /// The head's rows first.
  var rows: [Row] = []
  /// Of the type, in points.
  var size: Double
  var widths: [Double] = []
  /// Between columns.
  var padding = 0.0

  struct Row {
    let element: Int32
    let isHead: Bool
    /// One for each column.
    var cells: [Cell]
  }

  struct Cell {
    let element: Int32
    var text: ParagraphText
  }

  init(_ table: Table, size: Double) {
    self.table = table
    self.size = size
    columnCount = (table.head + table.rows).reduce(table.columns.count) { max($0, $1.count) }
  }

  var width: Double { widths.reduce(0, +) + padding * Double(max(0, columnCount - 1)) }

  func alignment(of column: Int) -> Table.Alignment {
    column < table.columns.count ? table.columns[column].alignment : .left
  }

  func weight(of column: Int) -> Double? {
    column < table.columns.count ? table.columns[column].weight : nil
  }

  mutating func scale(by factor: Double) {
    size *= factor
    for row in rows.indices {
      for cell in rows[row].cells.indices { rows[row].cells[cell].text.scale(by: factor) }
    }
  }
}

extension ParagraphText {
  /// Makes all letters larger or smaller.
  mutating func scale(by factor: Double) {
    runs = runs.map { run in
      var style = run.style
      style.size *= factor
      style.rise *= factor
      return Run(start: run.start, style: style)
    }
  }
}

extension Setter {
  /// Reads the cells of a table and finds a size of type and widths that fit.
  mutating func prepareTable(_ table: Table, _ element: Int32, _ flow: Flow) -> TableSetting {
    var setting = TableSetting(table, size: type.table * flow.size / type.body)
    if !table.head.isEmpty {
      let head = tree.add(.tableHead, under: element)
      for cells in table.head { addRow(cells, isHead: true, under: head, flow, to: &setting) }
    }
    // A table that has a head must have a body.
    let body = tree.add(.tableBody, under: element)
    for cells in table.rows { addRow(cells, isHead: false, under: body, flow, to: &setting) }
    fit(&setting, flow)
    return setting
  }

  private mutating func addRow(
    _ cells: [Table.Cell], isHead: Bool, under parent: Int32, _ flow: Flow,
    to setting: inout TableSetting
  ) {
    let element = tree.add(.row, under: parent)
    var row = TableSetting.Row(element: element, isHead: isHead, cells: [])
    for column in 0..<setting.columnCount {
      let namesRow = column == 0 && setting.table.hasRowHeads
      let cell =
        isHead || namesRow
        ? tree.add(.headerCell, under: element, .headerCell(isRow: !isHead))
        : tree.add(.cell, under: element)
      var style = textStyle(flow.under(cell), size: setting.size)
      if isHead {
        style.face.isBold = true
        style.size = setting.size * 0.94
        style.color = palette.soft
      }
      let text = flatten(column < cells.count ? cells[column] : [], style)
      row.cells.append(TableSetting.Cell(element: cell, text: text))
    }
    setting.rows.append(row)
  }

  private mutating func fit(_ setting: inout TableSetting, _ flow: Flow) {
    for attempt in 0..<5 {
      if attempt > 0 { setting.scale(by: 0.86) }
      let count = setting.columnCount
      setting.padding = setting.size * (count > 12 ? 0.3 : count > 7 ? 0.7 : 1.1)
      let gutters = setting.padding * Double(count - 1)
      let (widths, isTooNarrow) = needs(setting).share(
        max(flow.width - gutters, Double(count)), usual: flow.textWidth - gutters)
      setting.widths = widths
      if !isTooNarrow { return }
    }
    note(.tableTooWide(columns: setting.columnCount))
  }

  private mutating func needs(_ setting: TableSetting) -> TableWidths {
    var needs = (0..<setting.columnCount).map {
      TableWidths.Need(least: setting.size * 0.8, most: 0, weight: setting.weight(of: $0))
    }
    for row in setting.rows {
      for (column, cell) in row.cells.enumerated() {
        let prepared = prepare(cell.text, limit: .infinity)
        needs[column].least = max(needs[column].least, prepared.widestWord)
        needs[column].most = max(needs[column].most, prepared.widestLine)
      }
    }
    for column in needs.indices {
      // Rounding must not break a line that just fits.
      needs[column].least += 0.01
      needs[column].most = max(needs[column].most + 0.01, needs[column].least)
    }
    return TableWidths(needs: needs)
  }
}
