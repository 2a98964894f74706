package import CourseModel
package import Typesetting

/// The documents for print that a course makes: its handbook and its workbook.
package struct CoursePaper: Sendable {
  private let site: SiteModel
  private let pictures: [SourcePath: Figure.Picture]
  private let style: PageStyle

  /// - Parameters:
  ///   - pictures: of the course, read; one that is missing shows its words instead.
  ///   - style: paper, margins and sizes of type.
  package init(
    course: CourseGraph, theme: Theme, pictures: [SourcePath: Figure.Picture],
    style: PageStyle = PageStyle()
  ) {
    site = SiteModel(course: course, strings: theme.strings, imageSizes: [:])
    self.pictures = pictures
    self.style = style
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

  /// The kinds that the course has something for.
  package var kinds: [Kind] {
    Kind.allCases.filter { kind in
      switch kind {
      case .handbook: site.features.hasHandbook && !site.course.modules.isEmpty
      case .workbook: Workbook.hasContent(site)
      }
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
