import CourseModel
import TestSupport
import Testing

@testable import CourseReading

/// Parsers that run side by side give what each gives alone.
@Suite struct SideBySideTests {
  private static let pieces = [
    "~~struck *and* strong~~", "www.example.org and https://example.org/x_y", "a~b~~c", "w ww :~",
    "- [x] done\n- [ ] open ~~no~~", "| a | ~~b~~ |\n|---|:-:|\n| www.example.org | c |",
    "> [!NOTE]\n> A \"quote\" -- and ...", "text[^1] *em~~d*~~ __x__\n\n[^1]: note ~~n~~",
    "# Head ~~s~~\n\n```swift\nlet a = ~b\n```", "[l][r] ![i](a.png)\n\n[r]: x.md \"t\"",
    "~~~\ncode\n~~~",
    "[@key, p. 12] mail@example.org *a~~b~~*",
  ]

  private static let texts: [SourceFile] = {
    var random = SeededRandom(seed: 8)
    return (0..<160).map { number in
      let count = Int.random(in: 1...30, using: &random)
      let text = (0..<count).map { _ in
        pieces[Int.random(in: pieces.indices, using: &random)]
      }.joined(separator: Bool.random(using: &random) ? "\n\n" : "\n")
      return SourceFile(path: SourcePath("\(number).md"), bytes: Array(text.utf8))
    }
  }()

  /// Everything a tree holds, in a form that can be compared.
  private static func outline(_ file: SourceFile) -> String {
    let tree = MarkdownParser.parse(file, from: 0).output
    return tree.nodes.map { "\($0.kind) \($0.end) \($0.text) \($0.line)" }.joined(separator: "\n")
      + String(decoding: tree.text, as: UTF8.self) + "\(tree.citations)"
  }

  @Test func givesTheSameTrees() async {
    let alone = Self.texts.map(Self.outline)
    #expect(alone.joined().contains("strikethrough"))
    #expect(alone.joined().contains("destination"))
    let texts = Self.texts
    await withTaskGroup(of: [String].self) { group in
      for worker in 0..<8 {
        group.addTask {
          // Each starts elsewhere, so that different texts meet.
          (0..<texts.count * 3).map { Self.outline(texts[($0 + worker * 20) % texts.count]) }
        }
      }
      for await outlines in group {
        let wanted = Set(alone)
        #expect(Set(outlines) == wanted)
      }
    }
  }
}
