import Testing

@testable import Typesetting

struct BadDocumentTests {
  private func findings(_ blocks: [Block]) throws -> [Finding] {
    try PDF.bytes(of: SettingFixture.document(blocks), fonts: SettingFixture.fonts()).findings
  }

  @Test func setsAParagraphOf200000Characters() throws {
    let setter = try SettingFixture.setter([.paragraph([.text(SettingFixture.prose(30_000))])])
    #expect(setter.pages.count > 40)
  }

  @Test(arguments: [
    String(repeating: "x", count: 200_000), String(repeating: "-", count: 50_000),
    String(repeating: "\u{200B}", count: 50_000), String(repeating: "\u{301}", count: 5000),
    String(repeating: "\u{2028}", count: 500), String(repeating: " ", count: 50_000),
  ])
  func setsRowsOfTheSameCharacter(_ text: String) throws {
    #expect(try !SettingFixture.bytes([.paragraph([.text(text)])]).isEmpty)
  }

  @Test func breaksAWordWiderThanThePage() throws {
    let setter = try SettingFixture.setter([
      .paragraph([.text("a " + String(repeating: "wide", count: 100) + " b")])
    ])
    #expect(setter.lines(on: 0).count > 3)
    for item in setter.pages[0].items {
      for paint in setter.paints[item.strip.paints] { #expect(paint.x < 500) }
    }
  }

  @Test func setsATableOf60Columns() throws {
    let table = Table(
      columns: (0..<60).map { _ in Table.Column() },
      rows: [(0..<60).map { [.text("column \($0)")] }])
    #expect(try findings([.table(table)]) == [.tableTooWide(columns: 60)])
  }

  @Test func setsDeepLists() throws {
    var blocks: [Block] = [.paragraph(["inside"])]
    for _ in 0..<60 { blocks = [.list(Block.List(.bullets, [Block.List.Item(blocks)]))] }
    let setter = try SettingFixture.setter(blocks)
    #expect(setter.lines(on: 0).contains { $0.hasSuffix("inside") })
    #expect(setter.findings == [.nestedTooDeep])
  }

  @Test func leavesOutWhatIsNestedWithoutEnd() throws {
    var blocks: [Block] = [.paragraph(["inside"])]
    for _ in 0..<500 { blocks = [.quote(blocks)] }
    #expect(try findings(blocks) == [.nestedTooDeep])
    var text: Inline = "inside"
    for _ in 0..<500 { text = .strong([text]) }
    #expect(try findings([.paragraph([text])]) == [.nestedTooDeep])
  }

  @Test func showsASignForCharactersNoFontHas() throws {
    #expect(
      try findings([.paragraph(["😀 and 漢 and 😀"])])
        == [.missingCharacter("😀"), .missingCharacter("漢")])
  }

  @Test(arguments: [
    "Zażółć gęślą jaźń", "Příliš žluťoučký", "Tiếng Việt ở đây", "Ελληνικά ώς", "Їжак ґедзь",
  ])
  func setsNamesOfManyLanguages(_ name: String) throws {
    let setter = try SettingFixture.setter([.paragraph([.text(name)])])
    #expect(setter.findings.isEmpty)
    #expect(setter.lines(on: 0) == [name])
  }

  @Test func namesScriptsThatNeedMore() throws {
    let found = try findings([.paragraph(["שלום नमस्ते"])])
    #expect(found.contains(.script(.hebrew)) && found.contains(.script(.devanagari)))
  }

  @Test func setsEmptyDocumentsAndParts() throws {
    let empty: [Block] = [
      .paragraph([]), .heading(Block.Heading(1, [])), .list(Block.List(.bullets, [])),
      .list(Block.List(.bullets, [Block.List.Item([])])), .quote([]), .definitions([]),
      .callout(Block.Callout(title: "", blocks: [])), .table(Table(columns: [], rows: [])),
      .table(Table(columns: [], head: [], rows: [[], []])), .code(""), .writingLines(-1),
      .columns(Block.Columns([], [])), .together([]), .contents(Block.Contents(title: "")),
      .index(Block.Index(title: "")), .cover(Block.Cover(title: [])),
      .figure(Figure(.drawing(Drawing(size: Drawing.Size(width: 0, height: 9))), alternative: "x")),
      .figure(
        Figure(
          .drawing(Drawing(size: Drawing.Size(width: Double.nan, height: 9))), alternative: "x")),
    ]
    for block in empty { #expect(try !SettingFixture.bytes([block]).isEmpty) }
    #expect(try !SettingFixture.bytes(empty).isEmpty)
    #expect(try !SettingFixture.bytes([]).isEmpty)
  }

  @Test func drawsPathsThatMakeNoSense() throws {
    let far = Drawing.Point(.infinity, .nan)
    let drawing = Drawing(
      size: Drawing.Size(width: 90, height: 50),
      elements: [
        .path(
          Drawing.Path([.close, .line(far), .curve(far, far, far)]), Drawing.Style(fill: .text)),
        .path(Drawing.Path(), Drawing.Style(stroke: .text, width: -3, dash: [-1, .nan])),
        .circle(center: far, radius: -1, Drawing.Style(fill: .section(-4))),
      ])
    #expect(
      try !SettingFixture.bytes([.figure(Figure(.drawing(drawing), alternative: "odd"))]).isEmpty)
  }
}
