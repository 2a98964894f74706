package import Assessment

/// The action plan as Markdown that reads well by itself.
package enum PlanText {
  package static func markdown(kit: CourseKit, record: LearningRecord) -> String {
    let words = kit.words
    var text = "# " + escaped(words["report-plan"]) + ": " + escaped(kit.course.title) + "\n"
    let actions = PlanActions(kit: kit, entries: record.plan)
    if actions.isEmpty { text += "\n" + escaped(words["report-plan-none"]) + "\n" }
    for (index, entry) in actions.written.enumerated() {
      text += "\n## " + escaped(words.text("report-action", n: index + 1))
      if let id = entry.dimension {
        text += ": " + escaped(kit.instrument.dimension(id)?.name ?? id.text)
      }
      text += "\n"
      for field in PlanActions.fields(of: entry, kit) {
        text += "\n**" + escaped(field.label) + "**\n"
        for block in field.content {
          guard case .paragraph(let inlines, _) = block.content else { continue }
          text += "\n" + escaped(Inline.plainText(inlines)) + "\n"
        }
      }
    }
    return text
  }

  /// Text in which no character means anything to Markdown or HTML.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    // What so far could begin a list: nothing, or digits.
    var start = Start.empty
    for byte in text.utf8 {
      switch byte {
      case 0..<0x21:
        // Spaces at the start would make code of the line.
        if start != .empty { bytes.append(0x20) }
        if start == .digits { start = .words }
        continue
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "&"):
        bytes.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="):
        if start == .empty { bytes.append(UInt8(ascii: "\\")) }
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        if start == .digits { bytes.append(UInt8(ascii: "\\")) }
      default: break
      }
      bytes.append(byte)
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      start = isDigit && start != .words ? .digits : .words
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private enum Start {
    case empty
    case digits
    case words
  }
}
