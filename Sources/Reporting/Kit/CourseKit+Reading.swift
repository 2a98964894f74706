package import Assessment

extension CourseKit {
  /// The member `format` of a kit.
  package static var format: String { "cursus-course-kit" }
  /// The version of the form that this program reads and writes.
  package static var version: Int { 1 }

  /// Reads a kit.
  package convenience init(_ bytes: [UInt8]) throws(ReadingFailure) {
    let node = try JSONReader.read(bytes)
    let first = FirstMisfit()
    self.init(node, first)
    try first.check(node, bytes)
  }

  private convenience init(_ node: JSONNode, _ first: FirstMisfit) {
    let fields = JSONFields(node, first)
    CourseKit.checkForm(fields)
    let instrument = fields.requiredNode("instrument")
    let course = Course(fields.requiredFields("course"))
    let test = Instrument(instrument, first)
    let sections = fields.nodes("sections").map { Section(JSONFields($0, first)) }
    let modules = fields.nodes("modules").map { Module(JSONFields($0, first)) }
    let reflections = fields.nodes("reflections").map { Reflection(JSONFields($0, first)) }
    let experiments = fields.nodes("experiments").map { Experiment(JSONFields($0, first)) }
    let planFields = fields.nodes("plan").map { PlanField(JSONFields($0, first)) }
    let templates = fields.fields("templates")
    let personal = TemplateBlock.read(templates?.nodes("personal") ?? [], first)
    let team = TemplateBlock.read(templates?.nodes("team") ?? [], first)
    self.init(
      course: course, instrument: test, sections: sections, modules: modules,
      reflections: reflections, experiments: experiments, planFields: planFields,
      personalTemplate: personal, teamTemplate: team, words: Words(fields.fields("words")),
      stylesheet: fields.text("stylesheet"))
  }

  private static func checkForm(_ fields: JSONFields) {
    if !(fields.string("format")?.hasSameBytes(as: CourseKit.format) ?? false) {
      fields.first.note(.wrongFormat(expected: CourseKit.format), at: fields.offset)
    }
    let version = fields.requiredNode("version")
    let number = fields.integer(of: version)
    if number > CourseKit.version {
      fields.first.note(
        .newerVersion(number, newestKnown: CourseKit.version), at: version.offset)
    } else if number < CourseKit.version {
      fields.first.note(.unknownVersion(number), at: version.offset)
    }
  }
}

extension CourseKit.Course {
  fileprivate convenience init(_ fields: JSONFields) {
    self.init(
      id: CourseEdition.ID(fields.requiredString("id")),
      edition: fields.string("edition"),
      title: fields.text("title"),
      language: fields.string("language") ?? "en",
      isRightToLeft: fields.string("direction").map { $0.hasSameBytes(as: "rtl") } ?? false,
      address: fields.string("address"))
  }
}

extension CourseKit.Section {
  fileprivate convenience init(_ fields: JSONFields) {
    self.init(
      id: fields.requiredString("id"),
      title: fields.text("title"))
  }
}

extension CourseKit.Module {
  fileprivate convenience init(_ fields: JSONFields) {
    self.init(
      id: LearningRecord.ModuleID(fields.requiredString("id")),
      title: fields.text("title"),
      url: fields.text("url"),
      section: fields.integer("section") ?? 0,
      kind: fields.string("kind") ?? "lesson",
      minutes: fields.integer("minutes", in: 0...100_000),
      dimensions: fields.strings("dimensions").map { Instrument.Dimension.ID($0) },
      requires: fields.strings("requires").map { LearningRecord.ModuleID($0) },
      paths: fields.strings("paths").map { LearningRecord.PathID($0) },
      country: fields.string("country"),
      organisation: fields.string("organisation"),
      summary: fields.string("summary"))
  }
}

extension CourseKit.Reflection {
  fileprivate convenience init(_ fields: JSONFields) {
    self.init(
      id: Identifier(fields.requiredString("id")),
      module: LearningRecord.ModuleID(fields.text("module")),
      text: fields.text("text"))
  }
}

extension CourseKit.Experiment {
  fileprivate convenience init(_ fields: JSONFields) {
    self.init(
      id: fields.requiredString("id"),
      module: LearningRecord.ModuleID(fields.text("module")),
      title: fields.text("title"), text: fields.text("text"))
  }
}

extension CourseKit.PlanField {
  fileprivate convenience init(_ fields: JSONFields) {
    self.init(
      id: PlanEntry.Field.ID(fields.requiredString("id")),
      label: fields.text("label"), help: fields.text("help"))
  }
}

extension Words {
  fileprivate init(_ fields: JSONFields?) {
    var entries: [(String, String)] = []
    if let fields {
      for member in fields.members {
        entries.add((member.name, fields.string(of: member.node)))
      }
    }
    self.init(entries)
  }
}

extension TemplateBlock {
  /// Reads the blocks of a template; nested ones only as deep as JSON may be.
  fileprivate static func read(_ nodes: [JSONNode], _ first: FirstMisfit) -> [TemplateBlock] {
    nodes.map { TemplateBlock(JSONFields($0, first)) }
  }

  private init(_ fields: JSONFields) {
    let first = fields.first
    if let level = fields.integer("heading", in: 1...6) {
      self = .heading(level, Inline.read(fields.nodes("text"), first))
    } else if fields.node("paragraph").isPresent {
      self = .paragraph(Inline.read(fields.nodes("paragraph"), first))
    } else if fields.node("list").isPresent {
      var items: [[Inline]] = []
      for node in fields.nodes("list") {
        items.add(Inline.read(fields.nodes(of: node), first))
      }
      self = .list(items, isOrdered: fields.bool("ordered"))
    } else if fields.node("quote").isPresent {
      self = .quote(TemplateBlock.read(fields.nodes("quote"), first))
    } else {
      let name = fields.requiredString("component")
      var arguments: [Argument] = []
      for member in fields.fields("arguments")?.members ?? [] {
        arguments.add(Argument(member.name, fields.string(of: member.node)))
      }
      self = .component(Component(name, arguments))
    }
  }
}

extension Inline {
  fileprivate static func read(_ nodes: [JSONNode], _ first: FirstMisfit) -> [Inline] {
    nodes.map { read($0, first) }
  }

  private static func read(_ node: JSONNode, _ first: FirstMisfit) -> Inline {
    if case .string(let text) = node.value { return .text(text) }
    let fields = JSONFields(node, first)
    if fields.node("strong").isPresent {
      return .strong(read(fields.nodes("strong"), first))
    } else if fields.node("emphasis").isPresent {
      return .emphasis(read(fields.nodes("emphasis"), first))
    } else if let code = fields.string("code") {
      return .code(code)
    } else {
      let url = fields.requiredString("link")
      return .link(Inline.Destination(url), read(fields.nodes("text"), first))
    }
  }
}
