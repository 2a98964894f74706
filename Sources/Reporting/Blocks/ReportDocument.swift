/// A whole report, as a tree that writers turn into HTML and PDF.
package struct ReportDocument: Sendable, Equatable {
  /// As plain text, for the window and the file.
  package var title: String
  /// A tag of BCP 47.
  package var language: String
  package var isRightToLeft: Bool
  /// Where the course stands on the web, if it does: links of a file that travels lead there.
  package var address: String?
  package var blocks: [Block]
  /// What the author of the template should know.
  package var facts: [Fact]

  package enum Fact: Sendable, Equatable {
    /// The template names a component that reports of this kind do not have; it was left out.
    case unknownComponent(String)
  }
}
