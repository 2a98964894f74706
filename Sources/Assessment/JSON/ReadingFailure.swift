/// Why a file could not be read, and where: facts, not sentences, so that every language can say
/// them.
package final class ReadingFailure: Error, Sendable, Equatable {
  package let place: TextPlace
  /// The way to the value, for example `attempts[0].ratings.whole1.today`; empty for the whole file
  /// and where the text is not JSON.
  package let path: String
  package let fact: Fact

  package init(place: TextPlace, path: String = "", fact: Fact) {
    self.place = place
    self.path = path
    self.fact = fact
  }

  package enum Fact: Sendable, Equatable {
    // The text is not JSON, or more than we read.
    case tooLarge(limit: Int)
    case tooDeep(limit: Int)
    case unexpectedEnd
    case unexpectedByte(UInt8)
    case notUTF8
    case controlCharacter(UInt8)
    case unknownEscape
    case notANumber
    case duplicateName(String)

    // The text is JSON, but not what it should be.
    case wrongFormat(expected: String)
    case newerVersion(Int, newestKnown: Int)
    case unknownVersion(Int)
    case missing(String)
    case wrongType(expected: JSONNode.Kind, found: JSONNode.Kind)
    case outOfRange(ClosedRange<Int>)
    case unsoundInstrument(Instrument.Problem)
  }

  package static func == (left: ReadingFailure, right: ReadingFailure) -> Bool {
    left.place == right.place
      && left.path == right.path
      && left.fact == right.fact
  }
}

/// A ``ReadingFailure`` while the text is not at hand: its place is a byte offset.
package struct Misfit: Sendable {
  package let offset: Int
  package let fact: ReadingFailure.Fact

  package init(_ fact: ReadingFailure.Fact, at offset: Int) {
    self.offset = offset
    self.fact = fact
  }
}
