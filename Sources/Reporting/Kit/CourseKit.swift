package import Assessment

/// What reports need to know of a course.
///
/// One JSON text that the browser's engine and the command line read alike; the site's builder
/// writes it.
package final class CourseKit: Sendable, Equatable {
  package let course: Course
  package let instrument: Instrument
  /// In the order of the course; the index is the section's colour.
  package let sections: [Section]
  /// In the order of the course.
  package let modules: [Module]
  package let reflections: [Reflection]
  package let experiments: [Experiment]
  /// The fields of the action plan, in the order in which they are shown.
  package let planFields: [PlanField]
  package let personalTemplate: [TemplateBlock]
  package let teamTemplate: [TemplateBlock]
  /// Every word that a report shows beside those of the course.
  package let words: Words
  /// The style of a report that is a file of its own.
  package let stylesheet: String

  @inline(never)
  package init(
    course: Course, instrument: Instrument, sections: [Section] = [], modules: [Module] = [],
    reflections: [Reflection] = [], experiments: [Experiment] = [], planFields: [PlanField] = [],
    personalTemplate: [TemplateBlock] = [], teamTemplate: [TemplateBlock] = [],
    words: Words = Words([]), stylesheet: String = ""
  ) {
    self.course = course
    self.instrument = instrument
    self.sections = sections
    self.modules = modules
    self.reflections = reflections
    self.experiments = experiments
    self.planFields = planFields
    self.personalTemplate = personalTemplate
    self.teamTemplate = teamTemplate
    self.words = words
    self.stylesheet = stylesheet
  }

  package final class Course: Sendable, Equatable {
    package let id: CourseEdition.ID
    package let edition: String?
    package let title: String
    /// A tag of BCP 47.
    package let language: String
    package let isRightToLeft: Bool
    /// Where the site stands on the web, when that is known.
    package let address: String?

    @inline(never)
    package init(
      id: CourseEdition.ID, edition: String? = nil, title: String, language: String = "en",
      isRightToLeft: Bool = false, address: String? = nil
    ) {
      self.id = id
      self.edition = edition
      self.title = title
      self.language = language
      self.isRightToLeft = isRightToLeft
      self.address = address
    }

    package static func == (left: Course, right: Course) -> Bool {
      left.id == right.id
        && left.edition == right.edition
        && left.title == right.title
        && left.language == right.language
        && left.isRightToLeft == right.isRightToLeft
        && left.address == right.address
    }
  }

  package final class Section: Sendable, Equatable {
    package let id: String
    package let title: String

    @inline(never)
    package init(id: String, title: String) {
      self.id = id
      self.title = title
    }

    package static func == (left: Section, right: Section) -> Bool {
      left.id == right.id
        && left.title == right.title
    }
  }

  package final class Module: Sendable, Equatable {
    package let id: LearningRecord.ModuleID
    package let title: String
    /// From the site's folder.
    package let url: String
    /// The index of its section.
    package let section: Int
    package let kind: String
    package let minutes: Int?
    package let dimensions: [Instrument.Dimension.ID]
    package let requires: [LearningRecord.ModuleID]
    /// The paths it is part of; none means all.
    package let paths: [LearningRecord.PathID]
    package let country: String?
    package let organisation: String?
    package let summary: String?

    @inline(never)
    package init(
      id: LearningRecord.ModuleID, title: String, url: String, section: Int,
      kind: String = "lesson", minutes: Int? = nil, dimensions: [Instrument.Dimension.ID] = [],
      requires: [LearningRecord.ModuleID] = [], paths: [LearningRecord.PathID] = [],
      country: String? = nil, organisation: String? = nil, summary: String? = nil
    ) {
      self.id = id
      self.title = title
      self.url = url
      self.section = section
      self.kind = kind
      self.minutes = minutes
      self.dimensions = dimensions
      self.requires = requires
      self.paths = paths
      self.country = country
      self.organisation = organisation
      self.summary = summary
    }

    package var isCase: Bool { kind.hasSameBytes(as: "case") }

    package static func == (left: Module, right: Module) -> Bool {
      left.id == right.id
        && left.title == right.title
        && left.url == right.url
        && left.section == right.section
        && left.kind == right.kind
        && left.minutes == right.minutes
        && left.dimensions == right.dimensions
        && left.requires == right.requires
        && left.paths == right.paths
        && left.country == right.country
        && left.organisation == right.organisation
        && left.summary == right.summary
    }
  }

  /// A question of the course that is answered in the learner's own words.
  package final class Reflection: Sendable, Equatable {
    package let id: Identifier<LearningRecord.Reflection>
    package let module: LearningRecord.ModuleID
    package let text: String

    @inline(never)
    package init(
      id: Identifier<LearningRecord.Reflection>, module: LearningRecord.ModuleID, text: String
    ) {
      self.id = id
      self.module = module
      self.text = text
    }

    package static func == (left: Reflection, right: Reflection) -> Bool {
      left.id == right.id
        && left.module == right.module
        && left.text == right.text
    }
  }

  /// A small experiment of a lesson; the instrument has others of its own.
  package final class Experiment: Sendable, Equatable {
    package let id: String
    package let module: LearningRecord.ModuleID
    package let title: String
    package let text: String

    @inline(never)
    package init(id: String, module: LearningRecord.ModuleID, title: String, text: String) {
      self.id = id
      self.module = module
      self.title = title
      self.text = text
    }

    package static func == (left: Experiment, right: Experiment) -> Bool {
      left.id == right.id
        && left.module == right.module
        && left.title == right.title
        && left.text == right.text
    }
  }

  package final class PlanField: Sendable, Equatable {
    package let id: PlanEntry.Field.ID
    package let label: String
    package let help: String

    @inline(never)
    package init(id: PlanEntry.Field.ID, label: String, help: String = "") {
      self.id = id
      self.label = label
      self.help = help
    }

    package static func == (left: PlanField, right: PlanField) -> Bool {
      left.id == right.id
        && left.label == right.label
        && left.help == right.help
    }
  }

  package static func == (left: CourseKit, right: CourseKit) -> Bool {
    left.course == right.course
      && left.instrument == right.instrument
      && left.sections == right.sections
      && left.modules == right.modules
      && left.reflections == right.reflections
      && left.experiments == right.experiments
      && left.planFields == right.planFields
      && left.personalTemplate == right.personalTemplate
      && left.teamTemplate == right.teamTemplate
      && left.words == right.words
      && left.stylesheet == right.stylesheet
  }
}

extension LearningRecord {
  package typealias ModuleID = Identifier<ModuleMark>
}

extension CourseKit {
  package func module(_ id: LearningRecord.ModuleID) -> Module? { modules.first { $0.id == id } }

  /// The title and text of an experiment, of the course or the instrument.
  package func experiment(_ id: String) -> (title: String, text: String)? {
    if let own = experiments.first(where: { $0.id.hasSameBytes(as: id) }) {
      return (own.title, own.text)
    }
    for dimension in instrument.dimensions {
      for experiment in dimension.experiments where experiment.id.hasSameBytes(as: id) {
        return (experiment.title, experiment.text)
      }
    }
    return nil
  }
}
