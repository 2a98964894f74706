import CourseModel

/// Reads `references.yml`: sources as CSL-YAML.
enum ReferencesFile {
  /// Fields of CSL that are allowed though the site does not show them.
  private static let silent = [
    "abstract", "accessed", "archive", "call-number", "chapter-number", "collection-title",
    "collection-number", "event-place", "event-title", "genre", "ISBN", "ISSN", "keyword",
    "language", "medium", "note", "number", "number-of-pages", "original-date", "PMCID", "PMID",
    "publisher-place", "section", "source", "status", "title-short", "translator", "version",
    "container-title-short", "original-title",
  ]

  /// Diagnostics: those of fields; `duplicate-reference`.
  static func read(_ file: SourceFile) -> Diagnosed<[Reference]> {
    let yaml = YAMLReader.read(file, 0..<file.bytes.count)
    var diagnostics = yaml.diagnostics
    var references: [Reference] = []
    var places: [ReferenceID: SourceLocation] = [:]
    let root = unwrapped(yaml.output)
    for node in ListFile.items(root, in: file, of: "sources", &diagnostics) {
      let read = reference(node, in: file)
      diagnostics += read.diagnostics
      guard let reference = read.output else { continue }
      if let first = places[reference.id] {
        diagnostics.append(
          .duplicateReference(reference.id, at: reference.location, first: first))
        continue
      }
      places[reference.id] = reference.location
      references.append(reference)
    }
    return Diagnosed(references, diagnostics)
  }

  /// CSL-YAML as Pandoc writes it puts the list under the key `references`.
  private static func unwrapped(_ node: YAMLNode?) -> YAMLNode? {
    if case .mapping(let entries) = node?.value, entries.count == 1,
      entries[0].key == "references"
    {
      return entries[0].value
    }
    return node
  }

  private static func reference(
    _ node: YAMLNode, in file: SourceFile
  ) -> Diagnosed<Reference?> {
    var reader = FieldReader(node, in: file, subject: "a source")
    for key in silent { _ = reader.node(key) }
    let id = reader.requiredText("id", hint: "id: senge1990")
    let title = reader.requiredText("title", hint: "title: The fifth discipline")
    let authors = names(reader.list("author"), in: file)
    let editors = names(reader.list("editor"), in: file)
    let year = year(reader.node("issued"), in: file)
    let type = reader.text("type")?.value ?? "document"
    let container = reader.text("container-title")?.value
    let publisher = reader.text("publisher")?.value
    let volume = reader.text("volume")?.value
    let issue = reader.text("issue")?.value
    let page = reader.text("page")?.value
    let edition = reader.text("edition")?.value
    let doi = reader.text("DOI")?.value
    let url = reader.webAddress("URL")
    let diagnostics =
      reader.finish() + authors.diagnostics + editors.diagnostics + year.diagnostics
    guard let id, let title else { return Diagnosed(nil, diagnostics) }
    let reference = Reference(
      id: ReferenceID(id.value), type: type, authors: authors.output, editors: editors.output,
      year: year.output, title: title.value, containerTitle: container, publisher: publisher,
      volume: volume, issue: issue, page: page, edition: edition, doi: doi, url: url,
      location: id.location)
    return Diagnosed(reference, diagnostics)
  }

  private static func names(
    _ nodes: [YAMLNode], in file: SourceFile
  ) -> Diagnosed<[Reference.Name]> {
    var names: [Reference.Name] = []
    var diagnostics: [Diagnostic] = []
    for node in nodes {
      var reader = FieldReader(node, in: file, subject: "a name")
      for key in ["suffix", "dropping-particle"] { _ = reader.node(key) }
      let literal = reader.text("literal")?.value
      let particle = reader.text("non-dropping-particle")?.value
      let family = reader.text("family")?.value
      let given = reader.text("given")?.value
      diagnostics += reader.finish()
      if let literal {
        names.append(.literal(literal))
      } else if let family {
        let full = particle.map { "\($0) \(family)" } ?? family
        names.append(.person(family: full, given: given))
      } else if reader.diagnostics.isEmpty {
        diagnostics.append(
          .missingKey(
            "family", of: "a name", hint: "family: Senge', or 'literal: CIPD",
            at: file.location(node.range)))
      }
    }
    return Diagnosed(names, diagnostics)
  }

  /// The year of `issued: {date-parts: [[1990, 5]]}` or of `issued: 1990`.
  private static func year(_ node: YAMLNode?, in file: SourceFile) -> Diagnosed<Int?> {
    guard let node else { return Diagnosed(nil) }
    if let year = firstNumber(node) { return Diagnosed(year) }
    return Diagnosed(
      nil,
      [
        .wrongType(
          of: "'issued'", expected: "a year, or {date-parts: [[1990]]}", node, in: file)
      ])
  }

  private static func firstNumber(_ node: YAMLNode) -> Int? {
    switch node.value {
    case .scalar(let text, _): Int(text.prefix(4))
    case .sequence(let items): items.first.flatMap(firstNumber)
    case .mapping(let entries):
      entries.first { ["date-parts", "year", "raw", "literal"].contains($0.key) }
        .flatMap { firstNumber($0.value) }
    }
  }
}

extension Diagnostic {
  static let duplicateReferenceRule = Rule(
    "duplicate-reference", .error, "Sources must have different ids",
    explanation:
      "A citation names its source by the id; two sources with one id cannot be told apart.")

  static func duplicateReference(
    _ id: ReferenceID, at location: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      duplicateReferenceRule, at: location, "Source '\(id)' stands twice in references.yml",
      notes: [Note("first here", at: first)],
      fixes: [Fix("remove one, or add a letter to the year")])
  }
}
