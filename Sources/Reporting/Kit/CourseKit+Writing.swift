package import Assessment

extension CourseKit {
  /// The kit as JSON; reading it gives an equal one.
  package var json: JSONNode {
    .object([
      .init("format", .string(CourseKit.format)), .init("version", .integer(CourseKit.version)),
      .init("course", course.json), .init("instrument", instrument.json),
      .init(
        "sections",
        .array(
          sections.map {
            .object([.init("id", .string($0.id)), .init("title", .string($0.title))])
          })),
      .init("modules", .array(modules.map { $0.json })),
      .init(
        "reflections",
        .array(
          reflections.map {
            .object([
              .init("id", .string($0.id.text)), .init("module", .string($0.module.text)),
              .init("text", .string($0.text)),
            ])
          })),
      .init(
        "experiments",
        .array(
          experiments.map {
            .object([
              .init("id", .string($0.id)), .init("module", .string($0.module.text)),
              .init("title", .string($0.title)), .init("text", .string($0.text)),
            ])
          })),
      .init(
        "plan",
        .array(
          planFields.map {
            .object([
              .init("id", .string($0.id.text)), .init("label", .string($0.label)),
              .init("help", .string($0.help)),
            ])
          })),
      .init(
        "templates",
        .object([
          .init("personal", .array(personalTemplate.map { $0.json })),
          .init("team", .array(teamTemplate.map { $0.json })),
        ])),
      .init("words", words.json),
      .init("stylesheet", .string(stylesheet)),
    ])
  }
}

extension CourseKit.Course {
  fileprivate var json: JSONNode {
    var members: [JSONNode.Member] = [.init("id", .string(id.text))]
    members.add("edition", edition)
    members.add("title", title)
    members.add("language", language)
    members.add("direction", isRightToLeft ? "rtl" : "ltr")
    members.add("address", address)
    return .object(members)
  }
}

extension CourseKit.Module {
  fileprivate var json: JSONNode {
    var members: [JSONNode.Member] = [
      .init("id", .string(id.text)), .init("title", .string(title)), .init("url", .string(url)),
      .init("section", .integer(section)), .init("kind", .string(kind)),
    ]
    if let minutes { members.add(.init("minutes", .integer(minutes))) }
    members.add(.init("dimensions", .strings(dimensions.map { $0.text })))
    members.add(.init("requires", .strings(requires.map { $0.text })))
    members.add(.init("paths", .strings(paths.map { $0.text })))
    members.add("country", country)
    members.add("organisation", organisation)
    members.add("summary", summary)
    return .object(members)
  }
}

extension TemplateBlock {
  fileprivate var json: JSONNode {
    switch self {
    case .heading(let level, let text):
      .object([.init("heading", .integer(level)), .init("text", Inline.json(text))])
    case .paragraph(let text): .object([.init("paragraph", Inline.json(text))])
    case .list(let items, let isOrdered):
      .object([
        .init("list", .array(items.map { Inline.json($0) })), .init("ordered", .bool(isOrdered)),
      ])
    case .quote(let blocks): .object([.init("quote", .array(blocks.map { $0.json }))])
    case .component(let component):
      .object([
        .init("component", .string(component.name)),
        .init(
          "arguments",
          .object(component.arguments.map { .init($0.name, .string($0.value)) })),
      ])
    }
  }
}

extension Inline {
  fileprivate static func json(_ inlines: [Inline]) -> JSONNode {
    .array(inlines.map { $0.json })
  }

  private var json: JSONNode {
    switch content {
    case .text(let text): .string(text)
    case .strong(let inlines): .object([.init("strong", Inline.json(inlines))])
    case .emphasis(let inlines): .object([.init("emphasis", Inline.json(inlines))])
    case .code(let text): .object([.init("code", .string(text))])
    case .link(let destination, let inlines):
      .object([.init("link", .string(destination.url)), .init("text", Inline.json(inlines))])
    }
  }
}

extension [JSONNode.Member] {
  fileprivate mutating func add(_ name: String, _ text: String?) {
    if let text { append(JSONNode.Member(name, .string(text))) }
  }
}
