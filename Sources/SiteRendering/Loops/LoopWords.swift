/// The words around a loop drawing, in the language of the site.
struct LoopWords: Sendable {
  /// The summary of the folded list.
  let inWords: String
  /// `Causal loop diagram: {x}`.
  let drawing: String
  let reinforcing: String
  let balancing: String
  /// What a loop of each kind does, as a sentence.
  let reinforcingEffect: String
  let balancingEffect: String
  /// `{x} up` and `{x} down`.
  let up: String
  let down: String
  /// `so {x}` and `so, after a delay, {x}`.
  let leads: String
  let leadsLater: String
  /// The word beside the bars of a delay.
  let delay: String

  /// Fills a word in.
  static func fill(_ pattern: String, _ word: String) -> String {
    pattern.replacing("{x}", with: word)
  }
}

extension LoopWords {
  /// The words of the theme's strings.
  init(_ strings: Strings) {
    self.init(
      inWords: strings["loop-text"], drawing: strings["loop-drawing"],
      reinforcing: strings["loop-reinforcing"], balancing: strings["loop-balancing"],
      reinforcingEffect: strings["loop-reinforcing-effect"],
      balancingEffect: strings["loop-balancing-effect"], up: strings["loop-up"],
      down: strings["loop-down"], leads: strings["loop-leads"],
      leadsLater: strings["loop-leads-later"], delay: strings["loop-delay"])
  }
}
