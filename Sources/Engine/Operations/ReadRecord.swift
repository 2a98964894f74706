import Assessment
import Reporting

extension Engine {
  /// `record.read`: kit, record → the record as we write it, and whose it is.
  static func readRecord(_ parts: Parts) throws(EngineFailure) -> [[UInt8]] {
    let kit = try parts.kit()
    let (course, words) = (kit.course, CourseWords(kit.words))
    let record = try parts.record(1, words)
    let isOurs = record.course.id == course.id
    let isNewer = isOurs && course.edition?.precedesInBytes(record.course.edition ?? "") ?? false
    var notes: [JSONNode] = []
    if !isOurs {
      notes.add(note(words, "record-other-course", [("name", record.course.id.text)]))
    }
    if isNewer { notes.add(note(words, "record-newer-edition", [])) }
    return [
      JSONNode.object([
        .init("record", record.json),
        .init("notes", .array(notes)),
        .init("course", .string(isOurs ? "same" : "other")),
        .init("newer", .bool(isNewer)),
      ]).text
    ]
  }

  private static func note(
    _ words: CourseWords, _ key: String, _ values: [(String, String)]
  ) -> JSONNode {
    .object([.init("message", .string(words.text(key, values)))])
  }
}
