import CourseModel

/// The learner's own pages: plan, reflections, my data.
///
/// Each says without scripts what it is for and offers paper; with them it shows the learning record.
enum LearnerPages {
  static let testPath = SitePath("test.html")
  static let planPath = SitePath("plan.html")
  static let reflectionsPath = SitePath("reflections.html")
  static let myDataPath = SitePath("my-data.html")

  static func plan(in site: SiteModel) -> Page {
    page(
      "plan", at: planPath, in: site, scripts: [.kit, .engine, .theme("plan.js")],
      values: [
        "fields": .list(site.planFields.map(field)),
        "dimensions": .list(
          site.course.dimensions.map {
            TemplateObject(["id": .text($0.id.text), "title": .text($0.name)])
          }),
        "experiments": .list(experiments(PageItems(site: site, page: planPath))),
        "has_test": .flag(site.features.hasTest),
        "test_url": .text(planPath.link(to: testPath)),
      ])
  }

  /// A field of the plan, with the form that suits what it asks for.
  private static func field(_ field: PlanField) -> TemplateObject {
    let isDate = field.id == "date" || field.id.hasSuffix("-date")
    return TemplateObject([
      "id": .text(field.id),
      "label": .text(field.label),
      "help": .text(field.help),
      "is_date": .flag(isDate),
      "is_dimension": .flag(field.id == "dimension"),
      "is_sentence": .flag(field.id == "if-then"),
    ])
  }

  /// The experiments of the modules, so that a plan that names one can show it.
  private static func experiments(_ items: PageItems) -> [TemplateObject] {
    items.site.course.modules.flatMap { module -> [TemplateObject] in
      let tree = module.body.tree
      return tree.nodes.indices.compactMap { index -> TemplateObject? in
        guard case .courseBlock(.experiment, let argument) = tree.nodes[index].kind else {
          return nil
        }
        return items.link(module.title, module.sitePath).adding([
          "id": .text(tree.string(argument)),
          "text": .text(paragraphs(of: index, in: tree).joined(separator: "\n")),
        ])
      }
    }
  }

  /// The paragraphs below a node in plain words.
  private static func paragraphs(of index: Int, in tree: MarkdownTree) -> [String] {
    (index..<tree.nodes[index].end).filter {
      if case .paragraph = tree.nodes[$0].kind { true } else { false }
    }.map { tree.plainText(of: $0) }
  }

  static func reflections(in site: SiteModel) -> Page {
    let items = PageItems(site: site, page: reflectionsPath)
    return page(
      "reflections", at: reflectionsPath, in: site, scripts: [.theme("reflections.js")],
      values: ["sections": .list(site.course.sections.compactMap { section($0, items) })])
  }

  /// A section with the questions of its opening, and the modules that ask any.
  private static func section(_ section: Section, _ items: PageItems) -> TemplateObject? {
    let course = items.site.course
    let openings = [section.opening] + section.groups.map(\.opening)
    let opening = openings.flatMap { questions(in: $0) }
    let all = course.modules[course.sectionIndices(section)].map { module in
      (module: module, questions: questions(in: module.body))
    }
    let modules = all.filter { !$0.questions.isEmpty }.map {
      items.module($0.module).adding(["questions": .list($0.questions)])
    }
    guard !opening.isEmpty || !modules.isEmpty else { return nil }
    return items.section(section).adding([
      "questions": .list(opening), "modules": .list(modules),
    ])
  }

  /// The questions that a text asks the learner to reflect on, in plain words.
  private static func questions(in document: Document) -> [TemplateObject] {
    let tree = document.tree
    return tree.nodes.indices.compactMap { index -> TemplateObject? in
      guard case .courseBlock(.reflect, let argument) = tree.nodes[index].kind else { return nil }
      return TemplateObject([
        "id": .text(tree.string(argument)),
        "paragraphs": .list(
          paragraphs(of: index, in: tree).map { TemplateObject(["text": .text($0)]) }),
      ])
    }
  }

  static func myData(in site: SiteModel) -> Page {
    page(
      "my-data", at: myDataPath, in: site, scripts: [.kit, .engine, .theme("my-data.js")],
      values: [
        "has_test": .flag(site.features.hasTest),
        "has_plan": .flag(site.features.hasPlan),
        "has_reflections": .flag(site.features.hasReflections),
        "privacy_url": .text(myDataPath.link(to: SitePath("privacy.html"))),
      ])
  }

  private static func page(
    _ name: String, at path: SitePath, in site: SiteModel, scripts: [Page.Script],
    values: TemplateValues
  ) -> Page {
    let title = site.strings[name + "-title"]
    var values = values
    values.add([
      "title": .text(title),
      "breadcrumbs": PageItems(site: site, page: path).breadcrumbs(),
    ])
    return Page(
      name, at: path, title: title, description: site.strings[name + "-lede"], scripts: scripts,
      stylesheets: [Page.learnerStyles],
      values: values)
  }
}
