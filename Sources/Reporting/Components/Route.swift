import Assessment

// A class, because it is handed to every component: copying it counts references to one object
// instead of to every text inside, which is a third of the size of the browser's engine.
/// The way through the course: modules and cases that fit the largest gaps, each with its reason.
final class Route {
  let kit: CourseKit
  let context: ReportContext
  let path: LearningRecord.PathID?
  /// Ids of modules that are done.
  let done: [LearningRecord.ModuleID]
  /// In the order in which to go.
  let steps: [Step]

  final class Step {
    let module: CourseKit.Module
    let reason: Reason

    init(module: CourseKit.Module, reason: Reason) {
      self.module = module
      self.reason = reason
    }

    enum Reason {
      /// It helps with a dimension, which is the first, second … priority, from 1.
      case dimension(Results.Entry, rank: Int)
      /// Another step builds on it.
      case required(by: CourseKit.Module)
    }
  }

  private static var lessonsPerDimension: Int { 3 }
  private static var casesPerDimension: Int { 1 }

  init(
    kit: CourseKit, context: ReportContext, count: Int, path: LearningRecord.PathID?,
    done: [LearningRecord.ModuleID]
  ) {
    self.kit = kit
    self.context = context
    self.path = path
    self.done = done
    var steps: [Step] = []
    let first = context.results.hasScores ? context.results.first(count) : []
    for (rank, entry) in first.enumerated() {
      for module in Route.modules(for: entry.dimension, kit, path) {
        Route.add(module, .dimension(entry, rank: rank + 1), kit, path, &steps, depth: 0)
      }
    }
    self.steps = steps
  }

  /// Lessons that the instrument names, then other lessons and cases that name the dimension.
  private static func modules(
    for dimension: Instrument.Dimension, _ kit: CourseKit, _ path: LearningRecord.PathID?
  ) -> [CourseKit.Module] {
    var lessons: [CourseKit.Module] = []
    for id in dimension.modules {
      if let module = kit.module(LearningRecord.ModuleID(id)), isOn(path, module) {
        lessons.add(module)
      }
    }
    let others = kit.modules.filter { module in
      module.dimensions.contains(dimension.id) && isOn(path, module)
        && !lessons.contains { $0.id == module.id }
    }
    let room = max(lessonsPerDimension - lessons.count, 0)
    return Array(lessons.prefix(lessonsPerDimension)) + others.filter { !$0.isCase }.prefix(room)
      + others.filter { $0.isCase }.prefix(casesPerDimension)
  }

  private static func isOn(_ path: LearningRecord.PathID?, _ module: CourseKit.Module) -> Bool {
    guard let path else { return true }
    return module.paths.isEmpty || module.paths.contains(path)
  }

  /// Adds a module after those it builds on; each once.
  ///
  /// Builders refuse circles; the depth keeps one in a broken kit from going round for ever.
  private static func add(
    _ module: CourseKit.Module, _ reason: Step.Reason, _ kit: CourseKit,
    _ path: LearningRecord.PathID?, _ steps: inout [Step], depth: Int
  ) {
    guard depth < 32, !steps.contains(where: { $0.module.id == module.id }) else { return }
    for id in module.requires {
      if let needed = kit.module(id), isOn(path, needed) {
        add(needed, .required(by: module), kit, path, &steps, depth: depth + 1)
      }
    }
    guard !steps.contains(where: { $0.module.id == module.id }) else { return }
    steps.add(Step(module: module, reason: reason))
  }

  private func isDone(_ module: CourseKit.Module) -> Bool { done.contains(module.id) }

  /// The first module for a dimension that is still to do, with its minutes.
  func opening(for dimension: Instrument.Dimension.ID) -> [Inline]? {
    let steps = self.steps.filter { step in
      if case .dimension(let entry, _) = step.reason { return entry.dimension.id == dimension }
      return false
    }
    guard let step = steps.first(where: { !isDone($0.module) }) ?? steps.first else { return nil }
    return title(step.module)
  }

  private func title(_ module: CourseKit.Module) -> [Inline] {
    let link: [Inline] = [.link(Inline.Destination(module.url), .text(module.title))]
    guard let minutes = module.minutes else { return link }
    return link + [.text(" (" + context.words.duration(minutes: minutes) + ")")]
  }

  var blocks: [Block] {
    let words = context.words
    guard !steps.isEmpty else {
      return context.results.hasScores ? .text(words["report-route-none"]) : []
    }
    let open = steps.filter { !isDone($0.module) }
    var minutes = 0
    for step in open { minutes += step.module.minutes ?? 0 }
    var opening = words.count("report-route-modules", steps.count)
    if steps.count > open.count {
      opening += " " + words.count("report-route-done", steps.count - open.count)
    }
    if minutes > 0 {
      opening +=
        " " + words.text("report-route-minutes", [("time", words.duration(minutes: minutes))])
    }
    return [
      .text(opening),
      .list(
        steps.map { step in [.text(line(step)), .paragraph(reason(step), .note)] },
        isOrdered: true),
    ]
  }

  private func line(_ step: Step) -> [Inline] {
    var line = title(step.module)
    if step.module.isCase {
      var facts: [[Inline]] = []
      if let organisation = step.module.organisation { facts.add(.text(organisation)) }
      if let country = step.module.country { facts.add(.text(country)) }
      if !facts.isEmpty {
        line.add(.text(" \u{2013} " + context.words["report-case"] + " "))
        for (index, fact) in facts.enumerated() {
          if index > 0 { line.add(.text(", ")) }
          line += fact
        }
      }
    }
    if isDone(step.module) {
      line.add(.text(" "))
      line.add(.strong(context.words["report-done"]))
    }
    return line
  }

  private func reason(_ step: Step) -> [Inline] {
    let words = context.words
    switch step.reason {
    case .required(let module):
      return words.sentence("report-reason-required", [("title", .text(module.title))])
    case .dimension(let entry, let rank):
      let name: [Inline] = .text(entry.dimension.name)
      if let today = entry.today, let wanted = entry.wanted {
        return words.sentence(
          "report-reason-" + (rank <= 3 ? String(rank) : "more"),
          [
            ("name", name), ("from", .text(words.number(today))),
            ("to", .text(words.number(wanted))),
          ])
      }
      return words.sentence(
        "report-reason-low", [("name", name), ("from", context.cell(entry.today))])
    }
  }
}
