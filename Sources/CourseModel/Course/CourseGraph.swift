package import Assessment

/// The whole course as a graph: modules are nodes, `requires` and `related` are edges by id.
///
/// Made once by resolution and never changed. Drafts are not in it.
package struct CourseGraph: Sendable {
  package let settings: CourseSettings
  /// Text of the home page, from `index.md` or `README.md` beside `course.yml`.
  package let home: Document?
  package let sections: [Section]
  /// Modules in reading order: section by section, group by group, file by file.
  package let modules: [Module]
  package let dimensions: [Dimension]
  /// The test of the course, when it has one that can be taken.
  package let instrument: Instrument?
  /// How reports are composed, where the course says it.
  package let reports: [ReportTemplate]
  package let glossary: [GlossaryTerm]
  package let references: [Reference]
  /// Fields of the action plan that `PLAN` blocks may name, in order.
  package let planFields: [PlanField]
  /// Files that are copied to the site as they are, such as images.
  package let assets: Set<SourcePath>
  private let indexByID: [ModuleID: Int]
  private let sectionRanges: [Range<Int>]

  /// - Parameter modules: in reading order, ids unique.
  package init(
    settings: CourseSettings, home: Document?, sections: [Section], modules: [Module],
    dimensions: [Dimension], instrument: Instrument? = nil,
    reports: [ReportTemplate] = [],
    glossary: [GlossaryTerm], references: [Reference], planFields: [PlanField],
    assets: Set<SourcePath>
  ) {
    self.settings = settings
    self.home = home
    self.sections = sections
    self.modules = modules
    self.dimensions = dimensions
    self.instrument = instrument
    self.reports = reports
    self.glossary = glossary
    self.references = references
    self.planFields = planFields
    self.assets = assets
    var ranges: [Range<Int>] = []
    var start = 0
    for section in sections {
      var end = start
      while end < modules.count, modules[end].section == section.number { end += 1 }
      ranges.append(start..<end)
      start = end
    }
    sectionRanges = ranges
    indexByID = Dictionary(
      modules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of a module in the reading order.
  package func index(of id: ModuleID) -> Int? { indexByID[id] }

  /// The module with an id.
  package func module(_ id: ModuleID) -> Module? { indexByID[id].map { modules[$0] } }

  /// The section a module belongs to.
  package func section(of module: Module) -> Section { sections[module.section - 1] }

  /// The places of a section's modules in the reading order.
  package func sectionIndices(_ section: Section) -> Range<Int> {
    sectionRanges[section.number - 1]
  }

  /// Every body of text: the home page, openings of sections, modules, in reading order, then
  /// report templates.
  package var documents: [Document] {
    var documents = home.map { [$0] } ?? []
    documents.reserveCapacity(modules.count + sections.count + 1)
    for section in sections {
      documents.append(section.opening)
      documents += section.groups.map(\.opening).filter { !$0.tree.isEmpty }
      documents += modules[sectionIndices(section)].map(\.body)
    }
    documents += reports.map(\.body)
    return documents
  }

  /// Modules read on a path, in reading order.
  package func modules(on path: LearningPath) -> [Module] {
    modules.filter { $0.paths.contains(path) }
  }

  /// Minutes of all modules on a path that belong to a section, or to the whole course.
  package func minutes(of section: Section? = nil, on path: LearningPath) -> Int {
    modules[section.map(sectionIndices) ?? modules.indices].reduce(0) { sum, module in
      module.paths.contains(path) ? sum + (module.minutes ?? 0) : sum
    }
  }
}

/// A field of the action plan, from `plan.yml`.
package struct PlanField: Sendable, Hashable {
  package let id: String
  package let label: String
  package let help: String?

  package init(id: String, label: String, help: String?) {
    self.id = id
    self.label = label
    self.help = help
  }
}
