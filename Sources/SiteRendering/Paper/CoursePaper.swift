package import CourseModel
package import Typesetting

/// The documents for print that a course makes: its handbook and its workbook.
package struct CoursePaper: Sendable {
  private var site: SiteModel
  private var pictures: [SourcePath: Figure.Picture] = [:]
  private var style = PageStyle()

  package init(course: CourseGraph, theme: Theme) {
    self.init(SiteModel(course: course, strings: theme.strings, imageSizes: [:]))
  }

  init(_ site: SiteModel) {
    self.site = site
  }

  /// The same documents with what they show and how they look.
  /// - Parameters:
  ///   - pictures: of the course, read; one that is missing shows its words instead.
  ///   - style: paper, margins and sizes of type.
  package func with(pictures: [SourcePath: Figure.Picture], style: PageStyle) -> CoursePaper {
    var paper = self
    paper.pictures = pictures
    paper.style = style
    return paper
  }

  /// The same documents with diagrams that are laid out already.
  package func with(loops: LoopDrawings) -> CoursePaper {
    var paper = self
    paper.site.loops = loops
    return paper
  }

  /// One of the documents.
  package enum Kind: String, Sendable, CaseIterable {
    /// The whole course as a book.
    case handbook
    /// What a learner fills in with a pen, and the run sheets of facilitators.
    case workbook

    /// Where a site offers it.
    package var path: SitePath { SitePath(rawValue + ".pdf") }
  }

  /// The kinds that can be made of the course.
  package var kinds: [Kind] { Kind.allCases.filter { obstacle(to: $0) == nil } }

  /// Why a document cannot be made.
  package enum Obstacle: Sendable, Hashable {
    /// The course is written in a script that needs more than rows of letters.
    case script(Script)
    /// More modules than a book should have.
    case tooManyModules(limit: Int)
    /// The course has nothing that would be in it.
    case nothing
  }

  /// What stands in the way of a document; `nil` when it can be made.
  package func obstacle(to kind: Kind) -> Obstacle? {
    let course = site.course
    // A word of another script in a text is set letter by letter, with a warning; a title says that
    // the whole course is written in it.
    let titles = [course.settings.title] + course.modules.map(\.title)
    if let script = Script.scripts(in: titles.joined(separator: " ")).first {
      return .script(script)
    }
    switch kind {
    case .handbook:
      if course.modules.isEmpty { return .nothing }
      return site.features.hasHandbook ? nil : .tooManyModules(limit: SiteFeatures.handbookLimit)
    case .workbook: return Workbook.hasContent(site) ? nil : .nothing
    }
  }

  /// A document, ready to be set.
  package func document(_ kind: Kind) -> Typesetting.Document {
    switch kind {
    case .handbook: Handbook.document(of: site, pictures: pictures, style: style)
    case .workbook: Workbook.document(of: site, pictures: pictures, style: style)
    }
  }
}
