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
    while let word = index.firstWord(in: text, from: position) {
      if let match = index.match(in: text, at: word), linked.insert(match.term).inserted {
        html.text(text[written..<word.lowerBound])
        write(text[word.lowerBound..<match.end], index.entries[match.term], to: &html)
        written = match.end
        position = match.end
      } else {
        position = word.upperBound
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
  /// Whether a first word has a hash, by its last bits, so that nearly every word of a text is passed
  /// over at once.
  private let hashes: [Bool]
  private static let hashCount = 1 << 13

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
        let word = Array(bytes[..<Self.wordEnd(bytes)])
        guard !word.isEmpty else { continue }
        phrases[word, default: []].append(Phrase(bytes: bytes, term: index))
      }
    }
    var hashes = [Bool](repeating: false, count: phrases.isEmpty ? 0 : Self.hashCount)
    for word in phrases.keys { hashes[Self.place(of: word.reduce(Self.seed, Self.hash))] = true }
    self.hashes = hashes
    self.phrases = phrases.mapValues { $0.sorted { $0.bytes.count > $1.bytes.count } }
  }

  /// The next word that a term may begin with.
  func firstWord(in text: ArraySlice<UInt8>, from start: Int) -> Range<Int>? {
    guard !hashes.isEmpty else { return nil }
    let base = text.startIndex
    return text.withUnsafeBufferPointer { bytes in
      var index = start - base
      while index < bytes.count {
        guard Self.isWord(bytes, at: index) else {
          index += 1
          continue
        }
        let word = index
        var hash = Self.seed
        while index < bytes.count, Self.isWord(bytes, at: index) {
          hash = Self.hash(hash, bytes[index])
          index += 1
        }
        if hashes[Self.place(of: hash)] { return base + word..<base + index }
      }
      return nil
    }
  }

  /// The longest term that begins at a word.
  func match(in text: ArraySlice<UInt8>, at word: Range<Int>) -> (term: Int, end: Int)? {
    for phrase in phrases[text[word].map(Self.lowered)] ?? [] {
      let stop = word.lowerBound + phrase.bytes.count
      guard stop <= text.endIndex,
        stop == text.endIndex
          || !text.withUnsafeBufferPointer({ Self.isWord($0, at: stop - text.startIndex) }),
        zip(text[word.lowerBound..<stop], phrase.bytes).allSatisfy({ Self.lowered($0) == $1 })
      else { continue }
      return (phrase.term, stop)
    }
    return nil
  }

  /// Whether the byte belongs to a character of a word: a letter or digit of ASCII, or anything beyond
  /// but the punctuation of print, U+0080 to U+00BF (« » and no-break space) and U+2000 to U+203F
  /// (quotes, dashes, ellipsis), which the parser itself puts in place of plain quotes and dashes.
  private static func isWord(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let byte = text[index]
    if byte < 0x80 {
      return (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }
    var lead = index
    while lead > 0, text[lead] & 0xC0 == 0x80 { lead -= 1 }
    if text[lead] == 0xC2 { return false }
    return !(text[lead] == 0xE2 && lead + 1 < text.count && text[lead + 1] == 0x80)
  }

  /// Where the word that a phrase begins with ends.
  private static func wordEnd(_ phrase: [UInt8]) -> Int {
    phrase.withUnsafeBufferPointer { bytes in
      bytes.indices.first { !isWord(bytes, at: $0) } ?? bytes.count
    }
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a of a word in lower case, one byte on.
  private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(lowered(byte))) &* 0x0000_0100_0000_01B3
  }

  private static func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (hashCount - 1)
  }

  /// ASCII lower case; other letters count as they are.
  private static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
