import CourseModel
import CourseReading
import SiteRendering

/// The theme that the program carries, with the course's own files in place of equal names.
enum BuiltInTheme {
  /// Loads the theme that `course.yml` names.
  ///
  /// Diagnostics: those of templates and strings; `unknown-theme`, `unused-theme-file`.
  static func load(for loaded: LoadedCourse) -> Diagnosed<Theme> {
    load(for: loaded.resolved.graph.settings, files: loaded.themeFiles)
  }

  /// Loads the theme that settings name, with the files of the course's own `theme/` folder.
  ///
  /// Diagnostics: those of templates and strings; `unknown-theme`, `unused-theme-file`.
  static func load(
    for settings: CourseSettings, files: [String: SourceFile]
  ) -> Diagnosed<Theme> {
    let names = Set(EmbeddedThemes.files.compactMap { $0.path.split(separator: "/").first })
    let name = names.contains(settings.theme[...]) ? settings.theme : "sol"
    var diagnostics: [Diagnostic] = []
    if name != settings.theme {
      diagnostics.append(.unknownTheme(settings.theme, known: names.map(String.init).sorted()))
    }
    var builtIn: [String: [UInt8]] = [:]
    for file in EmbeddedThemes.files where file.path.hasPrefix(name + "/") {
      builtIn[String(file.path.dropFirst(name.count + 1))] = file.bytes
    }
    var overrides: [String: SourceFile] = [:]
    for (path, file) in files.sorted(by: { $0.key < $1.key }) {
      if let place = place(of: path, in: builtIn.keys) {
        overrides[place] = file
      } else {
        diagnostics.append(.unusedThemeFile(path, file, known: Array(builtIn.keys)))
      }
    }
    let theme = Theme.load(
      builtIn: builtIn, overrides: overrides, settings: settings,
      environment: SiteEnvironment(generator: "Cursus " + Version.text)
    ) { "themes/\(name)/\($0)" }
    return Diagnosed(theme.output, theme.diagnostics + diagnostics)
  }

  /// Where a file of the course's `theme/` folder goes: the same path, or the one built-in file with
  /// the same name; new files only below `assets/`, `templates/`, `strings/` and `fonts/`.
  private static func place(of path: String, in builtIn: some Sequence<String>) -> String? {
    let known = Array(builtIn)
    if known.contains(path) { return path }
    let name = SourcePath(path).name
    if let same = known.first(where: { SourcePath($0).name == name }), !path.contains("/") {
      return same
    }
    let isNew = ["assets/", "templates/", "strings/", "fonts/"].contains { path.hasPrefix($0) }
    return isNew ? path : nil
  }

  /// The built-in files that diagnostics point at, for showing their lines.
  static func sources(for diagnostics: [Diagnostic]) -> [SourceFile] {
    let wanted = Set(diagnostics.map(\.location.path.text).filter { $0.hasPrefix("themes/") })
    return EmbeddedThemes.files.filter { wanted.contains("themes/" + $0.path) }.map {
      SourceFile(path: SourcePath("themes/" + $0.path), bytes: $0.bytes)
    }
  }
}

extension Diagnostic {
  static let unknownThemeRule = Rule(
    "unknown-theme", .error, "The theme must be one that Cursus carries",
    explanation: """
      `theme` in `course.yml` names a built-in theme; `sol` is the default. To change how a site \
      looks, put files of your own into the course's `theme/` folder.
      """,
    example: Rule.Example(wrong: "theme: soul", right: "theme: sol"))

  static func unknownTheme(_ name: String, known: [String]) -> Diagnostic {
    let nearest = NearMiss.best(for: name, among: known)
    let question = nearest.map { "; did you mean '\($0)'?" } ?? ""
    return Diagnostic(
      unknownThemeRule, at: SourceLocation(file: SourcePath("course.yml")),
      "Theme '\(name)' does not exist\(question)",
      fixes: [Fix("use one of: " + known.joined(separator: ", "))])
  }

  static let unusedThemeFileRule = Rule(
    "unused-theme-file", .warning, "Files in theme/ replace a file of the theme",
    explanation: """
      A file in the course's `theme/` folder takes the place of the theme's file of the same name. A \
      name that the theme does not have changes nothing, unless it lies in `theme/assets/`, \
      `theme/templates/`, `theme/strings/` or `theme/fonts/`.
      """)

  static func unusedThemeFile(_ path: String, _ file: SourceFile, known: [String]) -> Diagnostic {
    let names = known.map { SourcePath($0).name }
    let nearest = NearMiss.best(for: SourcePath(path).name, among: names)
    let question = nearest.map { "; did you mean '\($0)'?" } ?? ""
    return Diagnostic(
      unusedThemeFileRule, at: SourceLocation(file: file.path),
      "File '\(path)' replaces nothing in the theme\(question)",
      fixes: [Fix("give it the name of the file it should replace, or remove it")])
  }
}
