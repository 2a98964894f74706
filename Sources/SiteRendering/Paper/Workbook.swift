import CourseModel
import Typesetting

/// What a learner fills in with a pen: the blank test, all questions with lines, the plan; then the
/// run sheets of facilitators.
struct Workbook {
  private let site: SiteModel
  private let context: PaperContext
  private var notes: [[Typesetting.Inline]] = []

  static func hasContent(_ site: SiteModel) -> Bool {
    let features = site.features
    return features.hasTest || features.hasReflections || features.hasPlan
      || features.hasFacilitatorGuide
  }

  static func document(
    of site: SiteModel, pictures: [SourcePath: Figure.Picture], style: PageStyle
  ) -> Typesetting.Document {
    var book = Workbook(
      site: site,
      context: PaperContext(
        site: site, pictures: pictures, places: [:], hasSources: false, textWidth: style.textWidth))
    let blocks = book.blocks()
    return PaperFrame.document(
      site.strings["workbook"], of: site, style: style, blocks: blocks, notes: book.notes)
  }

  private init(site: SiteModel, context: PaperContext) {
    self.site = site
    self.context = context
  }

  private var strings: Strings { site.strings }

  private mutating func blocks() -> [Typesetting.Block] {
    var blocks: [Typesetting.Block] = [
      PaperFrame.cover(
        strings["workbook"], lede: strings["workbook-lede"], of: site,
        lines: [[.text(strings["workbook-name"] + " ______________________________")]]),
      .contents(Typesetting.Block.Contents(title: strings["contents"], depth: 1)),
    ]
    if let instrument = site.course.instrument {
      blocks += TestSheets(instrument, site: site).blocks()
    }
    return blocks + reflections() + plan() + experiments() + runSheets()
  }

  // MARK: Questions

  /// All questions of the course, under the modules that ask them.
  private mutating func reflections() -> [Typesetting.Block] {
    guard site.features.hasReflections else { return [] }
    return Self.chapter(strings["workbook-reflections"], lede: strings["workbook-reflections-lede"])
      + parts { writer in
        writer.blocks(of: .reflect).map { .together($0.blocks + [.writingLines(5)]) }
      }
  }

  /// The experiments to choose from, since the plan asks for one.
  private mutating func experiments() -> [Typesetting.Block] {
    let parts = parts { writer in
      writer.blocks(of: .experiment).map {
        .list(.init(.tasks, [.init($0.blocks, isDone: false)]))
      }
    }
    guard !parts.isEmpty else { return [] }
    return Self.chapter(
      strings["workbook-experiments"], lede: strings["workbook-experiments-lede"]) + parts
  }

  // MARK: The plan

  private func plan() -> [Typesetting.Block] {
    guard site.features.hasPlan else { return [] }
    return Self.chapter(strings["plan-title"], lede: strings["workbook-plan-lede"])
      + site.planFields.map { field in
        var blocks: [Typesetting.Block] = [.paragraph([.strong([.text(field.label)])], .normal)]
        if let help = field.help { blocks.append(.paragraph([.text(help)], .small)) }
        return .together(blocks + [.writingLines(2)])
      }
  }

  // MARK: Run sheets

  /// Facilitator blocks under their modules, after a table of all meetings.
  private mutating func runSheets() -> [Typesetting.Block] {
    guard site.features.hasFacilitatorGuide else { return [] }
    var rows: [[Typesetting.Table.Cell]] = []
    let strings = strings
    let sheets = parts { writer in
      let sheet = writer.blocks(of: .facilitator).flatMap { block -> [Typesetting.Block] in
        let time = block.argument.isEmpty ? "" : " · " + block.argument
        return [.paragraph([.text(writer.strings["block-facilitator"] + time)], .facts)]
          + block.blocks
      }
      return sheet
    } noting: { title, anchor, minutes, hasBlocks in
      guard hasBlocks else { return }
      rows.append([
        [.link(.anchor(anchor), [.colored(.text, [.text(title)])])],
        minutes == 0 ? [] : [.text(strings.duration(minutes: minutes))], [.pageNumber(of: anchor)],
      ])
    }
    let table = Typesetting.Table(
      columns: [.init(weight: 5), .init(.right), .init(.right)],
      head: [
        [
          [.text(strings["workbook-meeting"])], [.text(strings["workbook-time"])],
          [.text(strings["workbook-page"])],
        ]
      ], rows: rows, hasRowHeads: true)
    return Self.chapter(strings["workbook-run-sheets"], lede: strings["facilitator-summary"])
      + [.table(table)] + sheets
  }

  // MARK: Parts

  private static func chapter(_ title: String, lede: String) -> [Typesetting.Block] {
    [
      .pageBreak, .heading(Typesetting.Block.Heading(1, [.text(title)])),
      .paragraph([.text(lede)], .lede),
    ]
  }

  /// What each document of the course gives, under its title; documents that give nothing are left out.
  /// - Parameter noting: told the title, the anchor and the minutes of facilitator blocks of each.
  private mutating func parts(
    _ blocks: (inout PaperBodyWriter) -> [Typesetting.Block],
    noting note: (_ title: String, _ anchor: String, _ minutes: Int, _ hasBlocks: Bool) -> Void = {
      _, _, _, _ in
    }
  ) -> [Typesetting.Block] {
    // Each list of parts has anchors of its own.
    anchorCount += 1
    var result: [Typesetting.Block] = []
    for section in site.course.sections {
      let ink = PaperContext.ink(ofSection: section.number)
      var documents = [(section.title, section.opening)]
      documents += section.groups.compactMap { group in group.title.map { ($0, group.opening) } }
      documents += site.course.modules[site.course.sectionIndices(section)].map {
        ($0.title, $0.body)
      }
      for (title, document) in documents {
        let anchor = "part.\(anchorCount).\(document.source.path.text)"
        var writer = PaperBodyWriter(
          document, context, prefix: anchor, shift: 1, ink: ink, notes: notes)
        writer.terms.isOn = false
        let found = blocks(&writer)
        notes = writer.notes
        note(title, anchor, FacilitatorPage.minutes(of: document.tree), !found.isEmpty)
        guard !found.isEmpty else { continue }
        let heading = Typesetting.Block.heading(
          Typesetting.Block.Heading(2, [.text(title)], anchor: anchor, ink: ink))
        result += [heading] + found
      }
    }
    return result
  }

  private var anchorCount = 0
}

extension PaperBodyWriter {
  /// The insides of all blocks of a kind, with what stands after the mark of each.
  mutating func blocks(
    of kind: CourseBlockKind
  ) -> [(argument: String, blocks: [Typesetting.Block])] {
    var result: [(String, [Typesetting.Block])] = []
    var index = 0
    while index < tree.nodes.count {
      if case .courseBlock(kind, let argument) = tree.nodes[index].kind {
        result.append((tree.string(argument), blocks(in: index)))
        index = tree.nodes[index].end
      } else {
        index += 1
      }
    }
    return result
  }
}
