import CourseModel

/// A course graph from a few words, for tests of the course map.
///
/// `["why": ["a", "b < a"], "how": ["c < a b"]]` has two sections; `<` names what a module requires,
/// `~` what it is related to, and `# Title` begins a group.
func courseMapFixture(_ sections: KeyValuePairs<String, [String]>) -> CourseGraph {
  var modules: [Module] = []
  var parts: [Section] = []
  for (slug, lines) in sections {
    var groups: [Section.Group] = []
    for line in lines {
      if line.hasPrefix("# ") {
        groups.append(
          Section.Group(
            title: String(line.dropFirst(2)), summary: nil, opening: .none(in: SourcePath("")),
            modules: []))
        continue
      }
      let module = module(line, section: parts.count + 1, slug: slug)
      let last = groups.popLast()
      groups.append(
        Section.Group(
          title: last?.title, summary: nil, opening: .none(in: SourcePath("")),
          modules: (last?.modules ?? []) + [module.id]))
      modules.append(module)
    }
    let folder = SourcePath(slug)
    parts.append(
      Section(
        slug: slug, folder: folder, title: slug, question: nil, summary: nil,
        opening: .none(in: folder), groups: groups, number: parts.count + 1))
  }
  return CourseGraph(
    settings: settings, home: nil, sections: parts, modules: modules, dimensions: [], glossary: [],
    references: [], planFields: [], assets: [])
}

private let settings = CourseSettings(
  title: "A \"quoted\" course", audience: nil, tagline: nil, summary: nil, language: "en",
  author: nil, licence: nil, baseURL: nil, theme: "sol",
  paths: LearningPath.allCases.map {
    CourseSettings.PathSettings(path: $0, title: $0.rawValue, tagline: nil, summary: nil)
  },
  allowsRawHTML: false)

private func module(_ line: String, section: Int, slug: String) -> Module {
  var words: [Character: [String]] = [:]
  var key: Character = "="
  for word in line.split(separator: " ") {
    if word == "<" || word == "~", let mark = word.first {
      key = mark
    } else {
      words[key, default: []].append(String(word))
    }
  }
  let id = words["="]?.joined(separator: " ") ?? ""
  let file = SourceFile(path: SourcePath("\(slug)/\(id).md"), bytes: [])
  func located(_ key: Character) -> [Located<ModuleID>] {
    (words[key] ?? []).map { Located(ModuleID($0), at: SourceLocation(file: file.path)) }
  }
  return Module(
    id: ModuleID(id), title: id, kind: .lesson, summary: nil, minutes: 10, outcomes: [],
    requires: located("<"), related: located("~"), dimensions: [],
    paths: Set(LearningPath.allCases), authors: [], updated: nil, aliases: [], isDraft: false,
    extra: [:], body: Document(source: file, tree: .empty, headings: []),
    sitePath: SitePath("\(slug)/\(id).html"), section: section)
}
