/// The words of all bodies and the pages that hold them, coded as two texts that compress well.
///
/// `words`: sorted; each begins with a capital letter that says how many characters it shares with the
/// word before (`A` none, `B` one …), then the rest: `learn, learner, unlearn` is `AlearnFerAunlearn`.
///
/// `pages`: for each word in turn its pages in order, each one number: `(gap × 3 + weight) × 2 + last`.
/// The gap counts the pages in between, the weight is 0 for one occurrence, 1 for two or three, 2 for
/// more; `last` is 1 on the word's last page. A number is one character for its last base-64 digit,
/// preceded by base-20 digits for what lies above.
struct InvertedIndex {
  let words: String
  let pages: String

  init(_ counter: WordCounter) {
    let postings = Postings(counter)
    let numbers = (counter.stopCount..<counter.words.count).sorted {
      counter.words[$0].lexicographicallyPrecedes(counter.words[$1])
    }
    var words: [UInt8] = []
    var pages: [UInt8] = []
    var previous: ArraySlice<UInt8> = []
    for number in numbers {
      let word = counter.words[number]
      let shared = Self.sharedStart(previous, word)
      words.append(UInt8(ascii: "A") + UInt8(shared.characters))
      words.append(contentsOf: word.dropFirst(shared.bytes))
      previous = word
      Self.write(postings[number], to: &pages)
    }
    self.words = String(decoding: words, as: UTF8.self)
    self.pages = String(decoding: pages, as: UTF8.self)
  }

  /// The start that two words share, at most 25 characters, in bytes and in UTF-16 units, which is how
  /// a script counts.
  private static func sharedStart(
    _ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>
  ) -> (bytes: Int, characters: Int) {
    var bytes = 0
    var characters = 0
    var units = 0
    for (offset, pair) in zip(left, right).enumerated() {
      guard pair.0 == pair.1 else { break }
      switch pair.1 {
      case 0x80...0xBF: break
      // The lead byte of a character beyond the first 65,536, which has two units.
      case 0xF0...: units += 2
      default: units += 1
      }
      guard units <= 25 else { break }
      let next = right.startIndex + offset + 1
      if next == right.endIndex || !(0x80...0xBF).contains(right[next]) {
        bytes = offset + 1
        characters = units
      }
    }
    return (bytes, characters)
  }

  private static func write(_ postings: ArraySlice<Postings.Posting>, to bytes: inout [UInt8]) {
    var next: Int32 = 0
    for (index, posting) in zip(postings.indices, postings) {
      let weight =
        switch posting.times {
        case ...1: 0
        case 2...3: 1
        default: 2
        }
      let isLast = index + 1 == postings.endIndex
      write((Int(posting.page - next) * 3 + weight) * 2 + (isLast ? 1 : 0), to: &bytes)
      next = posting.page + 1
    }
  }

  /// Digits of base 20 are `(` to `;`, digits of base 64 `?` to `~` with `!` for the backslash: no
  /// character that JSON or markup would have to escape.
  private static func write(_ number: Int, to bytes: inout [UInt8]) {
    var above: [UInt8] = []
    var rest = number / 64
    while rest > 0 {
      above.append(UInt8(ascii: "(") + UInt8(rest % 20))
      rest /= 20
    }
    bytes.append(contentsOf: above.reversed())
    let digit = UInt8(ascii: "?") + UInt8(number % 64)
    bytes.append(digit == UInt8(ascii: "\\") ? UInt8(ascii: "!") : digit)
  }
}

/// Occurrences sorted by word: a counting sort, which keeps the order of pages.
private struct Postings {
  private let starts: [Int]
  private let sorted: [Posting]

  struct Posting {
    let page: Int32
    let times: Int32
  }

  init(_ counter: WordCounter) {
    var starts = [Int](repeating: 0, count: counter.words.count + 1)
    for occurrence in counter.occurrences { starts[Int(occurrence.word) + 1] += 1 }
    for number in 0..<counter.words.count { starts[number + 1] += starts[number] }
    var places = starts
    var sorted = [Posting](
      repeating: Posting(page: 0, times: 0), count: counter.occurrences.count)
    for occurrence in counter.occurrences {
      sorted[places[Int(occurrence.word)]] = Posting(
        page: occurrence.page, times: occurrence.times)
      places[Int(occurrence.word)] += 1
    }
    self.starts = starts
    self.sorted = sorted
  }

  subscript(_ word: Int) -> ArraySlice<Posting> { sorted[starts[word]..<starts[word + 1]] }
}
