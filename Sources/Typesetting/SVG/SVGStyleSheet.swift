/// The rules of a drawing's `<style>`: classes and elements, for screens that are not dark.
struct SVGStyleSheet {
  private(set) var rules: [Rule] = []
  /// Whether all of it was understood; rules for media are passed over on purpose.
  private(set) var isWhole = true

  struct Rule {
    /// With its dot for a class, without for an element.
    let selector: [UInt8]
    let declarations: [(name: [UInt8], value: [UInt8])]
  }

  init(_ text: [UInt8]) {
    var place = 0
    var selector: [UInt8] = []
    while place < text.count {
      if text[place] == 0x2F, place + 1 < text.count, text[place + 1] == 0x2A {
        place += 2
        while place + 1 < text.count, !(text[place] == 0x2A && text[place + 1] == 0x2F) {
          place += 1
        }
        place += 2
      } else if text[place] == 0x7B {
        let end = SVGStyleSheet.end(of: text, from: place)
        add(selector.trimmed, Array(text[(place + 1)..<max(place + 1, end - 1)]))
        selector = []
        place = end
      } else {
        selector.append(text[place])
        place += 1
      }
    }
  }

  /// After the brace that closes the one at a place.
  private static func end(of text: [UInt8], from start: Int) -> Int {
    var depth = 0
    for place in start..<text.count {
      if text[place] == 0x7B { depth += 1 }
      if text[place] == 0x7D { depth -= 1 }
      if depth == 0 { return place + 1 }
    }
    return text.count
  }

  private mutating func add(_ selectors: [UInt8], _ body: [UInt8]) {
    if selectors.first == 0x40 { return }
    let declarations = SVGStyleSheet.declarations(body)
    for part in selectors.split(separator: 0x2C) {
      let selector = Array(part).trimmed
      let isSimple = !selector.dropFirst().contains {
        $0.isXMLSpace || $0 == 0x2E || $0 == 0x23 || $0 == 0x3A || $0 == 0x3E || $0 == 0x5B
      }
      if isSimple, !selector.isEmpty {
        rules.append(Rule(selector: selector, declarations: declarations))
      } else {
        isWhole = false
      }
    }
  }

  static func declarations(_ body: [UInt8]) -> [(name: [UInt8], value: [UInt8])] {
    body.split(separator: 0x3B).compactMap { part in
      guard let colon = part.firstIndex(of: 0x3A) else { return nil }
      return (Array(part[..<colon]).trimmed, Array(part[(colon + 1)...]).trimmed)
    }
  }

  /// The declarations for an element, the more important last.
  func declarations(
    for name: [UInt8], classes: [UInt8]
  ) -> [(name: [UInt8], value: [UInt8])] {
    guard !rules.isEmpty else { return [] }
    let classes = classes.split { $0.isXMLSpace }.map { [0x2E] + $0 }
    var found: [(name: [UInt8], value: [UInt8])] = []
    for rule in rules where rule.selector == name { found += rule.declarations }
    for rule in rules where classes.contains(rule.selector) { found += rule.declarations }
    return found
  }
}
