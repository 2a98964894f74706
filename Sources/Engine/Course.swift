import Assessment

/// What the operations know of the course.
struct Course {
  let id: CourseEdition.ID
  let instrument: Instrument
  let words: CourseWords

  init(_ bytes: [UInt8]) throws(EngineFailure) {
    do throws(ReadingFailure) {
      let kit = try JSONReader.read(bytes)
      words = CourseWords(node: kit["words"])
      guard case .string(let id) = kit["course"]?["id"]?.value else {
        throw ReadingFailure(place: TextPlace(offset: 0, in: bytes), fact: .missing("course"))
      }
      self.id = CourseEdition.ID(id)
      instrument = try Instrument((kit["instrument"] ?? .object([])).text)
    } catch {
      throw EngineFailure(error, CourseWords(node: nil))
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
}
