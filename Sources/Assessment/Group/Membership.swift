/// Who is in a group: one attempt per person, chosen from the files that were given.
///
/// The order of the files does not matter: what is chosen, and what is said about a file, is the
/// same.
package struct Membership: Sendable, Equatable {
  /// In the order of the files.
  package let members: [Member]
  /// What is worth knowing about the files, in their order.
  ///
  /// Nobody is left out without one.
  package let findings: [Finding]

  package final class Member: Sendable, Equatable {
    /// The index of the file.
    package let file: Int
    /// The index of the attempt in the file.
    package let attempt: Int
    package let learner: Learner.ID?
    package let name: String?
    package let sheet: ScoreSheet

    package init(
      file: Int, attempt: Int, learner: Learner.ID?, name: String?, sheet: ScoreSheet
    ) {
      self.file = file
      self.attempt = attempt
      self.learner = learner
      self.name = name
      self.sheet = sheet
    }

    package static func == (left: Member, right: Member) -> Bool {
      left.file == right.file
        && left.attempt == right.attempt
        && left.learner == right.learner
        && left.name == right.name
        && left.sheet == right.sheet
    }
  }

  package final class Finding: Sendable, Equatable {
    /// The index of the file.
    package let file: Int
    package let fact: Fact

    package init(file: Int, fact: Fact) {
      self.file = file
      self.fact = fact
    }

    package enum Fact: Sendable, Equatable {
      // The file is left out.
      /// It has no attempt with ratings.
      case noAttempt
      /// Its attempts are at other instruments, this one and perhaps more.
      case otherInstrument(Instrument.ID)
      /// Another file of the same person, named by its index, is newer, or is the same.
      case samePerson(asFile: Int)

      // The file is in.
      case otherCourse(CourseEdition.ID)
      /// Only the items that both versions ask are scored.
      case otherVersion(Int)
      /// Most others rated another group.
      case otherReferenceGroup(Attempt.GroupID?)
      /// Two people, as far as the files say, have one name.
      case sameName(asFile: Int)
      case unscored([ScoreSheet.Unscored])
    }

    package static func == (left: Finding, right: Finding) -> Bool {
      left.file == right.file
        && left.fact == right.fact
    }
  }
}
