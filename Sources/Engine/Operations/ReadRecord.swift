import Assessment

extension Engine {
  /// `record.read`: kit, record → the record as we write it, and whose it is.
  static func readRecord(_ parts: Parts) throws(EngineFailure) -> [[UInt8]] {
    let course = try Course(parts.part(0))
    let record = try course.record(parts.part(1))
    let isOurs = record.course.id == course.id
    var notes: [JSONNode] = []
    if !isOurs {
      let message = course.words.text(
        "record-other-course", [("course", record.course.id.text)])
      notes.append(.object([.init("message", .string(message))]))
    }
    return [
      JSONNode.object([
        .init("record", record.json),
        .init("notes", .array(notes)),
        .init("course", .string(isOurs ? "same" : "other")),
      ]).text
    ]
  }
}
