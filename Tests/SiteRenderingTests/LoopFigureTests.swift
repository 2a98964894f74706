import CourseModel
import Testing

@testable import SiteRendering

@Suite struct LoopFigureTests {
  @Test func writesFigureAndWords() throws {
    let text = "title: Asking & telling\nquestions -> calls +\ncalls -> questions - delay"
    let diagram = try #require(LoopText(text).diagram)
    let html = LoopFigure.html(of: diagram, region: "Drawing 1", words: .english)
    #expect(
      html.hasPrefix("<figure class=\"figure loop\"><div class=\"table-scroll\" role=\"region\""))
    #expect(html.contains("aria-label=\"Causal loop diagram: Asking &amp; telling\""))
    #expect(html.contains("<figcaption><p>Asking &amp; telling</p>\n<details class=\"loop-text\">"))
    #expect(html.contains("<path class=\"link minus\""))
    #expect(html.contains(">delay</text>"))
    #expect(html.contains(">B1</text></g>"))
    #expect(!html.contains("style="))
    #expect(
      html.hasSuffix(
        "<li>Balancing loop B1: questions up, so calls up, so, after a delay, questions down. "
          + "Each round works against the change.</li>\n</ul></details></figcaption></figure>\n"))
  }

  @Test func namesADrawingWithoutATitleByItsVariables() throws {
    let diagram = try #require(LoopText("a -> b +\nb -> a +").diagram)
    let html = LoopFigure.html(of: diagram, region: "Drawing 1", words: .english)
    #expect(html.contains("aria-label=\"Causal loop diagram: a, b\""))
    #expect(html.contains("<figcaption><details"))
  }

  @Test(arguments: [
    (
      "workload -> time -\ntime -> errors -\nerrors -> workload +",
      [
        "Reinforcing loop R1: workload up, so time down, so errors up, so workload up. "
          + "Each round adds to the change."
      ]
    ),
    (
      "a -> b +\nb -> a +\nc -> b -",
      [
        "Reinforcing loop R1: a up, so b up, so a up. Each round adds to the change.",
        "c up, so b down.",
      ]
    ),
  ])
  func saysLoopsInWords(_ text: String, _ sentences: [String]) throws {
    let diagram = try #require(LoopText(text).diagram)
    #expect(LoopSentences(diagram, .english).all == sentences)
  }

  /// The whole of a small drawing, so that no change of the layout goes unseen.
  @Test func drawsASmallLoop() throws {
    let diagram = try #require(LoopText("trust -> openness +\nopenness -> trust -").diagram)
    let drawing = LoopDrawing(diagram, delayWord: "delay")
    #expect(
      LoopSVG.render(drawing, name: "Trust", words: .english) == #"""
        <svg class="loop-diagram" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 242 125" \#
        width="242" height="125" role="img" aria-label="Trust">
        <path class="link" d="M42.3 47.9 C78.5 9.3 140.2 8.4 177.6 45.2" /><path \#
        class="head" d="M179.3 46.9 L168.9 43.4 L175.1 36.8 Z" /><text class="sign" \#
        text-anchor="middle" x="171.2" y="25">+</text>
        <path class="link minus" d="M180.2 76.9 C144 115.5 82.3 116.4 44.9 79.6" /><path \#
        class="head" d="M43.2 77.9 L53.6 81.5 L47.4 88 Z" /><text class="sign" \#
        text-anchor="middle" x="51.3" y="111.8">−</text>
        <g class="loop-mark"><circle r="18" cx="111.3" cy="62.4" /><path class="link" \#
        d="M98.9 49.3 A18 18 0 1 1 103.6 78.7" /><path class="head" d="M98.2 76.1 L106.9 \#
        76.3 L103.9 82.8 Z" /><text text-anchor="middle" x="111.3" y="68.4">B1</text></g>
        <text class="node" text-anchor="middle"><tspan x="31" y="67.4">trust</tspan></text>
        <text class="node" text-anchor="middle"><tspan x="191.5" \#
        y="67.4">openness</tspan></text>
        </svg>

        """#)
  }
}

extension LoopWords {
  static let english = LoopWords(
    inWords: "The loop in words", drawing: "Causal loop diagram: {x}",
    reinforcing: "Reinforcing loop", balancing: "Balancing loop",
    reinforcingEffect: "Each round adds to the change.",
    balancingEffect: "Each round works against the change.", up: "{x} up", down: "{x} down",
    leads: "so {x}", leadsLater: "so, after a delay, {x}", delay: "delay")
}
