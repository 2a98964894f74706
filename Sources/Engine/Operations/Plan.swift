import Assessment
import Reporting

extension Engine {
  /// `plan.markdown`: kit, record → the plan as Markdown.
  static func planText(_ parts: Parts) throws(EngineFailure) -> [[UInt8]] {
    let kit = try parts.kit()
    let record = try parts.record(1, CourseWords(kit.words))
    return [PlanText.markdown(kit: kit, record: record).bytes]
  }

  /// `plan.calendar`: kit, record, options → the plan as a calendar file.
  static func planCalendar(_ parts: Parts) throws(EngineFailure) -> [[UInt8]] {
    let kit = try parts.kit()
    let record = try parts.record(1, CourseWords(kit.words))
    let now = try Options(parts.part(2)).text("now") ?? ""
    return [PlanCalendar.text(kit: kit, record: record, now: now).bytes]
  }
}
