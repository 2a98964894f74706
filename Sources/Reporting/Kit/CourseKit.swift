package import Assessment

/// What reports need to know of a course.
///
/// One JSON text that the browser's engine and the command line read alike; the site's builder
/// writes it.
package struct CourseKit: Sendable, Equatable {
  package var course: Course
  package var instrument: Instrument
  /// In the order of the course; the index is the section's colour.
  package var sections: [Section]
  /// In the order of the course.
  package var modules: [Module]
  package var reflections: [Reflection]
  package var experiments: [Experiment]
  /// The fields of the action plan, in the order in which they are shown.
  package var planFields: [PlanField]
  package var personalTemplate: [TemplateBlock]
  package var teamTemplate: [TemplateBlock]
  /// Every word that a report shows beside those of the course.
  package var words: Words
  /// The style of a report that is a file of its own.
  package var stylesheet: String

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

  package struct Course: Sendable, Equatable {
    package var id: CourseEdition.ID
    package var edition: String?
    package var title: String
    /// A tag of BCP 47.
    package var language: String
    package var isRightToLeft: Bool
    /// Where the site stands on the web, when that is known.
    package var address: String?

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
  }

  package struct Section: Sendable, Equatable {
    package var id: String
    package var title: String

    package init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  package struct Module: Sendable, Equatable {
    package var id: LearningRecord.ModuleID
    package var title: String
    /// From the site's folder.
    package var url: String
    /// The index of its section.
    package var section: Int
    package var kind: String
    package var minutes: Int?
    package var dimensions: [Instrument.Dimension.ID] = []
    package var requires: [LearningRecord.ModuleID] = []
    /// The paths it is part of; none means all.
    package var paths: [LearningRecord.PathID] = []
    package var country: String?
    package var organisation: String?
    package var summary: String?

    package init(
      id: LearningRecord.ModuleID, title: String, url: String, section: Int,
      kind: String = "lesson", minutes: Int? = nil
    ) {
      self.id = id
      self.title = title
      self.url = url
      self.section = section
      self.kind = kind
      self.minutes = minutes
    }

    package var isCase: Bool { kind.hasSameBytes(as: "case") }
  }

  /// A question of the course that is answered in the learner's own words.
  package struct Reflection: Sendable, Equatable {
    package var id: Identifier<LearningRecord.Reflection>
    package var module: LearningRecord.ModuleID
    package var text: String

    package init(
      id: Identifier<LearningRecord.Reflection>, module: LearningRecord.ModuleID, text: String
    ) {
      self.id = id
      self.module = module
      self.text = text
    }
  }

  /// A small experiment of a lesson; the instrument has others of its own.
  package struct Experiment: Sendable, Equatable {
    package var id: String
    package var module: LearningRecord.ModuleID
    package var title: String
    package var text: String

    package init(id: String, module: LearningRecord.ModuleID, title: String, text: String) {
      self.id = id
      self.module = module
      self.title = title
      self.text = text
    }
  }

  package struct PlanField: Sendable, Equatable {
    package var id: PlanEntry.Field.ID
    package var label: String
    package var help: String

    package init(id: PlanEntry.Field.ID, label: String, help: String = "") {
      self.id = id
      self.label = label
      self.help = help
    }
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
