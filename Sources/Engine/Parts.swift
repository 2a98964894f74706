import Assessment
import Reporting

/// The parts of a request.
struct Parts {
  let list: [[UInt8]]
  /// The course kit, where the caller has read it before.
  private let known: CourseKit?

  init(_ list: [[UInt8]], kit: CourseKit? = nil) {
    self.list = list
    known = kit
  }

  /// A part that has to be there.
  @inline(never)
  func part(_ index: Int) throws(EngineFailure) -> [UInt8] {
    guard index < list.count else { throw EngineFailure("request") }
    return list[index]
  }

  /// The course kit, which is the first part but for ``Engine/shareRecord(_:)``.
  @inline(never)
  func kit(_ index: Int = 0) throws(EngineFailure) -> CourseKit {
    if let known { return known }
    let bytes = try part(index)
    do throws(ReadingFailure) {
      return try CourseKit(bytes)
    } catch {
      throw EngineFailure(error, CourseWords(Words([])))
    }
  }

  /// A record or a shared file.
  @inline(never)
  func record(_ index: Int, _ words: CourseWords) throws(EngineFailure) -> LearningRecord {
    let bytes = try part(index)
    do throws(ReadingFailure) {
      return try LearningRecord(bytes)
    } catch {
      throw EngineFailure(error, words)
    }
  }
}
