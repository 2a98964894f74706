package import CourseModel

/// What was found in a course folder, before any file is read.
package struct CourseFolder: Sendable {
  /// Section folders in order, each with its files.
  package let sections: [SectionFolder]
  /// `index.md` or `README.md` beside `course.yml`: text for the home page.
  package let home: CourseFile?
  /// `course.yml`, `glossary.yml`, `references.yml`, `plan.yml` where they exist.
  package let settings: [SettingsFile: CourseFile]
  /// YAML files in `assessment/`.
  package let instruments: [CourseFile]
  /// Markdown in `assessment/`: report templates, if they have the right names.
  package let reports: [CourseFile]
  /// Templates and assets in the course's own `theme/` folder.
  package let theme: [CourseFile]
  /// Every other file; those that text refers to, and all of `media/`, are copied to the site.
  package let assets: [CourseFile]

  package init(
    sections: [SectionFolder], home: CourseFile?, settings: [SettingsFile: CourseFile],
    instruments: [CourseFile], reports: [CourseFile] = [],
    theme: [CourseFile], assets: [CourseFile]
  ) {
    self.sections = sections
    self.home = home
    self.settings = settings
    self.instruments = instruments
    self.reports = reports
    self.theme = theme
    self.assets = assets
  }

  /// Every Markdown file, in reading order, the home page first, report templates last.
  package var markdown: [CourseFile] {
    (home.map { [$0] } ?? []) + sections.flatMap(\.files) + reports
  }

  /// Paths of the files that are modules.
  package var modules: Set<SourcePath> {
    Set(sections.flatMap(\.groups).flatMap(\.modules).map(\.path))
  }

  /// A YAML file with a fixed name beside the sections.
  package enum SettingsFile: String, Sendable, CaseIterable {
    case course = "course.yml"
    case glossary = "glossary.yml"
    case references = "references.yml"
    case plan = "plan.yml"
  }
}

/// A file of the course.
package struct CourseFile: Sendable, Hashable {
  /// Its path in the course, in Unicode normal form C.
  package let path: SourcePath
  /// Its path as the file system spells it.
  package let diskPath: SourcePath
  /// In bytes.
  package let size: Int

  package init(path: SourcePath, diskPath: SourcePath, size: Int) {
    self.path = path
    self.diskPath = diskPath
    self.size = size
  }
}

/// A folder that makes a section.
package struct SectionFolder: Sendable {
  package let path: SourcePath
  /// `_section.md`, else `README.md` or `index.md`, when there is one.
  package let opening: CourseFile?
  /// Runs of modules in reading order; a folder inside the section makes a run of its own.
  package let groups: [GroupFolder]

  /// The opening, the openings of groups, and the modules.
  package var files: [CourseFile] {
    (opening.map { [$0] } ?? []) + groups.flatMap { ($0.opening.map { [$0] } ?? []) + $0.modules }
  }
}

/// Modules that stand together: a folder inside a section, or files directly in it.
package struct GroupFolder: Sendable {
  /// The folder inside the section; `nil` for files directly in it.
  package let path: SourcePath?
  package let opening: CourseFile?
  package let modules: [CourseFile]
}
