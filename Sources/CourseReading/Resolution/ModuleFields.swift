import CourseModel

/// The front matter of a module, typed, with what is wrong in it.
struct ModuleFields: Sendable {
  let id: Located<String>?
  let title: String?
  let kind: Module.Kind
  let summary: String?
  let minutes: Int?
  let outcomes: [String]
  let requires: [Located<ModuleID>]
  let related: [Located<ModuleID>]
  let dimensions: [Located<DimensionID>]
  let paths: Set<LearningPath>
  let authors: [String]
  let updated: CalendarDate?
  let aliases: [Located<String>]
  let isDraft: Bool
  let extra: [String: String]

  /// The words of `kind`.
  private enum KindWord: String, CaseIterable {
    case lesson
    case caseStudy = "case"
    case activity, assessment, plan, reflection
  }

  /// Diagnostics: `unknown-key`, `wrong-type`, `missing-key`, `unknown-country`.
  static func read(
    _ document: ParsedDocument, offered: Set<LearningPath>
  ) -> Diagnosed<ModuleFields> {
    var reader = FieldReader(document.fields, in: document.source, subject: "a module")
    var diagnostics: [Diagnostic] = []
    let word = reader.word("kind", as: KindWord.self) ?? .lesson
    let kind: Module.Kind
    switch word {
    case .lesson: kind = .lesson
    case .activity: kind = .activity
    case .assessment: kind = .assessment
    case .plan: kind = .plan
    case .reflection: kind = .reflection
    case .caseStudy:
      let study = CaseStudy.read(&reader)
      diagnostics += study.diagnostics
      kind = study.output.map { .caseStudy($0) } ?? .lesson
    }
    let paths = Set(reader.words("paths", as: LearningPath.self))
    let fields = ModuleFields(
      id: reader.identifier("id"),
      title: reader.text("title")?.value,
      kind: kind,
      summary: reader.text("summary")?.value,
      minutes: reader.number("minutes", in: 1...6000),
      outcomes: reader.texts("outcomes").map(\.value),
      requires: reader.texts("requires").map { Located(ModuleID($0.value), at: $0.location) },
      related: reader.texts("related").map { Located(ModuleID($0.value), at: $0.location) },
      dimensions: reader.texts("dimensions").map {
        Located(DimensionID($0.value), at: $0.location)
      },
      paths: paths.isEmpty ? offered : paths,
      authors: reader.texts("authors").map(\.value),
      updated: reader.date("updated"),
      aliases: reader.texts("aliases"),
      isDraft: reader.flag("draft"),
      extra: reader.textMapping("extra"))
    diagnostics += reader.finish()
    return Diagnosed(fields, diagnostics)
  }
}

extension CaseStudy {
  /// Reads the keys that only a case has.
  fileprivate static func read(_ reader: inout FieldReader) -> Diagnosed<CaseStudy?> {
    let code = reader.requiredText("country", hint: "country: NL")
    let organisation = reader.text("organisation")?.value
    let sector = reader.text("sector")?.value
    let size = reader.text("size")?.value
    let coordinates = reader.coordinates("coordinates")
    let evidence = reader.word("evidence", as: EvidenceGrade.self)
    guard let code else { return Diagnosed(nil) }
    guard let country = Country(code: code.value) else {
      return Diagnosed(nil, [.unknownCountry(code.value, at: code.location)])
    }
    return Diagnosed(
      CaseStudy(
        country: country, organisation: organisation, sector: sector, size: size,
        coordinates: coordinates, evidence: evidence))
  }
}

extension FieldReader {
  /// A name that may stand in a URL: letters, digits, dashes and underscores.
  mutating func identifier(_ key: String) -> Located<String>? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let text, _) = node.value, !text.isEmpty,
      text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    else { return wrongType(key, "letters, digits and dashes", node) }
    return Located(text, at: file.location(node.range))
  }
}

extension Diagnostic {
  static let unknownCountryRule = Rule(
    "unknown-country", .error, "Countries must be given by their code of ISO 3166-1",
    explanation: """
      The case index groups cases by country and puts them on the map. Two letters name each country \
      without doubt: NL, GB, ZA.
      """,
    example: Rule.Example(wrong: "country: Holland", right: "country: NL"))

  static func unknownCountry(_ code: String, at location: SourceLocation) -> Diagnostic {
    let meant =
      Country.code(named: code) ?? ["UK": "GB", "EL": "GR"][code.uppercased()]
    let question = meant.map { "; did you mean '\($0)'?" } ?? ""
    return Diagnostic(
      unknownCountryRule, at: location,
      "Country '\(code)' is no code of ISO 3166-1 alpha-2\(question)",
      fixes: [
        meant.map { Fix("write '\($0)'", edits: [Edit(replacing: location, with: $0)]) }
          ?? Fix("give the two letters of the country")
      ])
  }
}
