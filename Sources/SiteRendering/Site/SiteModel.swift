package import CourseModel

extension CourseSettings {
  /// What learners' records call the course.
  package var recordID: String { id ?? SiteModel.slug(title) }
}

/// The course as pages see it: looked up, counted and formatted once for the whole site.
struct SiteModel: Sendable {
  let course: CourseGraph
  let strings: Strings
  /// Loop diagrams that are laid out already.
  var loops = LoopDrawings.none
  /// What links to a heading and tables are called.
  let permalink: StringPattern
  let tableName: StringPattern
  let links: LinkResolver
  let references: [String: FormattedReference]
  let glossary: [GlossaryEntry]
  let terms: TermIndex
  let dimensionNames: [DimensionID: String]
  /// The reading order of the whole course, and of each path on offer.
  let orders: [ReadingOrder]
  /// How much each section holds, counted on the course's first path: `6 modules`, `70 min`.
  let sectionFacts: [[String]]
  /// Keys of the sources in the order of a bibliography.
  let bibliography: [String]
  let imageSizes: [SourcePath: ImageSize]
  /// The fields of the action plan: the course's own, or a short plan that fits every course.
  let planFields: [PlanField]
  /// Pages that exist only when there is something to show.
  let features: SiteFeatures
  /// How each module names itself in `#` links of the handbook.
  let handbookIDs: [SitePath: String]

  init(course: CourseGraph, strings: Strings, imageSizes: [SourcePath: ImageSize]) {
    self.course = course
    self.strings = strings
    self.imageSizes = imageSizes
    permalink = strings.pattern("permalink", "{x}")
    tableName = strings.pattern("table", "{n}")
    links = LinkResolver(course)
    references = ReferenceFormatter.format(course.references)
    bibliography = ReferenceFormatter.sorted(course.references).map(\.id.text)
    sectionFacts = course.sections.map { Self.facts(of: $0, in: course, strings) }
    glossary = Self.entries(course.glossary)
    terms = TermIndex(glossary)
    dimensionNames = Dictionary(
      course.dimensions.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    orders = course.settings.paths.map { ReadingOrder(of: $0.path, in: course) }
    planFields = course.planFields.isEmpty ? Self.usualPlan(strings) : course.planFields
    features = SiteFeatures(course)
    var ids: [SitePath: String] = [:]
    for module in course.modules { ids[module.sitePath] = Self.handbookID(of: module) }
    for section in course.sections { ids[section.sitePath] = Self.handbookID(of: section) }
    handbookIDs = ids
  }

  private static func facts(
    of section: Section, in course: CourseGraph, _ strings: Strings
  ) -> [String] {
    let path = course.settings.paths.first?.path ?? .individual
    let modules = course.modules[course.sectionIndices(section)].filter { $0.paths.contains(path) }
    let minutes = course.minutes(of: section, on: path)
    let count = strings.count("modules", modules.count)
    return minutes == 0 ? [count] : [count, strings.duration(minutes: minutes)]
  }

  /// The plan of a course without `plan.yml`.
  private static func usualPlan(_ strings: Strings) -> [PlanField] {
    ["goal", "first-step", "if-then", "measure", "review-date", "result"].map { id in
      PlanField(id: id, label: strings["field-" + id], help: strings["field-\(id)-help"])
    }
  }

  /// Glossary entries in the order of the page, with anchors that differ.
  private static func entries(_ terms: [GlossaryTerm]) -> [GlossaryEntry] {
    var taken: Set<String> = []
    return terms.sorted { left, right in
      let (first, second) = (left.term.lowercased(), right.term.lowercased())
      return (first, left.term) < (second, right.term)
    }.map { term in
      let base = "term-" + slug(term.term)
      var anchor = base
      var number = 2
      while !taken.insert(anchor).inserted {
        anchor = "\(base)-\(number)"
        number += 1
      }
      let short =
        term.definition.count > 200 ? term.definition.prefix(199) + "…" : term.definition
      return GlossaryEntry(term: term, anchor: anchor, shortDefinition: short)
    }
  }

  /// The id of a section in the handbook and the guide.
  ///
  /// Ids of page parts hold a dot, which no anchor of a heading and no module's own id can hold.
  static func handbookID(of section: Section) -> String { "section." + section.slug }

  /// The id of a module in the handbook and the guide.
  static func handbookID(of module: Module) -> String { "module." + module.id.text }

  /// Letters and digits in lower case, dashes between.
  static func slug(_ text: String) -> String {
    var result = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber {
        result.append(character)
      } else if !result.isEmpty, result.last != "-" {
        result.append("-")
      }
    }
    while result.last == "-" { result.removeLast() }
    return result
  }

  /// The address of a page of the course, as a body must write it.
  func href(to page: SitePath, anchor: String?, _ context: BodyContext) -> String {
    if case .handbook = context.form, let id = handbookIDs[page] {
      return "#" + id + (anchor.map { "." + $0 } ?? "")
    }
    return context.page.link(to: page) + (anchor.map { "#" + $0 } ?? "")
  }

  /// The hue of a section by its number.
  func hue(ofSection number: Int) -> String {
    Hue.name(ofSection: number)
  }

  /// The name of a dimension; its id when the course has no instrument.
  func name(of dimension: DimensionID) -> String {
    dimensionNames[dimension] ?? dimension.text
  }
}

/// Which pages the site has besides home, sections and modules.
struct SiteFeatures: Sendable {
  /// The handbook repeats the whole course on one page; beyond this many modules no browser and no
  /// reader would want it.
  static let handbookLimit = 300

  let hasCases: Bool
  let hasGlossary: Bool
  let hasSources: Bool
  let hasFacilitatorGuide: Bool
  let hasHandbook: Bool
  /// Whether every page knows all modules, to show how far the learner is; in a larger course only
  /// home, sections and the learner's own pages do, so that lessons stay light.
  let hasProgressEverywhere: Bool
  /// Whether there is an instrument to take a test with.
  let hasTest: Bool
  let hasPlan: Bool
  let hasReflections: Bool

  init(_ course: CourseGraph) {
    hasCases = course.modules.contains { $0.caseStudy != nil }
    hasGlossary = !course.glossary.isEmpty
    hasSources = !course.references.isEmpty
    var blocks: Set<CourseBlockKind> = []
    for document in course.documents where document.tree.parts.contains(.courseBlocks) {
      for node in document.tree.nodes {
        if case .courseBlock(let kind, _) = node.kind { blocks.insert(kind) }
      }
    }
    hasFacilitatorGuide = blocks.contains(.facilitator)
    hasHandbook = course.modules.count <= Self.handbookLimit
    hasProgressEverywhere = course.modules.count <= Self.handbookLimit
    hasTest = course.instrument != nil
    hasPlan =
      hasTest || !course.planFields.isEmpty || !blocks.isDisjoint(with: [.plan, .experiment])
    hasReflections = blocks.contains(.reflect)
  }
}

/// The size of a picture in pixels, or in units of its view box.
package struct ImageSize: Sendable, Hashable {
  package let width: Int
  package let height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
