import CourseModel

/// Gives each heading of a document the anchor that GitHub would give it.
///
/// Letters become lower case, spaces become dashes, other punctuation goes; a second heading with the
/// same text gets `-1`, a third `-2`. Anchors depend on the heading's own words and on equal headings
/// before it, so a new section elsewhere on the page changes none.
enum HeadingAnchors {
  static func headings(of tree: MarkdownTree) -> [Document.Heading] {
    var taken: [String: Int] = [:]
    var headings: [Document.Heading] = []
    for (index, node) in tree.nodes.enumerated() {
      guard case .heading(let level) = node.kind else { continue }
      let text = tree.plainText(of: index)
      let anchor = unique(slug(text), &taken)
      headings.append(Document.Heading(node: index, level: level, text: text, anchor: anchor))
    }
    return headings
  }

  /// The anchor of one heading text, before equal ones are told apart.
  static func slug(_ text: String) -> String {
    if let slug = asciiSlug(text) { return slug }
    var result = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || character == "-" || character == "_" {
        result.append(character)
      } else if character == " " {
        result.append("-")
      }
    }
    return result.isEmpty ? "section" : result
  }

  /// The same for the plain letters of most headings, which need no tables of Unicode.
  /// - Returns: `nil` for text with other characters.
  private static func asciiSlug(_ text: String) -> String? {
    var text = text
    return text.withUTF8 { text in
      var isASCII = true
      let slug = String(unsafeUninitializedCapacity: text.count) { result in
        var count = 0
        for byte in text {
          switch byte {
          case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F: result[count] = byte
          case 0x41...0x5A: result[count] = byte | 0x20
          case 0x20: result[count] = 0x2D
          case 0x80...:
            isASCII = false
            return 0
          default: continue
          }
          count += 1
        }
        return count
      }
      guard isASCII else { return nil }
      return slug.isEmpty ? "section" : slug
    }
  }

  /// - Parameter taken: anchors in use, each with the last number that was put after it.
  private static func unique(_ slug: String, _ taken: inout [String: Int]) -> String {
    guard var number = taken[slug] else {
      taken[slug] = 0
      return slug
    }
    repeat { number += 1 } while taken["\(slug)-\(number)"] != nil
    taken[slug] = number
    taken["\(slug)-\(number)"] = 0
    return "\(slug)-\(number)"
  }
}
