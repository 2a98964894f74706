import Assessment
import Foundation
import Reporting
import Testing

@Suite("A plan as Markdown and as a calendar")
struct PlanTests {
  private let kit = CourseKit.fixture()

  private var record: LearningRecord {
    var record = LearningRecord.fixture()
    record.plan = [
      PlanEntry(
        id: "a1", dimension: "reflect",
        fields: Keyed([
          (
            "goal",
            "Look back; together, each week\nwith *everybody* – "
              + String(repeating: "ü", count: 60)
          ),
          ("review-date", "2026-12-31"), ("experiment", "walk"), ("extra", "kept"),
        ])),
      PlanEntry(id: "a2", fields: Keyed([("goal", "No date")])),
    ]
    return record
  }

  @Test("Markdown reads well by itself")
  func markdown() {
    let text = PlanText.markdown(kit: kit, record: record)
    #expect(text.hasPrefix("# Action plan: A Course \\& more\n\n## Action 1: Name of reflect\n"))
    #expect(text.contains("\n**Goal**\n\nLook back; together, each week\n\nwith \\*everybody\\* –"))
    #expect(text.contains("\n**Review date**\n\n31 December 2026\n"))
    #expect(text.contains("\n**Experiment**\n\nA walk\n\nWalk and talk.\n"))
    #expect(text.contains("\n**extra**\n\nkept\n"))
    #expect(
      PlanText.markdown(kit: kit, record: .fixture()).contains("There is no action in your plan"))
  }

  @Test("Text that would be a list or a heading stays text")
  func markdownEscapes() {
    var record = LearningRecord.fixture()
    record.plan = [PlanEntry(fields: Keyed([("goal", "  12. first\n- second\n# third\n<b>")]))]
    let text = PlanText.markdown(kit: kit, record: record)
    #expect(text.contains("\n12\\. first\n\n\\- second\n\n\\# third\n\n\\<b\\>\n"))
  }

  @Test("One event for each dated action, folded and escaped")
  func calendar() {
    let text = PlanCalendar.text(kit: kit, record: record, now: "20261126T101500Z")
    let lines = text.components(separatedBy: "\r\n")
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    #expect(!text.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let unfolded = text.replacingOccurrences(of: "\r\n ", with: "")
    #expect(unfolded.components(separatedBy: "BEGIN:VEVENT").count == 2)
    #expect(unfolded.contains("UID:a1-review-date@learning-culture.cursus\r\n"))
    #expect(unfolded.contains("DTSTAMP:20261126T101500Z\r\n"))
    #expect(unfolded.contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"))
    #expect(unfolded.contains("SUMMARY:Look back: Look back\\; together\\, each week\r\n"))
    #expect(unfolded.contains("\\nwith *everybody*"))
    #expect(unfolded.contains("BEGIN:VALARM\r\nACTION:DISPLAY\r\n"))
  }

  @Test("A calendar with an odd time of writing, or without actions, is still one")
  func emptyCalendar() {
    let text = PlanCalendar.text(kit: kit, record: .fixture(), now: "now\r\nX")
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    #expect(!text.contains("now"))
  }
}
