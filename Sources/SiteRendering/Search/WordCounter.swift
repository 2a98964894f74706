import CourseModel

/// Counts which page holds which word how often.
///
/// Pages are counted one after the other: add texts, then call ``finishPage()``.
struct WordCounter {
  /// Longer words are addresses or encoded bytes, which nobody types.
  private static let lengthLimit = 48

  /// All words, stop words first.
  private(set) var words = WordTable()
  /// Page by page, words in the order in which the page brings them.
  private(set) var occurrences: [Occurrence] = []
  private(set) var pages = 0
  /// Words below this number are stop words.
  let stopCount: Int
  /// How often the page so far holds each word.
  private var counts: [Int32] = []
  private var found: [Int32] = []
  /// The word so far, folded.
  private var word: [UInt8] = []

  /// A word on a page.
  struct Occurrence {
    let word: Int32
    let page: Int32
    let times: Int32
  }

  /// - Parameter stopWords: words that are not counted.
  init(stopWords: [String]) {
    for stopWord in stopWords { _ = words.number(of: Array(stopWord.utf8)) }
    stopCount = words.count
    counts = Array(repeating: 0, count: stopCount)
    word.reserveCapacity(Self.lengthLimit * 2)
  }

  /// Counts the words of a text, each as so many occurrences.
  mutating func add(_ text: String, times: Int32 = 1) {
    scan(Array(text.utf8)[...], times)
    finishWord(times)
  }

  /// Counts the words that the page of a document shows, without those of its headings, which are
  /// searched apart.
  mutating func add(_ tree: MarkdownTree) {
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      switch node.kind {
      case .text: scan(tree.text[node.text.bytes], 1)
      // Marks inside a word do not end it.
      case .emphasis, .strong, .strikethrough, .link: break
      case .code, .codeBlock:
        finishWord(1)
        scan(tree.text[node.text.bytes], 1)
        finishWord(1)
      case .heading, .courseBlock(.facilitator, _):
        finishWord(1)
        index = node.end
        continue
      default: finishWord(1)
      }
      index += 1
    }
    finishWord(1)
  }

  /// Closes the page; what is added now belongs to the next.
  mutating func finishPage() {
    for number in found {
      occurrences.append(
        Occurrence(word: number, page: Int32(pages), times: counts[Int(number)]))
      counts[Int(number)] = 0
    }
    found.removeAll(keepingCapacity: true)
    pages += 1
  }

  /// Reads a text; its last word stays open, for it may go on in the next.
  private mutating func scan(_ text: ArraySlice<UInt8>, _ times: Int32) {
    text.withUnsafeBufferPointer { scan($0, times) }
  }

  // Nearly all words are ASCII and stand whole in the text; those are counted where they are, without a
  // copy. The rest is put together in `word`.
  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>, _ times: Int32) {
    var index = 0
    while index < text.count {
      let start = index
      while index < text.count, Self.isASCIIWordByte(text[index]) { index += 1 }
      let run = text[start..<index]
      guard index < text.count else { return appendLowered(run) }
      if text[index] < 0x80 {
        if word.isEmpty {
          count(run, times)
        } else {
          appendLowered(run)
          finishWord(times)
        }
        index += 1
      } else {
        appendLowered(run)
        let foreign = text[index...].prefix { $0 >= 0x80 }
        scanForeign(foreign, times)
        index = foreign.endIndex
      }
    }
  }

  private static func isASCIIWordByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  private mutating func appendLowered(_ letters: Slice<UnsafeBufferPointer<UInt8>>) {
    for letter in letters { word.append(letter | 0x20) }
  }

  /// Reads characters outside ASCII.
  private mutating func scanForeign(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ times: Int32) {
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      guard WordFolding.isPartOfWord(scalar) else {
        finishWord(times)
        continue
      }
      let isWhole = WordFolding.isWholeWord(scalar)
      if isWhole { finishWord(times) }
      WordFolding.append(scalar, to: &word)
      if isWhole { finishWord(times) }
    }
  }

  private mutating func finishWord(_ times: Int32) {
    guard !word.isEmpty else { return }
    if !Self.isMinor(word), word.count <= Self.lengthLimit { count(words.number(of: word), times) }
    word.removeAll(keepingCapacity: true)
  }

  private mutating func count(_ run: Slice<UnsafeBufferPointer<UInt8>>, _ times: Int32) {
    if !Self.isMinor(run), run.count <= Self.lengthLimit {
      count(words.number(ofASCII: run), times)
    }
  }

  private mutating func count(_ number: Int, _ times: Int32) {
    guard number >= stopCount else { return }
    if number == counts.count { counts.append(0) }
    if counts[number] == 0 { found.append(Int32(number)) }
    counts[number] += times
  }

  /// Whether a word is a single letter or a number below 100, which the script does not require of a
  /// page either.
  private static func isMinor(_ word: some Collection<UInt8>) -> Bool {
    switch word.count {
    case ...1: true
    case 2: word.allSatisfy { (0x30...0x39).contains($0) }
    default: false
    }
  }
}
