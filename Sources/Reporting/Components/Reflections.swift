import Assessment

/// Everything the learner wrote along the course, with its question, module by module.
struct Reflections {
  let report: PersonalReport
  private var words: Words { report.words }
  private var kit: CourseKit { report.kit }

  init(_ report: PersonalReport) {
    self.report = report
  }

  var blocks: [Block] {
    let blocks = inCourse + earlier + stories
    return blocks.isEmpty ? .text(words["report-reflections-none"]) : blocks
  }

  private var inCourse: [Block] {
    var blocks: [Block] = []
    for module in kit.modules {
      var answers: [Block] = []
      for question in kit.reflections where question.module == module.id {
        answers += answer(report.record.reflections[question.id], paragraphs(question.text))
      }
      guard !answers.isEmpty else { continue }
      blocks.add(
        .heading(
          3, [.link(Inline.Destination(module.url), .text(module.title))]))
      blocks += answers
    }
    return blocks
  }

  /// Answers to questions that the course does not ask any more, or whose module is gone.
  private var earlier: [Block] {
    var blocks: [Block] = []
    for entry in report.record.reflections.entries {
      let question = kit.reflections.first { $0.id == entry.key }
      if let question, kit.module(question.module).isPresent { continue }
      blocks += answer(
        entry.value, .text(question.map { $0.text } ?? entry.key.text))
    }
    guard !blocks.isEmpty else { return [] }
    return [.heading(3, .text(words["report-reflections-earlier"]))] + blocks
  }

  private func answer(_ answer: String?, _ question: [Block]) -> [Block] {
    guard let answer else { return [] }
    let own = paragraphs(answer)
    guard !own.isEmpty else { return [] }
    let asked: [Block] = question.map { block in
      if case .paragraph(let text, _) = block.content {
        return .paragraph([.emphasis(text)], .note)
      }
      return block
    }
    return [.keepTogether(asked + [.quote(own)])]
  }

  /// Stories of the test that stand nowhere else in the report.
  private var stories: [Block] {
    var blocks: [Block] = []
    let told = toldStories
    for (index, attempt) in report.record.attempts.enumerated() {
      let isShown = index == report.attemptIndex
      for entry in attempt.stories.entries where !(isShown && told.contains(entry.key)) {
        let own = paragraphs(entry.value)
        guard !own.isEmpty else { continue }
        let dimension = report.instrument.dimension(entry.key)
        var head: [Inline] = .strong(dimension?.name ?? entry.key.text)
        if let date = attempt.date { head.add(.text(", " + words.day(date))) }
        if let question = dimension?.evidenceQuestion, !question.isEmpty {
          head += [.text(". "), .emphasis(question)]
        }
        blocks.add(.keepTogether([.paragraph(head, .note), .quote(own)]))
      }
    }
    guard !blocks.isEmpty else { return [] }
    return [.heading(3, .text(words["report-stories"]))] + blocks
  }

  /// The dimensions whose stories the narratives of the same template tell.
  private var toldStories: [Instrument.Dimension.ID] {
    guard let context = report.context else { return [] }
    for block in kit.personalTemplate {
      if case .component(let component) = block, component.name.hasSameBytes(as: "narratives") {
        return report.narratives(context, component.number("top")).dimensions
      }
    }
    return []
  }
}
