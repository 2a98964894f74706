import Assessment

// A class, because it is handed to every component: copying it counts references to one object
// instead of to every text inside, which is a third of the size of the browser's engine.
/// A team's report, put together from the course's template.
final class TeamComposition {
  let kit: CourseKit
  let options: Reporting.Options
  let table: TeamTable
  let context: ReportContext?
  let scores: GroupScores?

  var words: Words { kit.words }
  var instrument: Instrument { kit.instrument }
  var people: Int { table.members.count }

  init(kit: CourseKit, files: [TeamFile], options: Reporting.Options) {
    self.kit = kit
    self.options = options
    let table = TeamTable(files, kit)
    self.table = table
    let tally = GroupTally(table.members.map { $0.sheet }, for: kit.instrument)
    let scores = GroupScores.scores(tally, by: kit.instrument).value
    self.scores = scores
    context = scores.map { ReportContext(kit: kit, results: Results($0, kit.instrument)) }
  }

  var report: TeamReport {
    var filling = TemplateFilling(
      kit: kit, newPages: ["talk-guide", "computed"], cover: { self.cover($0) },
      component: { self.blocks(of: $0) })
    // The team's template, without its title and its guide for a talk: a cohort is not in one room.
    filling.fill(
      options.isCohort ? kit.teamTemplate.filter { !isTitle($0) } : kit.teamTemplate,
      standardTitle: options.isCohort ? words["report-cohort-title"] : words["report-team"])
    let document = ReportDocument(
      title: words.text(
        "report-window", [("kind", kindWord), ("course", kit.course.title)]),
      language: kit.course.language, isRightToLeft: kit.course.isRightToLeft,
      address: kit.course.address, blocks: filling.blocks, facts: filling.facts)
    return TeamReport(
      document: document, people: people, isShown: scores.isPresent, files: table.results)
  }

  private var kindWord: String { words[options.isCohort ? "report-cohort" : "report-team"] }

  private func isTitle(_ block: TemplateBlock) -> Bool {
    if case .heading(1, _) = block { true } else { false }
  }

  /// The blocks of a component; nothing for a name that is not one of a team report.
  private func blocks(of component: TemplateBlock.Component) -> [Block]? {
    let top = component.number("top")
    func scored(_ blocks: (ReportContext) -> [Block]) -> [Block] { context.map(blocks) ?? [] }
    let name = component.name
    if name.hasSameBytes(as: "participation") { return Participation(self).blocks }
    if name.hasSameBytes(as: "frame") { return TeamFrame(self).blocks }
    if name.hasSameBytes(as: "summary") {
      return scored { Summary($0, route: route($0)).blocks }
    }
    if name.hasSameBytes(as: "strengths") {
      return scored { Strengths($0, count: top ?? 2).blocks }
    }
    if name.hasSameBytes(as: "radar") { return scored { Radar($0).blocks } }
    if name.hasSameBytes(as: "gaps") { return scored { Gaps($0).blocks } }
    if name.hasSameBytes(as: "matrix") { return scored { Matrix($0).blocks } }
    if name.hasSameBytes(as: "narratives") {
      return scored { Narratives($0, count: top ?? instrument.rules.top).blocks }
    }
    if name.hasSameBytes(as: "route") { return scored { route($0, top).blocks } }
    if name.hasSameBytes(as: "items") { return TeamItems(self, count: top ?? 3).blocks }
    if name.hasSameBytes(as: "spread") { return Differences(self, count: 3).table }
    if name.hasSameBytes(as: "differences") {
      return Differences(self, count: top ?? 3).blocks
    }
    if name.hasSameBytes(as: "distributions") { return Distributions(self).blocks }
    if name.hasSameBytes(as: "talk-guide") {
      return options.isCohort ? [] : TalkGuide(self).blocks
    }
    if name.hasSameBytes(as: "changes") { return TeamChanges(self).blocks }
    if name.hasSameBytes(as: "plan") { return TeamPlan(self).blocks }
    if name.hasSameBytes(as: "computed") { return TeamComputed(self).blocks }
    return nil
  }

  private func route(_ context: ReportContext, _ count: Int? = nil) -> Route {
    Route(
      kit: kit, context: context, count: count ?? instrument.rules.top, path: nil, done: [])
  }

  private func cover(_ title: [Inline]) -> Block {
    var details: [[Inline]] = []
    if let name = options.name, !paragraphs(name).isEmpty { details.add(.text(name)) }
    var count = words.count("report-people", people)
    if let invited = options.invited, invited >= people {
      count = words.text(
        "report-people-invited", [("n", String(people)), ("of", String(invited))])
    }
    details.add(.text(count))
    if let dates = table.dates {
      let (first, last) = (words.day(dates.first), words.day(dates.last))
      details.add([
        .text(
          first.hasSameBytes(as: last)
            ? first : words.text("report-days", [("from", first), ("to", last)]))
      ])
    }
    return .cover(
      Block.Cover(
        kind: words.text(
          "report-kind", [("test", instrument.title), ("kind", kindWord)]),
        title: title, details: details, rings: nil))
  }
}
