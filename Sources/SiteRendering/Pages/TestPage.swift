import Assessment
import CourseModel

/// The test: the whole instrument as one form that a script shows step by step.
///
/// Without the script it is one long page, readable and printable as paper.
enum TestPage {
  static let path = SitePath("test.html")

  static func page(of instrument: Instrument, in site: SiteModel) -> Page {
    let items = PageItems(site: site, page: path)
    let title = title(of: instrument, in: site)
    return Page(
      "test", at: path, title: title, description: site.strings["test-summary"],
      scripts: [.theme("test.js")], stylesheets: ["test.css"],
      values: [
        "title": .text(title),
        "summary": .text(site.strings["test-summary"]),
        "breadcrumbs": items.breadcrumbs(),
        "report_url": .text(path.link(to: ReportPage.path)),
        "instrument_id": .text(instrument.id.text),
        "instrument_version": .text(String(instrument.version)),
        "point_count": .text(String(instrument.scale.points)),
        "fastest_seconds": .text(String(instrument.rules.fastestSeconds)),
        "missing_limit": .text(String(missingLimit(of: instrument))),
        "minutes_text": .text(site.strings.duration(minutes: minutes(of: instrument))),
        "statements_text": .text(site.strings.count("test-statements", instrument.itemCount)),
        "two_ratings": .flag(instrument.hasTwoRatings),
        "frame": frame(of: instrument),
        "ratings": .list(questions(of: instrument).map(\.object)),
        "has_meanings": .flag(!instrument.scale.meanings.isEmpty),
        "words": .list(words(of: instrument.scale)),
        "dimension_count": .text(String(instrument.dimensions.count)),
        "dimensions": .list(
          instrument.dimensions.enumerated().map { index, dimension in
            self.dimension(dimension, number: index + 1, of: instrument)
          }),
        "picks": picks(of: instrument),
        "influence": influence(of: instrument),
        "has_stories": .flag(instrument.dimensions.contains { !$0.evidenceQuestion.isEmpty }),
      ])
  }

  /// The name of the test, which an author may leave out.
  static func title(of instrument: Instrument, in site: SiteModel) -> String {
    instrument.title.isEmpty ? site.strings["test-title"] : instrument.title
  }

  /// How long the test takes: nine seconds a rating, five for each influence, half a minute for the
  /// picks, and one to begin.
  private static func minutes(of instrument: Instrument) -> Int {
    let ratings = instrument.itemCount * (instrument.hasTwoRatings ? 2 : 1)
    let influence = instrument.influence == nil ? 0 : instrument.dimensions.count
    let seconds = ratings * 9 + influence * 5 + (instrument.picks == nil ? 0 : 30) + 30
    return (seconds + 59) / 60
  }

  /// The most answers that may be missing in one rating before the learner is asked.
  private static func missingLimit(of instrument: Instrument) -> Int {
    var limit = 0
    while limit < instrument.itemCount,
      Fraction(Int64(limit + 1), over: Int64(instrument.itemCount)) <= instrument.rules.missingShare
    {
      limit += 1
    }
    return limit
  }

  // MARK: Parts

  private static func frame(of instrument: Instrument) -> TemplateValue {
    guard let frame = instrument.frame else { return .none }
    return .object(
      TemplateObject([
        "question": .text(frame.question),
        "has_groups": .flag(!frame.groups.isEmpty),
        "groups": .list(
          frame.groups.map {
            TemplateObject(["id": .text($0.id.text), "name": .text($0.name)])
          }),
        "sentences": .list(frame.sentences.map { TemplateObject(["text": .text($0)]) }),
      ]))
  }

  /// A rating as a template shows it: its name in a record, and what is asked.
  private struct NamedQuestion {
    let id: String
    /// The answer beside the scale, as a record writes it.
    let declined: String
    let question: Questions.Question

    var object: TemplateObject {
      TemplateObject([
        "id": .text(id),
        "name": .text(question.name.isEmpty ? question.text : question.name),
        "question": .text(question.name.isEmpty ? nil : question.text),
      ])
    }
  }

  private static func questions(of instrument: Instrument) -> [NamedQuestion] {
    var questions = [
      NamedQuestion(id: "today", declined: "cannot-say", question: instrument.questions.today)
    ]
    if let wanted = instrument.questions.wanted {
      questions.append(NamedQuestion(id: "wanted", declined: "not-important", question: wanted))
    }
    return questions
  }

  private static func words(of scale: Scale) -> [TemplateObject] {
    scale.words.enumerated().map { index, word in
      let meaning = index < scale.meanings.count ? scale.meanings[index] : nil
      return TemplateObject([
        "value": .text(String(index + 1)), "word": .text(word), "meaning": .text(meaning),
      ])
    }
  }

  private static func dimension(
    _ dimension: Instrument.Dimension, number: Int, of instrument: Instrument
  ) -> TemplateObject {
    TemplateObject([
      "id": .text(dimension.id.text),
      "name": .text(dimension.name),
      "number": .text(String(number)),
      "definition": .text(dimension.definition.isEmpty ? nil : dimension.definition),
      "dimension_summary": .text(dimension.summary.isEmpty ? nil : dimension.summary),
      "minimum_answers": .text(String(dimension.minimumAnswers)),
      "evidence_question": .text(
        dimension.evidenceQuestion.isEmpty ? nil : dimension.evidenceQuestion),
      "items": .list(dimension.items.map { item($0, of: instrument) }),
      "influence_points": .list(
        (instrument.influence?.words ?? []).enumerated().map { index, word in
          TemplateObject(["value": .text(String(index + 1)), "word": .text(word)])
        }),
    ])
  }

  private static func item(_ item: Instrument.Item, of instrument: Instrument) -> TemplateObject {
    let points = words(of: instrument.scale)
    return TemplateObject([
      "item_id": .text(item.id.text),
      "text": .text(item.text),
      "item_ratings": .list(
        questions(of: instrument).map { named in
          named.object.adding([
            "field": .text("\(item.id.text).\(named.id)"),
            "declined": .text(named.question.declined.isEmpty ? nil : named.question.declined),
            "declined_value": .text(named.declined),
            "points": .list(points),
          ])
        }),
    ])
  }

  private static func picks(of instrument: Instrument) -> TemplateValue {
    guard let picks = instrument.picks else { return .none }
    return .object(
      TemplateObject([
        "question": .text(picks.question), "count": .text(String(picks.count)),
      ]))
  }

  private static func influence(of instrument: Instrument) -> TemplateValue {
    guard let influence = instrument.influence else { return .none }
    return .object(TemplateObject(["question": .text(influence.question)]))
  }
}
