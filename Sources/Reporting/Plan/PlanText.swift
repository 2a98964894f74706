package import Assessment

/// The action plan as Markdown that reads well by itself.
package enum PlanText {
  package static func markdown(kit: CourseKit, record: LearningRecord) -> String {
    let words = kit.words
    var text = "# " + escaped(words["report-plan"]) + ": " + escaped(kit.course.title) + "\n"
    let actions = PlanActions(kit: kit, entries: record.plan)
    if actions.isEmpty { text += "\n" + escaped(words["report-plan-none"]) + "\n" }
    for (index, entry) in actions.written.enumerated() {
      text += "\n## " + escaped(words.text("report-action", [("n", String(index + 1))]))
      if let id = entry.dimension {
        text += ": " + escaped(kit.instrument.dimension(id)?.name ?? id.text)
      }
      text += "\n"
      for field in PlanActions.fields(of: entry, kit) {
        text += "\n**" + escaped(field.label) + "**\n"
        for block in field.content {
          guard case .paragraph(let inlines, _) = block else { continue }
          text += "\n" + escaped(Inline.plainText(inlines)) + "\n"
        }
      }
    }
    return text
  }

  /// Text in which no character means anything to Markdown or HTML.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    var isStart = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "&"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="):
        if isStart { bytes.append(UInt8(ascii: "\\")) }
        bytes.append(byte)
      case 0..<0x20: bytes.append(0x20)
      default: bytes.append(byte)
      }
      // Spaces at the start would make code of the line, a number with a full stop a list.
      if byte == UInt8(ascii: "."), isStart, !bytes.isEmpty { bytes.insert(0x5C, at: bytes.count - 1) }
      isStart = isStart && (byte <= 0x20 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte))
      if isStart, byte <= 0x20 { bytes.removeLast() }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
