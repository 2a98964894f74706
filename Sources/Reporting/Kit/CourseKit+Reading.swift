package import Assessment

extension CourseKit {
  /// The member `format` of a kit.
  package static var format: String { "cursus-course-kit" }
  /// The version of the form that this program reads and writes.
  package static var version: Int { 1 }

  /// Reads a kit.
  package init(_ bytes: [UInt8]) throws(ReadingFailure) {
    let node = try JSONReader.read(bytes)
    do throws(Misfit) {
      try self.init(node)
    } catch {
      throw ReadingFailure(
        place: TextPlace(offset: error.offset, in: bytes), path: node.path(toOffset: error.offset),
        fact: error.fact)
    }
  }

  private init(_ node: JSONNode) throws(Misfit) {
    let fields = try JSONFields(node)
    guard let format = try fields.string("format"), format.hasSameBytes(as: CourseKit.format)
    else { throw Misfit(.wrongFormat(expected: CourseKit.format), at: node.offset) }
    let version = try fields.required("version", fields.node("version"))
    let number = try version.asInteger()
    guard number == CourseKit.version else {
      throw Misfit(
        number > CourseKit.version
          ? .newerVersion(number, newestKnown: CourseKit.version) : .unknownVersion(number),
        at: version.offset)
    }
    let instrument = try fields.required("instrument", fields.node("instrument"))
    self.init(
      course: try Course(JSONFields(fields.required("course", fields.node("course")))),
      instrument: try Instrument(instrument))
    for node in try fields.nodes("sections") { sections.append(try Section(JSONFields(node))) }
    for node in try fields.nodes("modules") { modules.append(try Module(JSONFields(node))) }
    for node in try fields.nodes("reflections") {
      reflections.append(try Reflection(JSONFields(node)))
    }
    for node in try fields.nodes("experiments") {
      experiments.append(try Experiment(JSONFields(node)))
    }
    for node in try fields.nodes("plan") { planFields.append(try PlanField(JSONFields(node))) }
    let templates = try fields.fields("templates")
    personalTemplate = try TemplateBlock.read(templates?.nodes("personal") ?? [])
    teamTemplate = try TemplateBlock.read(templates?.nodes("team") ?? [])
    words = try Words(fields.fields("words"))
    stylesheet = try fields.string("stylesheet") ?? ""
  }
}

extension CourseKit.Course {
  fileprivate init(_ fields: JSONFields) throws(Misfit) {
    self.init(
      id: CourseEdition.ID(try fields.required("id", fields.string("id"))),
      edition: try fields.string("edition"),
      title: try fields.string("title") ?? "",
      language: try fields.string("language") ?? "en",
      isRightToLeft: try fields.string("direction").map { $0.hasSameBytes(as: "rtl") } ?? false,
      address: try fields.string("address"))
  }
}

extension CourseKit.Section {
  fileprivate init(_ fields: JSONFields) throws(Misfit) {
    self.init(
      id: try fields.required("id", fields.string("id")),
      title: try fields.string("title") ?? "")
  }
}

extension CourseKit.Module {
  fileprivate init(_ fields: JSONFields) throws(Misfit) {
    self.init(
      id: LearningRecord.ModuleID(try fields.required("id", fields.string("id"))),
      title: try fields.string("title") ?? "",
      url: try fields.string("url") ?? "",
      section: try fields.integer("section") ?? 0,
      kind: try fields.string("kind") ?? "lesson",
      minutes: try fields.integer("minutes", in: 0...100_000))
    for text in try fields.strings("dimensions") {
      dimensions.append(Instrument.Dimension.ID(text))
    }
    for text in try fields.strings("requires") { requires.append(LearningRecord.ModuleID(text)) }
    for text in try fields.strings("paths") { paths.append(LearningRecord.PathID(text)) }
    country = try fields.string("country")
    organisation = try fields.string("organisation")
    summary = try fields.string("summary")
  }
}

extension CourseKit.Reflection {
  fileprivate init(_ fields: JSONFields) throws(Misfit) {
    self.init(
      id: Identifier(try fields.required("id", fields.string("id"))),
      module: LearningRecord.ModuleID(try fields.string("module") ?? ""),
      text: try fields.string("text") ?? "")
  }
}

extension CourseKit.Experiment {
  fileprivate init(_ fields: JSONFields) throws(Misfit) {
    self.init(
      id: try fields.required("id", fields.string("id")),
      module: LearningRecord.ModuleID(try fields.string("module") ?? ""),
      title: try fields.string("title") ?? "", text: try fields.string("text") ?? "")
  }
}

extension CourseKit.PlanField {
  fileprivate init(_ fields: JSONFields) throws(Misfit) {
    self.init(
      id: PlanEntry.Field.ID(try fields.required("id", fields.string("id"))),
      label: try fields.string("label") ?? "", help: try fields.string("help") ?? "")
  }
}

extension Words {
  fileprivate init(_ fields: JSONFields?) throws(Misfit) {
    var entries: [(String, String)] = []
    for member in fields?.members ?? [] {
      entries.append((member.name, try member.node.asString()))
    }
    self.init(entries)
  }
}

extension TemplateBlock {
  /// Reads the blocks of a template; nested ones only as deep as JSON may be.
  fileprivate static func read(_ nodes: [JSONNode]) throws(Misfit) -> [TemplateBlock] {
    var blocks: [TemplateBlock] = []
    for node in nodes { blocks.append(try TemplateBlock(node)) }
    return blocks
  }

  private init(_ node: JSONNode) throws(Misfit) {
    let fields = try JSONFields(node)
    if let level = try fields.integer("heading", in: 1...6) {
      self = .heading(level, try Inline.read(fields.nodes("text")))
    } else if fields.node("paragraph").isPresent {
      self = .paragraph(try Inline.read(fields.nodes("paragraph")))
    } else if fields.node("list").isPresent {
      var items: [[Inline]] = []
      for node in try fields.nodes("list") {
        guard case .array(let nodes) = node.value else { throw node.misfit(.array) }
        items.append(try Inline.read(nodes))
      }
      self = .list(items, isOrdered: try fields.bool("ordered") ?? false)
    } else if fields.node("quote").isPresent {
      self = .quote(try TemplateBlock.read(fields.nodes("quote")))
    } else {
      let name = try fields.required("component", fields.string("component"))
      var arguments: [Argument] = []
      for member in try fields.fields("arguments")?.members ?? [] {
        arguments.append(Argument(member.name, try member.node.asString()))
      }
      self = .component(Component(name, arguments))
    }
  }
}

extension Inline {
  fileprivate static func read(_ nodes: [JSONNode]) throws(Misfit) -> [Inline] {
    var inlines: [Inline] = []
    for node in nodes { inlines.append(try Inline(node)) }
    return inlines
  }

  private init(_ node: JSONNode) throws(Misfit) {
    if case .string(let text) = node.value {
      self = .text(text)
      return
    }
    let fields = try JSONFields(node)
    if fields.node("strong").isPresent {
      self = .strong(try Inline.read(fields.nodes("strong")))
    } else if fields.node("emphasis").isPresent {
      self = .emphasis(try Inline.read(fields.nodes("emphasis")))
    } else if let code = try fields.string("code") {
      self = .code(code)
    } else {
      let url = try fields.required("link", fields.string("link"))
      self = .link(Inline.Destination(url), try Inline.read(fields.nodes("text")))
    }
  }
}

extension JSONFields {
  fileprivate func strings(_ name: String) throws(Misfit) -> [String] {
    var texts: [String] = []
    for node in try nodes(name) { texts.append(try node.asString()) }
    return texts
  }
}
