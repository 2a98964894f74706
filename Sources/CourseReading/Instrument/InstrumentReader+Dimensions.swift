import Assessment
import CourseModel

extension InstrumentReader {
  mutating func dimension(_ node: YAMLNode) -> DraftDimension? {
    var reader = FieldReader(node, in: file, subject: "a dimension")
    let id = reader.requiredText("id", hint: "id: reflect")
    let name = reader.requiredText("name", hint: "name: Time to reflect")?.value
    let summary = reader.text("summary")?.value ?? ""
    let definition = reader.text("definition")?.value ?? ""
    let items = reader.list("items").compactMap { item($0) }
    let minimum = reader.locatedNumber("minimum-answers", in: 1...100)
    let question = reader.text("evidence-question")?.value ?? ""
    let bands = reader.node("bands").map { bandTexts($0) } ?? []
    let experiments = reader.list("experiments").compactMap { experiment($0) }
    let modules = reader.texts("modules").map { Located(ModuleID($0.value), at: $0.location) }
    finish(&reader)
    guard let id, let name else { return nil }
    return DraftDimension(
      id: id, name: name, summary: summary, definition: definition, items: items,
      minimumAnswers: minimum, evidenceQuestion: question, bandTexts: bands,
      experiments: experiments, modules: modules)
  }

  mutating func item(_ node: YAMLNode) -> DraftItem? {
    var reader = FieldReader(node, in: file, subject: "an item")
    let id = reader.requiredText("id", hint: "id: reflect1")
    let text = reader.requiredText("text", hint: "text: After important work, we look back.")
    let isReversed = reader.flag("reversed")
    let isShort = reader.flag("short")
    finish(&reader)
    guard let id, let text else { return nil }
    return DraftItem(id: id, text: text, isReversed: isReversed, isInShortForm: isShort)
  }

  private mutating func bandTexts(_ node: YAMLNode) -> [(band: Located<String>, text: String)] {
    // A node that is no mapping is reported by the reader when it is made.
    var reader = FieldReader(node, in: file, subject: "the texts of the bands")
    var texts: [(band: Located<String>, text: String)] = []
    if case .mapping(let entries) = node.value {
      for entry in entries {
        guard let text = reader.text(entry.key) else { continue }
        texts.append((Located(entry.key, at: file.location(entry.keyRange)), text.value))
      }
    }
    finish(&reader)
    return texts
  }

  private mutating func experiment(_ node: YAMLNode) -> Instrument.Experiment? {
    var reader = FieldReader(node, in: file, subject: "an experiment")
    let id = reader.text("id")?.value ?? ""
    let title = reader.requiredText("title", hint: "title: Four questions")?.value
    let text = reader.requiredText("text", hint: "text: After one task, ask …")?.value
    finish(&reader)
    guard let title, let text else { return nil }
    return Instrument.Experiment(id: id, title: title, text: text)
  }
}
