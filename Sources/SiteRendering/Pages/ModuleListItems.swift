import CourseModel

/// The list of a section's modules beside each of them, made from the template `section-nav-item`.
struct ModuleListItems: Sendable {
  private let other: Forms
  private let current: Forms

  /// A module that lies on every path names none.
  private struct Forms {
    let onEveryPath: Stencil
    let onSomePaths: Stencil
  }

  /// Diagnostics: `template-missing-name`.
  static func make(_ theme: Theme) -> Diagnosed<ModuleListItems> {
    var diagnostics: Set<Diagnostic> = []
    func stencil(isCurrent: Bool, hasPaths: Bool) -> Stencil {
      let rendered = theme.renderPart(
        "section-nav-item",
        TemplateObject([
          "current": .flag(isCurrent), "id": .html(Stencil.mark(0)),
          "url": .html(Stencil.mark(1)), "title": .html(Stencil.mark(2)),
          "paths": hasPaths ? .html(Stencil.mark(3)) : .none,
        ]))
      diagnostics.formUnion(rendered.diagnostics)
      return Stencil(rendered.output)
    }
    func forms(isCurrent: Bool) -> Forms {
      Forms(
        onEveryPath: stencil(isCurrent: isCurrent, hasPaths: false),
        onSomePaths: stencil(isCurrent: isCurrent, hasPaths: true))
    }
    let items = ModuleListItems(other: forms(isCurrent: false), current: forms(isCurrent: true))
    return Diagnosed(items, Array(diagnostics))
  }

  /// The items of a run of modules.
  /// - Parameter current: the place in the run of the module whose page this is.
  func html(_ modules: ArraySlice<Module>, current: Int, _ items: PageItems) -> String {
    var html = HTMLWriter(capacity: modules.count * 160)
    let root = items.page.root
    for (place, index) in modules.indices.enumerated() {
      let module = modules[index]
      let forms = place == current ? self.current : other
      let isOnEveryPath = PageItems.isOnEveryPath(module)
      var texts = [module.id.text, root + module.sitePath.text, module.title]
      if !isOnEveryPath { texts.append(items.pathNames(module)) }
      (isOnEveryPath ? forms.onEveryPath : forms.onSomePaths).write(texts, to: &html)
    }
    return html.string
  }
}
