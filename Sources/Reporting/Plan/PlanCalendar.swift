package import Assessment

/// The dated actions of a plan as a calendar file: one event a day of review, with an alarm.
///
/// Source: RFC 5545.
package enum PlanCalendar {
  /// - Parameter now: the moment of writing in UTC, as `20261126T101500Z`; any other text is
  ///   written as the first day of 1970, so that the file stays one that calendars read.
  package static func text(kit: CourseKit, record: LearningRecord, now: String) -> String {
    var calendar = CalendarLines()
    calendar.add("BEGIN:VCALENDAR")
    calendar.add("VERSION:2.0")
    calendar.add("PRODID:-//Cursus//Action plan//EN")
    calendar.add("CALSCALE:GREGORIAN")
    calendar.add("METHOD:PUBLISH")
    for (index, entry) in PlanActions(kit: kit, entries: record.plan).written.enumerated() {
      for field in entry.fields.entries {
        guard let day = ISODay(field.value) else { continue }
        event(entry, index, field.key, day, kit, now, &calendar)
      }
    }
    calendar.add("END:VCALENDAR")
    return calendar.text
  }

  private static func event(
    _ entry: PlanEntry, _ index: Int, _ field: PlanEntry.Field.ID, _ day: ISODay,
    _ kit: CourseKit, _ now: String, _ calendar: inout CalendarLines
  ) {
    let words = kit.words
    let number = words.text("report-action", n: index + 1)
    let title = summary(of: entry, kit) ?? number
    var description = ""
    for field in PlanActions.fields(of: entry, kit) {
      description += (description.isEmpty ? "" : "\n\n") + field.label + ":"
      for block in field.content {
        if case .paragraph(let text, _) = block.content {
          description += "\n" + Inline.plainText(text)
        }
      }
    }
    calendar.add("BEGIN:VEVENT")
    calendar.add("UID", identifier(entry, index, field, kit))
    calendar.add("DTSTAMP:" + (isMoment(now) ? now : "19700101T000000Z"))
    calendar.add("DTSTART;VALUE=DATE:" + day.compact)
    calendar.add("DTEND;VALUE=DATE:" + day.next.compact)
    calendar.add("SUMMARY", words.text("report-calendar-title", [("title", title)]))
    calendar.add("DESCRIPTION", description)
    calendar.add("TRANSP:TRANSPARENT")
    calendar.add("BEGIN:VALARM")
    calendar.add("ACTION:DISPLAY")
    calendar.add("DESCRIPTION", words.text("report-calendar-title", [("title", title)]))
    // At nine in the morning of the day.
    calendar.add("TRIGGER:PT9H")
    calendar.add("END:VALARM")
    calendar.add("END:VEVENT")
  }

  /// The first words of what is to be done.
  private static func summary(of entry: PlanEntry, _ kit: CourseKit) -> String? {
    for id in [
      PlanEntry.Field.ID("goal"), PlanEntry.Field.firstStep, PlanEntry.Field.ifThen,
    ] {
      guard let text = entry.fields[id],
        case .paragraph(let line, _)? = paragraphs(text).first?.content
      else { continue }
      return Inline.plainText(line)
    }
    return entry.dimension.map { kit.instrument.dimension($0)?.name ?? $0.text }
  }

  /// The same for the same action of the same course, so that a second import replaces the first.
  private static func identifier(
    _ entry: PlanEntry, _ index: Int, _ field: PlanEntry.Field.ID, _ kit: CourseKit
  ) -> String {
    (entry.id.map { $0.text } ?? String(index + 1)) + "-" + field.text + "@" + kit.course.id.text
      + ".cursus"
  }

  private static func isMoment(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 16 else { return false }
    for (index, byte) in bytes.enumerated() {
      switch index {
      case 8: if byte != UInt8(ascii: "T") { return false }
      case 15: if byte != UInt8(ascii: "Z") { return false }
      default:
        if !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { return false }
      }
    }
    return true
  }
}

/// Lines of a calendar: folded at 75 bytes, never inside of a character, ended by CR LF.
struct CalendarLines {
  private var bytes: [UInt8] = []

  /// Adds a property with a value of text, which is escaped.
  ///
  /// Source: RFC 5545, section 3.3.11.
  mutating func add(_ name: String, _ text: String) {
    var line = Array(name.utf8) + [UInt8(ascii: ":")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        line.append(UInt8(ascii: "\\"))
        line.append(byte)
      case 0x0A: line += "\\n".utf8
      case 0x09: line.append(byte)
      case 0..<0x20, 0x7F: break
      default: line.append(byte)
      }
    }
    fold(line)
  }

  /// Adds a line that is well-formed already.
  mutating func add(_ line: String) { fold(Array(line.utf8)) }

  /// Source: RFC 5545, section 3.1.
  private mutating func fold(_ line: [UInt8]) {
    var start = 0
    var limit = 75
    while line.count - start > limit {
      var end = start + limit
      while end > start + 1, line[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += line[start..<end]
      bytes += [0x0D, 0x0A, 0x20]
      start = end
      limit = 74
    }
    bytes += line[start...]
    bytes += [0x0D, 0x0A]
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
