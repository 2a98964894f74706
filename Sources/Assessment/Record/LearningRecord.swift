/// Everything one learner has answered, written and done in a course: one file, theirs.
///
/// Source: `design.md` section 5, a promise to learners. Nothing is required but the course.
package struct LearningRecord: Sendable, Equatable {
  package var form: Form
  package var course: CourseEdition
  package var learner: Learner
  package var path: PathID?
  /// From the first to the last; a new attempt never replaces an old one.
  package var attempts: [Attempt]
  /// The learner's words by the id of the question.
  package var reflections: Keyed<Reflection, String>
  package var plan: [PlanEntry]
  /// How far the learner is, by the id of the module: a word of the site, such as `done`.
  package var progress: Keyed<ModuleMark, String>
  package var kept: KeptMembers

  package init(
    form: Form = .record, course: CourseEdition, learner: Learner = Learner(), path: PathID? = nil,
    attempts: [Attempt] = [], reflections: Keyed<Reflection, String> = Keyed(),
    plan: [PlanEntry] = [], progress: Keyed<ModuleMark, String> = Keyed(),
    kept: KeptMembers = KeptMembers()
  ) {
    self.form = form
    self.course = course
    self.learner = learner
    self.path = path
    self.attempts = attempts
    self.reflections = reflections
    self.plan = plan
    self.progress = progress
    self.kept = kept
  }

  /// Which of the two files it is.
  package enum Form: Sendable, Equatable {
    /// The learner's own, with everything.
    case record
    /// What the learner ticked for a team or a facilitator.
    case shared

    /// The member `format` of the file.
    package var name: String {
      switch self {
      case .record: "cursus-learning-record"
      case .shared: "cursus-shared-file"
      }
    }
  }

  /// The subject of a reflection's id.
  package enum Reflection {}

  /// The subject of a module's id in the progress.
  package enum ModuleMark {}

  /// The subject of the id of a path: `individual`, `team`, `community`.
  package enum Path {}

  package typealias PathID = Identifier<Path>
}

/// The course a record belongs to, and which edition of it the learner last used.
package struct CourseEdition: Sendable, Equatable {
  package typealias ID = Identifier<CourseEdition>

  package var id: ID
  package var edition: String?
  package var kept: KeptMembers

  package init(id: ID, edition: String? = nil, kept: KeptMembers = KeptMembers()) {
    self.id = id
    self.edition = edition
    self.kept = kept
  }
}

/// Who the record is of, as far as they say.
///
/// Everything is optional.
package struct Learner: Sendable, Equatable {
  package typealias ID = Identifier<Learner>

  /// A random word made by the browser, which says nothing but that two files are of one person.
  package var id: ID?
  package var name: String?
  package var organisation: String?
  package var role: String?
  package var kept: KeptMembers

  package init(
    id: ID? = nil, name: String? = nil, organisation: String? = nil, role: String? = nil,
    kept: KeptMembers = KeptMembers()
  ) {
    self.id = id
    self.name = name
    self.organisation = organisation
    self.role = role
    self.kept = kept
  }
}
