import Assessment

/// What the operations on records and scores know of the course.
///
/// Reads only these parts of the course kit; reports read all of it.
struct Course {
  let id: CourseEdition.ID
  let edition: String?
  let instrument: Instrument
  let words: CourseWords
  private let kit: JSONNode

  init(_ bytes: [UInt8]) throws(EngineFailure) {
    do throws(ReadingFailure) {
      kit = try JSONReader.read(bytes)
    } catch {
      throw EngineFailure(error, CourseWords(node: nil))
    }
    words = CourseWords(node: kit["words"])
    do throws(Misfit) {
      let fields = try JSONFields(kit)
      let course = try JSONFields(fields.required("course", fields.node("course")))
      id = CourseEdition.ID(try course.required("id", course.string("id")))
      edition = try course.string("edition")
      instrument = try Instrument(fields.required("instrument", fields.node("instrument")))
    } catch {
      throw EngineFailure(
        ReadingFailure(place: TextPlace(offset: error.offset, in: bytes), fact: error.fact), words)
    }
  }

  /// Reads a record or a shared file.
  func record(_ bytes: [UInt8]) throws(EngineFailure) -> LearningRecord {
    do throws(ReadingFailure) {
      return try LearningRecord(bytes)
    } catch {
      throw EngineFailure(error, words)
    }
  }

  /// A member of the entry with an id in a list of the kit: the title of a module.
  func text(_ member: String, of id: String, in list: String) -> String? {
    guard case .array(let entries) = kit[list]?.value else { return nil }
    return entries.first { $0["id"]?.words?.hasSameBytes(as: id) ?? false }?[member]?.words
  }
}
