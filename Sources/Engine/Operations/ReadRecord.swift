import Assessment

extension Engine {
  /// `record.read`: kit, record → the record as we write it, and whose it is.
  static func readRecord(_ parts: Parts) throws(EngineFailure) -> [[UInt8]] {
    let course = try Course(parts.part(0))
    let record = try course.record(parts.part(1))
    let isOurs = record.course.id == course.id
    let isNewer = isOurs && course.edition?.precedesInBytes(record.course.edition ?? "") ?? false
    var notes: [JSONNode] = []
    if !isOurs {
      notes.append(note(course, "record-other-course", [("name", record.course.id.text)]))
    }
    if isNewer { notes.append(note(course, "record-newer-edition", [])) }
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
    _ course: Course, _ key: String, _ values: [(name: String, text: String)]
  ) -> JSONNode {
    .object([.init("message", .string(course.words.text(key, values)))])
  }
}
