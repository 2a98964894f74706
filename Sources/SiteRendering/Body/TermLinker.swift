import CourseModel

/// Links the first use of each glossary term on a page to its definition.
struct TermLinker {
  private let index: TermIndex
  private let href: String
  private var linked: Set<Int>

  init(_ context: BodyContext, ownModule: ModuleID?) {
    index = context.site.terms
    switch context.form {
    case .handbook: href = ""
    case .page, .part, .facilitator: href = context.page.link(to: SitePath("glossary.html"))
    }
    // A page that teaches a term need not send its reader away for it.
    linked = Set(
      context.site.glossary.indices.filter {
        ownModule != nil && context.site.glossary[$0].term.module?.value == ownModule
      })
  }

  /// Writes text with its terms linked.
  mutating func write(_ text: ArraySlice<UInt8>, to html: inout HTMLWriter) {
    var written = text.startIndex
    var position = text.startIndex
    while position < text.endIndex {
      guard TermIndex.isWord(text, at: position) else {
        position += 1
        continue
      }
      if let match = index.match(in: text, at: position), linked.insert(match.term).inserted {
        html.text(text[written..<position])
        write(text[position..<match.end], index.entries[match.term], to: &html)
        written = match.end
        position = match.end
      } else {
        position = TermIndex.wordEnd(text, from: position)
      }
    }
    html.text(text[written...])
  }

  private func write(
    _ words: ArraySlice<UInt8>, _ entry: GlossaryEntry, to html: inout HTMLWriter
  ) {
    html.markup("<a class=\"term\" href=\"")
    html.text(href + "#" + entry.anchor)
    html.markup("\" title=\"")
    html.text(entry.shortDefinition)
    html.markup("\">")
    html.text(words)
    html.markup("</a>")
  }
}

/// A glossary term with what pages need of it.
struct GlossaryEntry: Sendable {
  let term: GlossaryTerm
  /// Its id on the glossary page.
  let anchor: String
  /// The definition in at most 200 characters.
  let shortDefinition: String
}

/// Terms and their aliases by first word, for looking them up in running text.
struct TermIndex: Sendable {
  let entries: [GlossaryEntry]
  /// Lower-cased phrases by their lower-cased first word, the longest first.
  private let phrases: [[UInt8]: [Phrase]]
  /// Hashes of the first words, so that nearly every word of a text is passed over at once.
  private let firstWords: Set<UInt64>

  private struct Phrase {
    let bytes: [UInt8]
    let term: Int
  }

  init(_ entries: [GlossaryEntry]) {
    self.entries = entries
    var phrases: [[UInt8]: [Phrase]] = [:]
    for (index, entry) in entries.enumerated() {
      for name in [entry.term.term] + entry.term.aliases {
        let bytes = name.utf8.map(Self.lowered)
        let word = Array(bytes[..<Self.wordEnd(bytes[...], from: 0)])
        guard !word.isEmpty else { continue }
        phrases[word, default: []].append(Phrase(bytes: bytes, term: index))
      }
    }
    firstWords = Set(phrases.keys.map { Self.hash($0[...]) })
    self.phrases = phrases.mapValues { $0.sorted { $0.bytes.count > $1.bytes.count } }
  }

  /// The longest term that begins at a word.
  func match(in text: ArraySlice<UInt8>, at start: Int) -> (term: Int, end: Int)? {
    let end = Self.wordEnd(text, from: start)
    guard firstWords.contains(Self.hash(text[start..<end])) else { return nil }
    let word = text[start..<end].map(Self.lowered)
    for phrase in phrases[word] ?? [] {
      let stop = start + phrase.bytes.count
      guard stop <= text.endIndex,
        stop == text.endIndex || !Self.isWord(text, at: stop),
        zip(text[start..<stop], phrase.bytes).allSatisfy({ Self.lowered($0) == $1 })
      else { continue }
      return (phrase.term, stop)
    }
    return nil
  }

  /// Whether the byte belongs to a character of a word: a letter or digit of ASCII, or anything beyond
  /// but the punctuation of print, U+0080 to U+00BF (« » and no-break space) and U+2000 to U+203F
  /// (quotes, dashes, ellipsis), which the parser itself puts in place of plain quotes and dashes.
  static func isWord(_ text: ArraySlice<UInt8>, at index: Int) -> Bool {
    let byte = text[index]
    if byte < 0x80 {
      return (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }
    var lead = index
    while lead > text.startIndex, text[lead] & 0xC0 == 0x80 { lead -= 1 }
    if text[lead] == 0xC2 { return false }
    return !(text[lead] == 0xE2 && lead + 1 < text.endIndex && text[lead + 1] == 0x80)
  }

  /// Where the word that begins at a place ends.
  static func wordEnd(_ text: ArraySlice<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.endIndex, isWord(text, at: end) { end += 1 }
    return end
  }

  /// FNV-1a of a word in lower case.
  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    word.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
      (hash ^ UInt64(lowered(byte))) &* 0x0000_0100_0000_01B3
    }
  }

  /// ASCII lower case; other letters count as they are.
  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
