import Assessment

/// The action plan in full, and which first dimensions have no action yet.
struct PersonalPlan {
  let report: PersonalReport
  private var words: Words { report.words }
  private var kit: CourseKit { report.kit }

  init(_ report: PersonalReport) {
    self.report = report
  }

  var blocks: [Block] {
    let actions = PlanActions(kit: kit, entries: report.record.plan)
    guard !actions.isEmpty else { return [.text(words["report-plan-none"])] + form }
    return actions.blocks { entry in
      entry.dimension.flatMap { id in
        report.context?.results.entry(id).flatMap { report.context?.distance($0) }
      }
    } + withoutAction
  }

  /// An empty plan as a form to fill in by hand.
  private var form: [Block] {
    kit.planFields.map { field in
      var blocks: [Block] = [.paragraph(.strong(field.label), .normal)]
      if !field.help.isEmpty { blocks.add(.note(field.help)) }
      blocks.add(
        .writingLines(2, label: words.text("report-lines", [("label", field.label)])))
      return .keepTogether(blocks)
    }
  }

  private var withoutAction: [Block] {
    guard let context = report.context, context.results.hasScores else { return [] }
    let open = context.results.first(report.instrument.rules.top).filter { entry in
      !report.record.plan.contains { $0.dimension == entry.dimension.id }
    }
    guard !open.isEmpty else { return [] }
    return [
      .note(
        Inline.plainText(
          words.sentence("report-plan-open", [("list", context.names(open))])))
    ]
  }
}

/// Entries of a plan as cards: what the learner wrote, under the course's labels.
struct PlanActions {
  let kit: CourseKit
  let entries: [PlanEntry]

  /// Entries in which something is written.
  var written: [PlanEntry] {
    entries.filter { entry in
      entry.dimension.isPresent || entry.fields.entries.contains { !paragraphs($0.value).isEmpty }
    }
  }

  var isEmpty: Bool { written.isEmpty }

  /// - Parameter distance: what to say about the gap an entry closes.
  func blocks(_ distance: (PlanEntry) -> [Inline]?) -> [Block] {
    written.enumerated().map { index, entry in
      var title: [Inline] = []
      if let id = entry.dimension {
        title = .text(kit.instrument.dimension(id)?.name ?? id.text)
      }
      var content: [Block] = []
      if let distance = distance(entry) { content.add(.paragraph(distance, .note)) }
      let definitions = PlanActions.fields(of: entry, kit).map { field in
        Block.Definition(term: .text(field.label), content: field.content)
      }
      if !definitions.isEmpty { content.add(.definitions(definitions)) }
      return .card(
        Block.Card(
          kind: kit.words.text("report-action", n: index + 1), title: title,
          content: content, tone: .accent))
    }
  }

  /// The written fields, first those of the course in its order, then all others by their ids.
  static func fields(
    of entry: PlanEntry, _ kit: CourseKit
  ) -> [(label: String, content: [Block])] {
    var fields: [(label: String, content: [Block])] = []
    func add(_ id: PlanEntry.Field.ID, _ label: String) {
      guard let text = entry.fields[id] else { return }
      let content = self.content(of: id, text, kit)
      if !content.isEmpty { fields.add((label, content)) }
    }
    for field in kit.planFields { add(field.id, field.label.isEmpty ? field.id.text : field.label) }
    for field in entry.fields.entries
    where !kit.planFields.contains(where: { $0.id == field.key }) {
      add(field.key, kit.words.find("report-plan-field-" + field.key.text) ?? field.key.text)
    }
    return fields
  }

  /// An experiment that was copied into the plan is told in full; a day is said in words.
  private static func content(
    of field: PlanEntry.Field.ID, _ text: String, _ kit: CourseKit
  ) -> [Block] {
    if field == PlanEntry.Field.experiment, let experiment = kit.experiment(text) {
      return [.paragraph(.strong(experiment.title), .normal)] + paragraphs(experiment.text)
    }
    let own = paragraphs(text)
    return !ISODay(text).isPresent ? own : .text(kit.words.day(text))
  }
}
