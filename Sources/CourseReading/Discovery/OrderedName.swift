/// A file or folder name split into the number that orders it and the rest that names it.
///
/// `10-after-action-review` is number 10, name `after-action-review`. The number never reaches a URL.
package struct OrderedName: Sendable, Hashable, Comparable {
  package let number: Int?
  package let name: String

  package init(_ text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count).drop { "-_. ".contains($0) }
    if let number = Int(digits), !rest.isEmpty, rest.count < text.count - digits.count {
      self.number = number
      name = String(rest)
    } else {
      number = nil
      name = text
    }
  }

  /// Numbered names first, by number; then all others by their bytes.
  package static func < (left: OrderedName, right: OrderedName) -> Bool {
    let (first, second) = (left.number ?? .max, right.number ?? .max)
    if first != second { return first < second }
    return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }

  /// The name as it may stand in an id or URL: lower case, dashes for everything that is no letter,
  /// digit, dash or underscore.
  package var slug: String {
    var result = ""
    for character in name.lowercased() {
      if character.isLetter || character.isNumber || character == "_" {
        result.append(character)
      } else if result.last != "-", !result.isEmpty {
        result.append("-")
      }
    }
    while result.last == "-" { result.removeLast() }
    return result.isEmpty ? "page" : result
  }

  /// The name as words, for a title that nobody gave: `after-action-review` is `After action review`.
  package var words: String {
    let words = name.split { "-_ ".contains($0) }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
