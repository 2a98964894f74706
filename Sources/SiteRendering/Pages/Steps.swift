import CourseModel

/// Links to the page before and the page after: for the whole course, and for each path that differs.
struct Steps: Sendable {
  let items: PageItems

  /// Steps of a module.
  /// - Parameter index: its place in the reading order of the whole course.
  func steps(ofModule index: Int) -> TemplateValue {
    let course = items.site.course
    let whole = (
      previous: index > 0 ? index - 1 : nil,
      next: index + 1 < course.modules.count ? index + 1 : nil
    )
    var steps = [step(nil, previous: whole.previous, next: whole.next)]
    for order in items.site.orders where course.modules[index].paths.contains(order.path) {
      let (previous, next) = (order.previous(index), order.next(index))
      if previous != whole.previous || next != whole.next {
        steps.append(step(order.path, previous: previous, next: next))
      }
    }
    return .list(steps)
  }

  /// Steps of a section's opening: on to its first module.
  func steps(ofSection section: Section) -> TemplateValue {
    let course = items.site.course
    let first = section.modules.first.flatMap { course.index(of: $0) }
    return .list([step(nil, previous: first.flatMap { $0 > 0 ? $0 - 1 : nil }, next: first)])
  }

  private func step(_ path: LearningPath?, previous: Int?, next: Int?) -> TemplateObject {
    let site = items.site
    func link(_ index: Int?) -> TemplateValue {
      guard let index else { return .none }
      let module = site.course.modules[index]
      return .object(items.link(module.title, module.sitePath))
    }
    let title = path.flatMap { path in
      site.course.settings.paths.first { $0.path == path }?.title
    }
    return TemplateObject([
      "path": .text(path?.rawValue),
      "label": .text(title.map { site.strings.text("steps-on-path", $0) } ?? site.strings["steps"]),
      "previous": link(previous),
      "next": link(next),
    ])
  }
}
