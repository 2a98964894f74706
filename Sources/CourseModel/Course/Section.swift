/// A part of the course: a folder of modules with an opening.
package struct Section: Sendable {
  /// The folder name without its number; names the section in URLs.
  package let slug: String
  package let folder: SourcePath
  package let title: String
  package let question: String?
  package let summary: String?
  /// The body of `_section.md`; empty when the folder has none.
  package let opening: Document
  /// Modules in reading order, gathered by the folders inside the section; modules directly in the
  /// section come in groups without a title.
  package let groups: [Group]
  /// 1-based; gives the section its hue and its ring.
  package let number: Int

  package init(
    slug: String, folder: SourcePath, title: String, question: String?, summary: String?,
    opening: Document, groups: [Group], number: Int
  ) {
    self.slug = slug
    self.folder = folder
    self.title = title
    self.question = question
    self.summary = summary
    self.opening = opening
    self.groups = groups
    self.number = number
  }

  /// Ids of all modules of the section, in reading order.
  package var modules: [ModuleID] { groups.flatMap(\.modules) }

  /// The page of the section.
  package var sitePath: SitePath { SitePath(slug + "/index.html") }

  /// Modules that belong together inside a section.
  package struct Group: Sendable {
    /// `nil` for modules that lie directly in the section's folder.
    package let title: String?
    package let summary: String?
    /// The body of the group's `_section.md`; empty when the folder has none.
    package let opening: Document
    package let modules: [ModuleID]

    package init(title: String?, summary: String?, opening: Document, modules: [ModuleID]) {
      self.title = title
      self.summary = summary
      self.opening = opening
      self.modules = modules
    }
  }
}
