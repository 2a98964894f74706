/// A page of the course that a learner works through.
///
/// A class, because it is large, never changes, and is looked up by every page that links to it:
/// copying its twenty fields each time was a sixteenth of a build.
package final class Module: Sendable {
  package let id: ModuleID
  package let title: String
  package let kind: Kind
  package let summary: String?
  /// Minutes a learner needs, reading and activity together; `nil` when the author gave none.
  package let minutes: Int?
  package let outcomes: [String]
  package let requires: [Located<ModuleID>]
  package let related: [Located<ModuleID>]
  package let dimensions: [Located<DimensionID>]
  /// Paths on which the module is read; never empty.
  package let paths: Set<LearningPath>
  package let authors: [String]
  package let updated: CalendarDate?
  /// Old addresses that lead here, relative to the site's folder.
  package let aliases: [Located<String>]
  package let isDraft: Bool
  /// Free keys for templates, as written.
  package let extra: [String: String]
  package let body: Document
  /// Where the page goes in the site.
  package let sitePath: SitePath
  /// The number of the section it belongs to, from 1.
  package let section: Int

  package init(
    id: ModuleID, title: String, kind: Kind, summary: String?, minutes: Int?, outcomes: [String],
    requires: [Located<ModuleID>], related: [Located<ModuleID>],
    dimensions: [Located<DimensionID>], paths: Set<LearningPath>, authors: [String],
    updated: CalendarDate?, aliases: [Located<String>], isDraft: Bool, extra: [String: String],
    body: Document, sitePath: SitePath, section: Int
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.summary = summary
    self.minutes = minutes
    self.outcomes = outcomes
    self.requires = requires
    self.related = related
    self.dimensions = dimensions
    self.paths = paths
    self.authors = authors
    self.updated = updated
    self.aliases = aliases
    self.isDraft = isDraft
    self.extra = extra
    self.body = body
    self.sitePath = sitePath
    self.section = section
  }

  /// The path of the module's file in the course folder.
  package var source: SourcePath { body.source.path }

  /// What a learner does on the page.
  package enum Kind: Sendable {
    case lesson, activity, assessment, plan, reflection
    case caseStudy(CaseStudy)

    /// The word of the front matter.
    package var name: String {
      switch self {
      case .lesson: "lesson"
      case .activity: "activity"
      case .assessment: "assessment"
      case .plan: "plan"
      case .reflection: "reflection"
      case .caseStudy: "case"
      }
    }
  }

  /// The facts of a case study, when the module is one.
  package var caseStudy: CaseStudy? {
    if case .caseStudy(let study) = kind { study } else { nil }
  }
}

/// A value with the place where the author wrote it.
package struct Located<Value: Sendable & Hashable>: Sendable, Hashable {
  package let value: Value
  package let location: SourceLocation

  package init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }
}
