import CourseModel

/// Reads `glossary.yml`: a list of terms with their definitions.
enum GlossaryFile {
  /// Diagnostics: those of fields; `duplicate-term`.
  static func read(_ file: SourceFile) -> Diagnosed<[GlossaryTerm]> {
    let yaml = YAMLReader.read(file, 0..<file.bytes.count)
    var diagnostics = yaml.diagnostics
    var terms: [GlossaryTerm] = []
    var places: [String: SourceLocation] = [:]
    for node in ListFile.items(yaml.output, in: file, of: "terms", &diagnostics) {
      var reader = FieldReader(node, in: file, subject: "a term")
      let term = reader.requiredText("term", hint: "term: double-loop learning")
      let definition = reader.requiredText("definition", hint: "definition: One plain sentence.")
      let aliases = reader.texts("aliases").map(\.value)
      let module = reader.text("module").map { Located(ModuleID($0.value), at: $0.location) }
      diagnostics += reader.finish()
      guard let term, let definition else { continue }
      for name in [term.value] + aliases {
        if let first = places[name.lowercased()] {
          diagnostics.append(.duplicateTerm(name, at: term.location, first: first))
        } else {
          places[name.lowercased()] = term.location
        }
      }
      terms.append(
        GlossaryTerm(
          term: term.value, aliases: aliases, definition: definition.value, module: module,
          location: term.location))
    }
    return Diagnosed(terms, diagnostics)
  }
}

/// A YAML file that holds one list.
enum ListFile {
  /// The items of the list; reports a file that is no list.
  static func items(
    _ node: YAMLNode?, in file: SourceFile, of things: String, _ diagnostics: inout [Diagnostic]
  ) -> [YAMLNode] {
    guard let node, !node.isNull else { return [] }
    guard case .sequence(let items) = node.value else {
      diagnostics.append(
        .wrongType(of: "'\(file.path.name)'", expected: "a list of \(things)", node, in: file))
      return []
    }
    return items
  }
}

extension Diagnostic {
  static let duplicateTermRule = Rule(
    "duplicate-term", .warning, "Terms and their aliases must each stand once in the glossary",
    explanation: """
      A word in the text can be linked to one definition only. When two entries claim the same word, \
      the first one wins and the second is never reached from the text.
      """)

  static func duplicateTerm(
    _ name: String, at location: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      duplicateTermRule, at: location, "Term '\(name)' stands twice in the glossary",
      notes: [Note("first here", at: first)], fixes: [Fix("merge the two, or drop the alias")])
  }
}
