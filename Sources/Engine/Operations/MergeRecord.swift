import Assessment
import Reporting

extension Engine {
  /// `record.merge`: kit, mine, theirs → both as one record, and what theirs brings.
  static func mergeRecord(_ parts: Parts) throws(EngineFailure) -> [[UInt8]] {
    let kit = try parts.kit()
    let words = CourseWords(kit.words)
    let merge = RecordMerge(try parts.record(1, words), try parts.record(2, words))
    let course = MergeWords(kit: kit, words: words)
    return [
      JSONNode.object([
        .init("record", merge.json),
        .init("changes", .array(merge.changes.map { course.json(of: $0) })),
      ]).text
    ]
  }
}

/// What a merge did, in words.
private struct MergeWords {
  let kit: CourseKit
  let words: CourseWords

  func json(of change: RecordChange) -> JSONNode {
    .object([
      .init("where", .string(place(of: change))),
      .init("kind", .string(change.kind.rawValue)),
      .init("mine", .string(change.mine.map { summary(of: $0) } ?? "")),
      .init("theirs", .string(summary(of: change.theirs))),
    ])
  }

  /// Where it stands, in words: "Reflection: What did we expect?".
  private func place(of change: RecordChange) -> String {
    let name =
      switch change.part {
      case .reflections: kit.reflections.first { $0.id == Identifier(change.name) }?.text
      case .progress: kit.module(Identifier(change.name))?.title
      case .plan: change.theirs["goal"]?.words ?? change.theirs["first-step"]?.words
      case .learner: words.find("record-where-" + change.name)
      case .other where change.name.hasSameBytes(as: "path"): words.find("record-where-path")
      case .attempts, .other: nil as String?
      }
    return words.text("record-where-" + change.part.rawValue, [("x", name ?? change.name)])
  }

  /// Those texts that there are, with something between.
  private func joined(_ texts: [String?], _ separator: String) -> String {
    var all = ""
    var isFirst = true
    for case let text? in texts {
      all += (isFirst ? "" : separator) + text
      isFirst = false
    }
    return all
  }

  /// A value as a person reads it: words as they are, of an action its words, the rest as JSON.
  private func summary(of node: JSONNode) -> String {
    switch node.value {
    case .string(let text): return text
    case .object(let members):
      let ratings = node["ratings"].map { ratings -> String in
        guard case .object(let items) = ratings.value else { return "" }
        return words.text("record-answers", [("n", String(items.count))])
      }
      if let ratings { return joined([node["date"]?.words, ratings], ", ") }
      return joined(
        members.map {
          $0.name.hasSameBytes(as: "id") || $0.name.hasSameBytes(as: "dimension")
            ? nil : $0.node.words
        }, "\n")
    default: return String(decoding: node.text.dropLast(), as: UTF8.self)
    }
  }
}
