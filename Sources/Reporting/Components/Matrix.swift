import Assessment

/// Priority across influence: what matters, and what can be changed.
struct Matrix {
  let context: ReportContext

  init(_ context: ReportContext) {
    self.context = context
  }

  var blocks: [Block] {
    let (results, words) = (context.results, context.words)
    guard let matrix = results.matrix, !matrix.entries.isEmpty else { return [] }
    let chart = MatrixChart(results: results, matrix: matrix, words: words)
    let rows: [[[Inline]]] = chart.marked.map { mark in
      [
        .text(String(mark.number) + " " + mark.entry.dimension.name),
        context.cell(mark.entry.priority), context.cell(mark.entry.influence),
        .text(words.name(of: mark.field)),
      ]
    }
    return [
      .figure(
        Block.Figure(
          picture: Block.Picture(
            drawing: chart.drawing(width: 480, isNarrow: false),
            narrow: chart.drawing(width: 300, isNarrow: true), title: words["report-matrix-title"],
            alternative: words.text(
              "report-matrix-alternative", n: chart.marked.count)),
          finding: finding(chart), note: .text(words["report-matrix-note"]),
          table: Block.Table(
            caption: words["report-matrix-caption"],
            columns: [
              words.column("report-dimension"),
              words.column("report-priority-head", isNumber: true),
              words.column("report-influence-head", isNumber: true),
              words.column("report-field-head"),
            ], rows: rows), tableLabel: words["report-numbers"]))
    ]
  }

  private func finding(_ chart: MatrixChart) -> [Inline] {
    let start = chart.marked.filter { $0.field == .startHere }.map { $0.entry }
    let allies = chart.marked.filter { $0.field == .findAllies }.map { $0.entry }
    if !start.isEmpty {
      return context.words.sentence(
        context.key("report-matrix-start"), [("list", context.names(start))])
    }
    if !allies.isEmpty {
      return context.words.sentence(
        context.key("report-matrix-allies"), [("list", context.names(allies))])
    }
    return .text(context.words["report-matrix-none"])
  }
}
