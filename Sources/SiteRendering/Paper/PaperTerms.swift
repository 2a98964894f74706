import CourseModel
import Typesetting

/// Marks the first use of each glossary term of a body for the index, with a link to its definition.
struct PaperTerms {
  private let index: TermIndex
  /// Terms met already.
  private var met: Set<Int> = []
  /// Off in headings, which the table of contents repeats.
  var isOn = true
  private let hasGlossary: Bool

  /// - Parameter ownModule: the module whose text it is; the terms it teaches are marked but not linked.
  init(_ site: SiteModel, ownModule: ModuleID?) {
    index = site.terms
    hasGlossary = !site.glossary.isEmpty
    taught = Set(
      site.glossary.indices.filter {
        ownModule != nil && site.glossary[$0].term.module?.value == ownModule
      })
  }

  private let taught: Set<Int>

  mutating func inlines(_ text: ArraySlice<UInt8>) -> [Typesetting.Inline] {
    func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    guard isOn, hasGlossary else { return [.text(string(text))] }
    var result: [Typesetting.Inline] = []
    var written = text.startIndex
    var position = text.startIndex
    while let word = index.firstWord(in: text, from: position) {
      guard let match = index.match(in: text, at: word), met.insert(match.term).inserted else {
        position = word.upperBound
        continue
      }
      if written < word.lowerBound { result.append(.text(string(text[written..<word.lowerBound]))) }
      let entry = index.entries[match.term]
      let words = string(text[word.lowerBound..<match.end])
      result.append(.indexMark(PaperTerms.indexTerm(entry.term.term)))
      result.append(
        taught.contains(match.term)
          ? .text(words)
          // In the colour of text: a page full of coloured words is hard to read.
          : .link(.anchor(entry.anchor), [.colored(.text, [.text(words)])]))
      written = match.end
      position = match.end
    }
    if written < text.endIndex { result.append(.text(string(text[written...]))) }
    return result
  }

  /// A term as the index lists it, sorted without regard to case and diacritics.
  static func indexTerm(_ term: String) -> Typesetting.Inline.IndexTerm {
    var key: [UInt8] = []
    for scalar in term.unicodeScalars {
      if WordFolding.isPartOfWord(scalar) {
        WordFolding.append(scalar, to: &key)
      } else if key.last != 0x20 {
        key.append(0x20)
      }
    }
    return Typesetting.Inline.IndexTerm(term, sortKey: String(decoding: key, as: UTF8.self))
  }
}
