import Testing

@testable import Typesetting

struct PageBuildingTests {
  private func paragraphs(_ count: Int) -> [Block] {
    (0..<count).map { _ in .paragraph([.text(SettingFixture.prose(60))]) }
  }

  @Test func keepsEveryLineInsideThePage() throws {
    let setter = try SettingFixture.setter(paragraphs(60))
    #expect(setter.pages.count > 4)
    for page in setter.pages {
      for item in page.items {
        #expect(item.y >= setter.style.margins.top - 0.01)
        #expect(
          item.y + item.strip.height
            <= setter.style.paper.size.height - setter.style.margins.bottom + 0.02)
      }
    }
  }

  @Test func keepsTwoLinesTogetherAtBothEndsOfAPage() throws {
    for shift in 0..<12 {
      let lead = (0..<shift).map { _ in Block.paragraph(["x"], .small) }
      let setter = try SettingFixture.setter(lead + paragraphs(24))
      for page in setter.pages.dropFirst() {
        #expect(page.items.first?.strip.breakBefore != .avoided)
      }
    }
  }

  @Test func keepsAHeadingWithWhatFollows() throws {
    for shift in 0..<30 {
      let lead = (0..<shift).map { _ in Block.paragraph(["x"], .small) }
      let blocks =
        lead
        + (0..<20).flatMap { _ in
          [.heading(Block.Heading(2, ["Heading"])), .paragraph([.text(SettingFixture.prose(90))])]
        }
      let setter = try SettingFixture.setter(blocks)
      for page in setter.pages.indices {
        #expect(setter.lines(on: page).last != "Heading")
      }
    }
  }

  @Test func neverCutsAFigure() throws {
    let drawing = Drawing(
      size: Drawing.Size(width: 300, height: 400),
      elements: [.circle(center: Drawing.Point(9, 9), radius: 5, Drawing.Style(fill: .accent))])
    let figure = Block.figure(Figure(.drawing(drawing), alternative: "A dot"))
    let setter = try SettingFixture.setter(
      [.paragraph([.text(SettingFixture.prose(300))]), figure, figure])
    #expect(setter.pages.count == 3)
  }

  @Test func makesAFigureFitThePage() throws {
    let drawing = Drawing(size: Drawing.Size(width: 3000, height: 9000))
    let setter = try SettingFixture.setter([
      .figure(Figure(.drawing(drawing), alternative: "Tall", caption: ["Caption"]))
    ])
    #expect(setter.pages.count == 1)
  }

  @Test func repeatsTheHeadOfATable() throws {
    let table = Table(
      columns: [Table.Column(), Table.Column(.right)], head: [[["Name"], ["Number"]]],
      rows: (0..<400).map { [["row"], [.text("\($0)")]] })
    let setter = try SettingFixture.setter([.table(table)])
    #expect(setter.pages.count > 9)
    for page in setter.pages.indices { #expect(setter.lines(on: page)[0] == "NameNumber") }
  }

  @Test func breaksARowThatIsLongerThanAPage() throws {
    let table = Table(
      columns: [Table.Column(), Table.Column()],
      rows: [[["left"], [.text(SettingFixture.prose(3000))]]])
    let setter = try SettingFixture.setter([.table(table)])
    #expect(setter.pages.count > 2)
  }

  @Test func setsFootnotesAtTheFootOfTheirPage() throws {
    let text: [Inline] = [.text(SettingFixture.prose(40)), .footnote(1), " more ", .footnote(0)]
    let setter = try SettingFixture.setter(
      paragraphs(20) + [.paragraph(text)] + paragraphs(20),
      footnotes: [["Second note"], ["First note"]])
    let pages = setter.pages.indices.filter { setter.lines(on: $0).contains("1.First note") }
    #expect(pages.count == 1)
    let lines = try setter.lines(on: #require(pages.first))
    #expect(lines.suffix(2) == ["1.First note", "2.Second note"])
  }

  @Test func carriesAFootnoteThatIsLongerThanAPage() throws {
    let setter = try SettingFixture.setter(
      [.paragraph(["Word", .footnote(0)])], footnotes: [[.text(SettingFixture.prose(2500))]])
    #expect(setter.pages.count > 1)
  }

  @Test func writesPageNumbersOfAnchors() throws {
    let blocks: [Block] =
      [.paragraph(["See page ", .pageNumber(of: "there"), "."])] + paragraphs(40)
      + [.heading(Block.Heading(1, ["There"], anchor: "there"))]
    let setter = try SettingFixture.setter(blocks)
    #expect(setter.lines(on: 0)[0] == "See page \(setter.pages.count).")
  }

  @Test func listsHeadingsWithTheirPages() throws {
    let blocks: [Block] =
      [.contents(Block.Contents(title: "Contents")), .pageBreak]
      + (1...3).flatMap {
        [.heading(Block.Heading(1, [.text("Part \($0)")])), .pageBreak] as [Block]
      }
    let lines = try SettingFixture.setter(blocks).lines(on: 0)
    #expect(lines[0] == "Contents")
    #expect(lines[1].hasPrefix("Part 1") && lines[1].hasSuffix("2"))
    #expect(lines[3].hasPrefix("Part 3") && lines[3].hasSuffix("4"))
  }

  @Test func listsTermsWithTheirPages() throws {
    let term = Inline.indexMark(Inline.IndexTerm("Gap", sortKey: "gap"))
    let other = Inline.indexMark(Inline.IndexTerm("band", sortKey: "band"))
    let setter = try SettingFixture.setter([
      .paragraph(["One", term, other]), .pageBreak, .paragraph(["Two", term, term]),
      .index(Block.Index(title: "Index")),
    ])
    #expect(setter.lines(on: 2) == ["Index", "band \u{2002}1", "Gap \u{2002}1, 2"])
  }

  @Test func setsColumnsSideBySide() throws {
    let setter = try SettingFixture.setter([
      .columns(Block.Columns([.paragraph(["left"])], [.paragraph(["right"])]))
    ])
    #expect(setter.lines(on: 0) == ["leftright"])
  }

  @Test func namesAnchorsThatAreNotThere() throws {
    let setter = try SettingFixture.setter([
      .paragraph([.link(.anchor("nowhere"), ["link"]), .footnote(3)])
    ])
    #expect(setter.findings == [.unknownFootnote(3), .unknownAnchor("nowhere")])
  }
}
