import Assessment

// A class, because it is handed to every component: copying it counts references to one object
// instead of to every text inside, which is a third of the size of the browser's engine.
/// One learner's report, put together from the course's template.
final class PersonalReport {
  let kit: CourseKit
  let record: LearningRecord
  /// The index of the attempt that is shown; none when no test was begun.
  let attemptIndex: Int?
  let attempt: Attempt?
  let sheet: ScoreSheet?
  let context: ReportContext?

  var words: Words { kit.words }
  var instrument: Instrument { kit.instrument }

  /// - Parameter index: of the attempt; without one, or outside of the list, the latest that is
  ///   finished, or else the latest with an answer.
  init(kit: CourseKit, record: LearningRecord, attempt index: Int?) {
    self.kit = kit
    self.record = record
    attemptIndex = PersonalReport.attempt(index, record, kit.instrument)
    attempt = attemptIndex.map { record.attempts[$0] }
    sheet = attempt.map { ScoreSheet($0, by: kit.instrument) }
    context = sheet.map { ReportContext(kit: kit, results: Results($0, kit.instrument)) }
  }

  private static func attempt(
    _ index: Int?, _ record: LearningRecord, _ instrument: Instrument
  ) -> Int? {
    if let index, record.attempts.indices.contains(index) { return index }
    var last: Int?
    var best: (index: Int, date: String)?
    for (index, attempt) in record.attempts.enumerated()
    where attempt.instrument == instrument.id && !attempt.ratings.isEmpty {
      last = index
      guard let date = attempt.date else { continue }
      if let best, date.precedesInBytes(best.date) { continue }
      best = (index, date)
    }
    return best?.index ?? last
  }

  var document: ReportDocument {
    var filling = TemplateFilling(
      kit: kit, newPages: ["plan", "computed"], cover: { self.cover($0) },
      component: { self.blocks(of: $0) })
    filling.fill(kit.personalTemplate, standardTitle: words["report-personal"])
    return ReportDocument(
      title: documentTitle, language: kit.course.language,
      isRightToLeft: kit.course.isRightToLeft, address: kit.course.address,
      blocks: filling.blocks, facts: filling.facts)
  }

  private var documentTitle: String {
    words.text("report-window", [("kind", words["report-personal"]), ("course", kit.course.title)])
  }

  /// The blocks of a component; nothing for a name that is not one of a personal report.
  private func blocks(of component: TemplateBlock.Component) -> [Block]? {
    let top = component.number("top")
    func scored(_ blocks: (ReportContext) -> [Block]) -> [Block] { context.map(blocks) ?? [] }
    let name = component.name
    if name.hasSameBytes(as: "respondent") { return [] }
    if name.hasSameBytes(as: "frame") { return PersonalFrame(self).blocks }
    if name.hasSameBytes(as: "summary") {
      return scored { Summary($0, route: route(instrument.rules.top)).blocks } + firstStep
    }
    if name.hasSameBytes(as: "strengths") {
      return scored { Strengths($0, count: top ?? 2).blocks }
    }
    if name.hasSameBytes(as: "radar") { return scored { Radar($0).blocks } }
    if name.hasSameBytes(as: "gaps") { return scored { Gaps($0).blocks } }
    if name.hasSameBytes(as: "matrix") { return scored { Matrix($0).blocks } }
    if name.hasSameBytes(as: "items") { return PersonalItems(self, count: top ?? 3).blocks }
    if name.hasSameBytes(as: "narratives") { return scored { narratives($0, top).blocks } }
    if name.hasSameBytes(as: "route") {
      return route(top ?? instrument.rules.top)?.blocks ?? []
    }
    if name.hasSameBytes(as: "reflections") { return Reflections(self).blocks }
    if name.hasSameBytes(as: "plan") { return PersonalPlan(self).blocks }
    if name.hasSameBytes(as: "changes") { return PersonalChanges(self).blocks }
    if name.hasSameBytes(as: "computed") { return PersonalComputed(self).blocks }
    return nil
  }

  func narratives(_ context: ReportContext, _ top: Int?) -> Narratives {
    Narratives(
      context, count: top ?? instrument.rules.top, stories: attempt?.stories ?? Keyed())
  }

  private func route(_ count: Int) -> Route? {
    context.map {
      Route(kit: kit, context: $0, count: count, path: record.path, done: done)
    }
  }

  private var done: [LearningRecord.ModuleID] {
    record.progress.entries.filter { $0.value.hasSameBytes(as: "done") }.map { $0.key }
  }

  /// The first step of the plan, where the learner sees it at once.
  private var firstStep: [Block] {
    for entry in record.plan {
      for field in [PlanEntry.Field.ifThen, PlanEntry.Field.firstStep] {
        guard let text = entry.fields[field] else { continue }
        let own = paragraphs(text)
        if own.isEmpty { continue }
        return [
          .callout(
            Block.Callout(
              title: words["report-first-step"], content: [.quote(own)], tone: .accent))
        ]
      }
    }
    return !context.isPresent ? [] : .text(words["report-first-step-none"])
  }

  private func cover(_ title: [Inline]) -> Block {
    var details: [[Inline]] = []
    for text in [record.learner.name, record.learner.role, record.learner.organisation] {
      if let text, !paragraphs(text).isEmpty { details.add(.text(text)) }
    }
    if let attempt {
      if let group = attempt.referenceGroup {
        details.add(words.sentence("report-group", [("group", .text(name(of: group)))]))
      }
      details.add(.text(attempt.date.map { words.day($0) } ?? words["report-unfinished"]))
    }
    return .cover(
      Block.Cover(
        kind: words.text(
          "report-kind", [("test", instrument.title), ("kind", words["report-personal"])]),
        title: title, details: details, rings: Rings(kit: kit, done: done).picture))
  }

  func name(of group: Attempt.GroupID) -> String {
    instrument.frame?.groups.first { $0.id == group }?.name ?? group.text
  }
}
