import Foundation
import Testing

@testable import Typesetting

struct PDFFileTests {
  @Test(arguments: [
    (0, "0"), (5, ".05"), (-5, "-.05"), (100, "1"), (1250, "12.5"), (-110, "-1.1"),
    (123_456, "1234.56"),
  ])
  func writesHundredths(_ value: Int, _ text: String) {
    var bytes: [UInt8] = []
    bytes.append(hundredths: value)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test func roundsLengthsAndKeepsThemInBounds() {
    #expect(hundredths(1.005) == 101 || hundredths(1.005) == 100)
    #expect(hundredths(.nan) == -1_000_000_000)
    #expect(hundredths(.infinity) == 1_000_000_000)
  }

  @Test func escapesStrings() {
    var bytes: [UInt8] = []
    bytes.append(textString: "a(b)\\")
    #expect(String(decoding: bytes, as: UTF8.self) == "(a\\(b\\)\\\\)")
    bytes = []
    bytes.append(textString: "é")
    #expect(bytes == [0x28, 0xFE, 0xFF, 0x00, 0xE9, 0x29])
  }

  @Test func putsEveryKindOfBlockIntoTheTree() throws {
    let bytes = try SettingFixture.bytes(SettingFixture.everything, footnotes: [["A note"]])
    let tree = try text(of: bytes, "pdfinfo", ["-struct", "FILE"])
    for kind in [
      "Document", "H1", "H2", "P ", "L ", "LI", "Lbl", "LBody", "Table", "TH", "TD", "TR", "Figure",
      "Link", "Note", "TOC", "TOCI", "BlockQuote", "Code", "Caption", "Index",
    ] {
      #expect(tree.contains(kind), "no \(kind)")
    }
  }

  @Test func isReadInOrder() throws {
    let bytes = try SettingFixture.bytes([
      .heading(Block.Heading(1, ["Title"])),
      .paragraph(["Office fjord ", .strong(["strong"]), "."]),
      .columns(Block.Columns([.paragraph(["left one"])], [.paragraph(["right one"])])),
    ])
    let text = try text(of: bytes, "pdftotext", ["FILE", "-"])
    #expect(text.contains("Title") && text.contains("Office fjord strong."))
  }

  @Test func holdsTogether() throws {
    let bytes = try SettingFixture.bytes(SettingFixture.everything, footnotes: [["A note"]])
    let said = try text(of: bytes, "qpdf", ["--check", "FILE"])
    #expect(said.contains("No syntax or stream encoding errors"))
  }

  @Test func givesTheSameBytesAgain() throws {
    let first = try SettingFixture.bytes(SettingFixture.everything, footnotes: [["A note"]])
    #expect(try SettingFixture.bytes(SettingFixture.everything, footnotes: [["A note"]]) == first)
  }

  @Test func namesTheDocument() throws {
    let said = try text(of: SettingFixture.bytes([]), "pdfinfo", ["FILE"])
    #expect(said.contains("A document") && said.contains("Tagged:          yes"))
    #expect(said.contains("Pages:           1"))
  }

  @Test func putsHeadingsUnderOneAnother() {
    let tree = OutlineTree(levels: [1, 2, 3, 2, 1, 3])
    #expect(tree.parents == [nil, 0, 1, 0, nil, 4])
    #expect(tree.next(1) == 3 && tree.previous(3) == 1 && tree.last(under: nil) == 4)
  }

  /// What a tool says; the test is cut short where the machine does not have it.
  private func text(of bytes: [UInt8], _ tool: String, _ arguments: [String]) throws -> String {
    try Tool.run(tool, arguments, on: bytes).output
  }
}

extension SettingFixture {
  /// One of each kind of block.
  static var everything: [Block] {
    let drawing = Drawing(
      size: Drawing.Size(width: 90, height: 50),
      elements: [
        .rectangle(
          origin: Drawing.Point(1, 1), size: Drawing.Size(width: 50, height: 30), cornerRadius: 4,
          Drawing.Style(fill: .tint, stroke: .text)),
        .text(Drawing.Label("label", at: Drawing.Point(9, 9), size: 8)),
      ])
    return [
      .cover(Block.Cover(overline: "Kind", title: ["Title"], lines: [["One"]])),
      .contents(Block.Contents(title: "Contents")),
      .heading(Block.Heading(1, ["First"], anchor: "first")),
      .paragraph(["Lede"], .lede),
      .paragraph([
        "Text ", .emphasis(["and"]), .link(.web("https://example.org/é"), ["a link"]), .footnote(0),
        .pageNumber(of: "first"), .checkBox(isChecked: true), .lineBreak, .code("code"),
        .indexMark(Inline.IndexTerm("term", sortKey: "term")),
      ]),
      .heading(Block.Heading(4, ["Too deep"])),
      .list(Block.List(.numbers(from: 9), [Block.List.Item([.paragraph(["item"])])])),
      .list(Block.List(.tasks, [Block.List.Item([.paragraph(["task"])], isDone: true)])),
      .quote([.paragraph(["quoted"])]),
      .callout(Block.Callout(title: "Try", blocks: [.paragraph(["this"])])),
      .definitions([Block.Definition(["term"], [.paragraph(["meaning"])])]),
      .table(
        Table(
          columns: [Table.Column(), Table.Column(.right)], head: [[["a"], ["b"]]],
          rows: [[["c"], []]], hasRowHeads: true, caption: ["Caption"])),
      .figure(Figure(.drawing(drawing), alternative: "A box", caption: ["Box"])),
      .code("let a = 1\n\n  b"), .rule, .writingLines(2),
      .together([.paragraph(["together"])]), .pageBreak,
      .columns(Block.Columns([.paragraph(["left"])], [.paragraph(["right"])])),
      .index(Block.Index(title: "Index")),
    ]
  }
}
