import CourseModel

/// The list of a section's modules beside each of them, made from the template `section-nav-item`.
struct ModuleListItems: Sendable {
  private let other: Stencil
  private let current: Stencil

  /// Diagnostics: `template-missing-name`.
  static func make(_ theme: Theme) -> Diagnosed<ModuleListItems> {
    func stencil(isCurrent: Bool) -> Diagnosed<Stencil> {
      var values: [String: TemplateValue] = ["current": .flag(isCurrent)]
      for (number, name) in ["id", "paths", "url", "title"].enumerated() {
        values[name] = .html(Stencil.mark(number))
      }
      let rendered = theme.renderPart("section-nav-item", TemplateObject(values))
      return Diagnosed(Stencil(rendered.output), rendered.diagnostics)
    }
    let other = stencil(isCurrent: false)
    let current = stencil(isCurrent: true)
    return Diagnosed(
      ModuleListItems(other: other.output, current: current.output),
      other.diagnostics + current.diagnostics.filter { !other.diagnostics.contains($0) })
  }

  /// The items of a run of modules.
  /// - Parameter current: the place in the run of the module whose page this is.
  func html(_ modules: ArraySlice<Module>, current: Int, _ items: PageItems) -> String {
    var html = HTMLWriter(capacity: modules.count * 160)
    let root = items.page.root
    for (place, index) in modules.indices.enumerated() {
      let texts = [
        modules[index].id.text, items.pathNames(modules[index]),
        root + modules[index].sitePath.text, modules[index].title,
      ]
      (place == current ? self.current : other).write(texts, to: &html)
    }
    return html.string
  }
}
