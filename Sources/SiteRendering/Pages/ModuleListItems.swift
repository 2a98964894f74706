import CourseModel

/// The list of a section's modules beside each of them, made from the template `section-nav-item`.
///
/// All pages of modules lie equally deep, so an item is the same on each of them but its own: all
/// are written once, one after the other, and a page takes the run that it shows.
struct ModuleListItems: Sendable {
  /// The items of all modules in reading order.
  private let items: [UInt8]
  /// Where each item begins; one entry more than there are items.
  private let starts: [Int]
  private let current: Forms

  /// A module that lies on every path names none.
  private struct Forms {
    let onEveryPath: Stencil
    let onSomePaths: Stencil

    /// Writes the item of a module.
    func write(_ module: Module, root: String, to html: inout HTMLWriter) {
      let isOnEveryPath = PageItems.isOnEveryPath(module)
      var texts = [module.id.text, root + module.sitePath.text, module.title]
      if !isOnEveryPath { texts.append(PageItems.pathNames(module)) }
      (isOnEveryPath ? onEveryPath : onSomePaths).write(texts, to: &html)
    }
  }

  /// Diagnostics: `template-missing-name`.
  static func make(_ modules: [Module], _ theme: Theme) -> Diagnosed<ModuleListItems> {
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
    let items = ModuleListItems(
      modules, other: forms(isCurrent: false), current: forms(isCurrent: true))
    return Diagnosed(items, Array(diagnostics))
  }

  private init(_ modules: [Module], other: Forms, current: Forms) {
    var html = HTMLWriter(capacity: modules.count * 160)
    var starts = [0]
    starts.reserveCapacity(modules.count + 1)
    for module in modules {
      other.write(module, root: module.sitePath.root, to: &html)
      starts.append(html.bytes.count)
    }
    items = html.bytes
    self.starts = starts
    self.current = current
  }

  /// The items of a run of modules on the page of one of them.
  func html(_ shown: Range<Int>, current index: Int, of modules: [Module]) -> [UInt8] {
    var html = HTMLWriter(capacity: starts[shown.upperBound] - starts[shown.lowerBound] + 64)
    html.trusted(items[starts[shown.lowerBound]..<starts[index]])
    current.write(modules[index], root: modules[index].sitePath.root, to: &html)
    html.trusted(items[starts[index + 1]..<starts[shown.upperBound]])
    return html.bytes
  }
}
