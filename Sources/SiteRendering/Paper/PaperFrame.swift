import CourseModel
import Typesetting

/// What handbook and workbook have in common: cover, running heads, page numbers.
enum PaperFrame {
  static func document(
    _ title: String, of site: SiteModel, style: PageStyle, blocks: [Typesetting.Block],
    notes: [[Typesetting.Inline]]
  ) -> Typesetting.Document {
    let settings = site.course.settings
    return Typesetting.Document(
      title: settings.title + " – " + title, language: settings.language,
      author: settings.author ?? "", subject: settings.summary ?? "", style: style,
      furniture: Typesetting.Document.Furniture(
        head: settings.title, namesPart: true, foot: title, pageWords: pageWords(site.strings),
        firstPage: .none),
      blocks: blocks, footnotes: notes)
  }

  static func cover(
    _ kind: String, lede: String?, of site: SiteModel, lines: [[Typesetting.Inline]] = []
  ) -> Typesetting.Block {
    let settings = site.course.settings
    var facts = lines
    if let author = settings.author {
      facts.append([.text(site.strings["published-by"] + " " + author)])
    }
    if let edition = settings.edition {
      facts.append([.text(site.strings.text("paper-edition", edition))])
    }
    if let licence = settings.licence {
      let name: [Typesetting.Inline] = [.text(licence.name)]
      let words = licence.url.map { LinkSafety.isSafe($0) ? [.link(.web($0), name)] : name } ?? name
      facts.append([.text(site.strings["licence"] + " ")] + words)
    }
    if let base = settings.baseURL { facts.append([.link(.web(base), [.text(base)])]) }
    return .cover(
      Typesetting.Block.Cover(
        overline: kind, title: [.text(settings.title)],
        subtitle: lede.map { [.text($0)] } ?? [],
        drawing: Figure(
          .drawing(PaperRings.drawing(site.course.sections.count)), alternative: ""),
        lines: facts))
  }

  /// The pieces of `Page {n} of {count}` around its two numbers.
  private static func pageWords(_ strings: Strings) -> Typesetting.Document.PageWords {
    let text = strings["report-paper-page"]
    guard let first = text.firstRange(of: "{n}"),
      let second = text.firstRange(of: "{count}"), first.upperBound <= second.lowerBound
    else { return Typesetting.Document.PageWords(before: "", between: " / ") }
    return Typesetting.Document.PageWords(
      before: String(text[..<first.lowerBound]),
      between: String(text[first.upperBound..<second.lowerBound]),
      after: String(text[second.upperBound...]))
  }
}
