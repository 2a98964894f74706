import Assessment
import Reporting

extension Engine {
  /// `record.share`: record, choice, and a kit for words if something is wrong → a shared file.
  static func shareRecord(_ parts: Parts) throws(EngineFailure) -> [[UInt8]] {
    let words = parts.list.count > 2 ? try parts.kit(2).words : Words([])
    let record = try parts.record(0, CourseWords(words))
    let choice = try Options(parts.part(1))
    var shared = SharedParts(attempts: choice.integers("attempts"))
    shared.ratings = choice.bool("ratings") ?? shared.ratings
    shared.picks = choice.bool("picks") ?? shared.picks
    shared.influence = choice.bool("influence") ?? shared.influence
    shared.stories = choice.bool("stories") ?? shared.stories
    shared.plan = choice.integers("plan")
    shared.name = choice.bool("name") ?? shared.name
    shared.organisation = choice.bool("organisation") ?? shared.organisation
    shared.role = choice.bool("role") ?? shared.role
    shared.learnerID = choice.bool("id") ?? shared.learnerID
    return [record.shared(shared).bytes]
  }
}
