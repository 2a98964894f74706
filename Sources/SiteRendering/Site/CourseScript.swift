import CourseModel

/// The course in short for scripts: what progress, paths and the plan need to know on every page.
///
/// ```
/// (window.cursus=window.cursus||{}).course={"sections":[["how","How?","how/index.html"]],
/// "modules":[["after-action-review","After-action review","how/after-action-review.html",1,15,"individual team"]],
/// "dimensions":[["reflect","Time to reflect"]],"experiments":[["two-questions","Two questions"]]};
/// ```
enum CourseScript {
  /// `assets/course.<hash>.js`.
  static func file(of site: SiteModel) -> OutputFile {
    let bytes =
      Array("(window.cursus=window.cursus||{}).course=".utf8) + value(of: site).compact
      + Array(";\n".utf8)
    return OutputFile(
      path: SitePath("assets/" + AssetNames.hashed("course.js", bytes)), bytes: bytes)
  }

  private static func value(of site: SiteModel) -> JSONValue {
    let course = site.course
    return .object([
      "sections": .array(
        course.sections.map { section in
          .array([
            .string(section.slug), .string(section.title), .string(section.sitePath.text),
          ])
        }),
      // The number of a module's section counts from 0, as scripts do.
      "modules": .array(
        course.modules.map { module in
          .array([
            .string(module.id.text), .string(module.title), .string(module.sitePath.text),
            .number(module.section - 1), .number(module.minutes ?? 0),
            .string(PageItems.pathNames(module)),
          ])
        }),
      "dimensions": .array(
        course.dimensions.map { .array([.string($0.id.text), .string($0.name)]) }),
      "experiments": .array(
        course.modules.flatMap { experiments(in: $0.body.tree) }.map {
          .array([.string($0.id), .string($0.title)])
        }),
    ])
  }

  /// The experiments of a text: the title is what stands bold in it first, or else its first words.
  private static func experiments(in tree: MarkdownTree) -> [(id: String, title: String)] {
    guard tree.parts.contains(.courseBlocks) else { return [] }
    return tree.nodes.indices.compactMap { index in
      guard case .courseBlock(.experiment, let argument) = tree.nodes[index].kind else {
        return nil
      }
      let inside = index..<tree.nodes[index].end
      let bold = inside.first { tree.nodes[$0].kind == .strong }
      let text = tree.plainText(of: bold ?? index)
      let title = text.hasSuffix(".") ? String(text.dropLast()) : text
      return (tree.string(argument), title.count > 90 ? title.prefix(89) + "…" : title)
    }
  }
}
