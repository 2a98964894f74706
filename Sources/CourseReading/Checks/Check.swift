package import CourseModel

/// What checks may look at: the graph and its sources, nothing else.
package struct CheckInput: Sendable {
  package let course: ResolvedCourse
  package let links: LinkResolver
  /// The anchors that a page of the course has.
  package let anchors: [SitePath: Set<String>]
  /// Ids of the course's dimensions; empty when it has no instrument.
  package let dimensions: Set<DimensionID>
  /// Keys of `references.yml`.
  package let references: Set<String>
  /// Paths of module files and of assets by their last part, for finding the one that was meant.
  let moduleFiles: [String: String]
  let assetFiles: [String: String]

  package var graph: CourseGraph { course.graph }

  package init(_ course: ResolvedCourse) {
    self.course = course
    links = LinkResolver(course.graph)
    var anchors: [SitePath: Set<String>] = [:]
    for module in course.graph.modules {
      anchors[module.sitePath] = Set(module.body.headings.map(\.anchor))
    }
    for section in course.graph.sections {
      anchors[section.sitePath] = Set(section.opening.headings.map(\.anchor))
    }
    if let home = course.graph.home {
      anchors[SitePath("index.html")] = Set(home.headings.map(\.anchor))
    }
    self.anchors = anchors
    dimensions = Set(course.graph.dimensions.map(\.id))
    references = Set(course.graph.references.map(\.id.text))
    moduleFiles = Dictionary(
      course.graph.modules.map { ($0.source.name, $0.source.text) },
      uniquingKeysWith: { first, _ in first })
    assetFiles = Dictionary(
      course.graph.assets.sorted().map { ($0.name, $0.text) },
      uniquingKeysWith: { first, _ in first })
  }
}

/// A rule that looks at one body of text at a time, so that bodies can be checked side by side.
package protocol DocumentCheck: SendableMetatype {
  /// The rules that the check can report.
  static var rules: [Rule] { get }
  /// Everything in a document that breaks them.
  static func diagnostics(for document: Document, in input: CheckInput) -> [Diagnostic]
}

/// A rule that needs the whole course at once.
package protocol CourseCheck: SendableMetatype {
  /// The rules that the check can report.
  static var rules: [Rule] { get }
  /// Everything in the course that breaks them.
  static func diagnostics(for input: CheckInput) -> [Diagnostic]
}

/// All checks.
///
/// A new check is one file in this folder and one word here.
package enum Checks {
  package static let documents: [any DocumentCheck.Type] = [
    BrokenLink.self, MissingImage.self, MissingAltText.self, HeadingSkipsLevel.self,
    UnknownCitation.self, UnknownPlanField.self, RawHTML.self, NotPrintableText.self,
    UnsafeLink.self, LoopSyntax.self,
  ]
  package static let courses: [any CourseCheck.Type] = [
    UnknownPrerequisite.self, PrerequisiteCycle.self, PrerequisiteOrder.self,
    UnreachableModule.self, DuplicateBlockID.self, UnusedReference.self, UnknownDimension.self,
    UnknownInstrumentModule.self, UnknownComponent.self,
    UnknownGlossaryModule.self,
  ]

  /// Everything wrong in one document.
  package static func diagnostics(for document: Document, in input: CheckInput) -> [Diagnostic] {
    documents.flatMap { $0.diagnostics(for: document, in: input) }
  }

  /// Everything wrong with the course as a whole.
  package static func diagnostics(for input: CheckInput) -> [Diagnostic] {
    courses.flatMap { $0.diagnostics(for: input) }
  }
}
