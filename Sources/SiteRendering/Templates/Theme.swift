package import CourseModel

/// A theme: templates, UI strings and assets, with the course's own files in place of equal names.
package struct Theme: Sendable {
  /// Templates without mistakes, ready to be written.
  let compiled: [String: CompiledTemplate]
  let templates: [String: TemplateSource]
  let strings: Strings
  /// Files of `assets/`, by their path below it.
  let assets: [String: [UInt8]]
  /// The land of the world map, as finished SVG paths.
  let world: String
  /// How documents for print look.
  package let paper: PaperSettings
  /// Names that every page of the site has.
  let shared: TemplateObject

  /// Puts a theme together.
  ///
  /// Diagnostics: `template-syntax`, `missing-template`, `theme-setting`, and those of the strings.
  /// - Parameters:
  ///   - builtIn: the theme's files, paths below the theme's folder.
  ///   - overrides: files of the course's `theme/` folder, paths below it.
  ///   - settings: the course's; its language chooses the strings.
  ///   - shownPath: how messages name a built-in file.
  package static func load(
    builtIn: [String: [UInt8]], overrides: [String: SourceFile], settings: CourseSettings,
    environment: SiteEnvironment, shownPath: (String) -> String
  ) -> Diagnosed<Theme> {
    var files = builtIn.mapValues { $0 }
    for (path, file) in overrides { files[path] = file.bytes }
    func source(_ path: String) -> SourceFile {
      overrides[path]
        ?? SourceFile(path: SourcePath(shownPath(path)), bytes: files[path] ?? [])
    }
    // Built-in words first, so that a course may replace as few as it likes.
    let own = overrides.filter { $0.key.hasPrefix("strings/") }
    let strings = Strings.load(
      builtIn: builtIn, own: own, language: settings.language, shownPath: shownPath)
    let shared = SharedNames.object(settings, strings.output, environment)
    let builtInPaper = SourceFile(
      path: SourcePath(shownPath("theme.yml")), bytes: builtIn["theme.yml"] ?? [])
    let paper = PaperSettings.read([builtInPaper] + (overrides["theme.yml"].map { [$0] } ?? []))
    var diagnostics = strings.diagnostics + paper.diagnostics
    var compiled: [String: CompiledTemplate] = [:]
    var templates: [String: TemplateSource] = [:]
    for path in files.keys.sorted() {
      guard let name = templateName(path) else { continue }
      let read = TemplateSource.read(source(path), name: name, number: templates.count)
      diagnostics += read.diagnostics
      templates[name] = read.output
      guard read.diagnostics.isEmpty else { continue }
      if let template = CompiledTemplate(read.output.specialised(shared)) {
        compiled[name] = template
      } else {
        diagnostics.append(.templateSyntax("Template cannot be read", source(path).location(0..<0)))
      }
    }
    diagnostics += unknownPartials(templates)
    var assets: [String: [UInt8]] = [:]
    for (path, bytes) in files where path.hasPrefix("assets/") {
      assets[String(path.dropFirst("assets/".count))] = bytes
    }
    let theme = Theme(
      compiled: compiled, templates: templates, strings: strings.output, assets: assets,
      world: files["map/world.svg"].map { String(decoding: $0, as: UTF8.self) } ?? "",
      paper: paper.output, shared: shared)
    return Diagnosed(theme, diagnostics)
  }

  private static func templateName(_ path: String) -> String? {
    guard path.hasPrefix("templates/"), path.hasSuffix(".mustache") else { return nil }
    return String(path.dropFirst("templates/".count).dropLast(".mustache".count))
  }

  private static func unknownPartials(_ templates: [String: TemplateSource]) -> [Diagnostic] {
    templates.values.sorted { $0.name < $1.name }.flatMap { template in
      template.tags.filter { $0.kind == .partial && templates[$0.name] == nil }.map { tag in
        let nearest = NearMiss.best(for: tag.name, among: templates.keys)
        let question = nearest.map { "; did you mean '\($0)'?" } ?? ""
        return .templateSyntax(
          "Template '\(tag.name)' does not exist\(question)", template.file.location(tag.range))
      }
    }
  }

  /// Renders a page: the template of its kind, then the frame around it.
  ///
  /// Diagnostics: `template-missing-name`, once for each place that asks for a missing name.
  func render(_ template: String, page: TemplateObject) -> Diagnosed<[UInt8]> {
    var writer = TemplateWriter(
      compiled, page: page, site: shared, main: compiled[template] ?? .empty, capacity: 32_768)
    writer.write(compiled["page"])
    return Diagnosed(writer.html.bytes, places(of: writer.missing, page: template, page))
  }

  /// Renders a template on its own, for parts that many pages share.
  ///
  /// Diagnostics: `template-missing-name`.
  func renderPart(_ template: String, _ values: TemplateObject) -> Diagnosed<[UInt8]> {
    var writer = TemplateWriter(compiled, page: values, site: shared)
    writer.write(compiled[template])
    return Diagnosed(writer.html.bytes, places(of: writer.missing, page: template, values))
  }

  /// Missing names as diagnostics, each where the template asks for it.
  private func places(
    of names: Set<String>, page: String, _ values: TemplateObject
  ) -> [Diagnostic] {
    guard !names.isEmpty else { return [] }
    let known = values.values.names + shared.values.names + ["main"]
    return templates.values.flatMap { source in
      names.compactMap { source.tag($0) }.map { tag in
        Diagnostic.templateMissingName(
          tag.name, at: source.file.location(tag.range), page: page, known: known)
      }
    }.sorted(by: Diagnostic.areInOrder)
  }
}
