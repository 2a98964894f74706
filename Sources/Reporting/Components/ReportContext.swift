import Assessment
import Typesetting

// A class, because it is handed to every component: copying it counts references to one object
// instead of to every text inside, which is a third of the size of the browser's engine.
/// What the components of a report that shows scores know, of a person or a group.
final class ReportContext {
  let kit: CourseKit
  let results: Results

  init(kit: CourseKit, results: Results) {
    self.kit = kit
    self.results = results
  }

  var words: Words { kit.words }
  var instrument: Instrument { results.instrument }

  /// The key of a sentence as it is said to one person or to a group.
  @inline(never)
  func key(_ key: String) -> String { results.isGroup ? key + "-group" : key }

  /// `Time to reflect (2.1)`.
  @inline(never)
  func named(_ entry: Results.Entry, _ score: Fraction?) -> [Inline] {
    [.emphasis(entry.dimension.name)]
      + (score.map { .text(" (" + words.number($0) + ")") } ?? [])
  }

  @inline(never)
  func names(_ entries: [Results.Entry]) -> [Inline] {
    words.list(entries.map { .emphasis($0.dimension.name) })
  }

  /// The word of the scale nearest to a score; halves go up.
  @inline(never)
  func word(_ score: Fraction) -> String {
    let point = Int((score + Fraction(1, over: 2)).floor)
    let words = instrument.scale.words
    return words.isEmpty ? "" : words[min(max(point, 1), words.count) - 1]
  }

  /// The word for an influence; halves go up.
  @inline(never)
  func influenceWord(_ influence: Fraction) -> String {
    let words = instrument.influence?.words ?? []
    let point = Int((influence + Fraction(1, over: 2)).floor)
    return words.isEmpty ? "" : words[min(max(point, 1), words.count) - 1]
  }

  /// "from rarely (2.0) to often (4.0)".
  @inline(never)
  func distance(_ entry: Results.Entry) -> [Inline]? {
    guard let today = entry.today, let wanted = entry.wanted else { return nil }
    let (from, to) = (word(today), word(wanted))
    return words.sentence(
      from.hasSameBytes(as: to) ? "report-distance-plain" : "report-distance",
      [
        ("from-word", .text(from)), ("from", .text(words.number(today))),
        ("to-word", .text(to)), ("to", .text(words.number(wanted))),
      ])
  }

  var today: String { words.name(ofToday: instrument.questions) }
  var wanted: String { words.name(ofWanted: instrument.questions) }

  /// A score in a table, or the sign that there is none.
  @inline(never)
  func cell(_ score: Fraction?) -> [Inline] {
    .text(score.map { words.number($0) } ?? words["report-none"])
  }

  @inline(never)
  func differenceCell(_ difference: Fraction?) -> [Inline] {
    .text(difference.map { words.difference($0) } ?? words["report-none"])
  }
}

extension Optional {
  /// Whether there is something.
  ///
  /// Comparing with `nil` would bring the equality of what is inside into the browser's engine.
  var isPresent: Bool { if case .some = self { true } else { false } }
}

extension Fraction {
  /// The largest whole number not above the value.
  var floor: Int64 {
    let quotient = numerator / denominator
    return numerator < 0 && quotient * denominator != numerator ? quotient - 1 : quotient
  }
}

/// Somebody's own text as blocks: each line a paragraph; nothing for blanks.
@inline(never)
func paragraphs(_ text: String) -> [Block] {
  var blocks: [Block] = []
  var line: [UInt8] = []
  var hasWords = false
  for byte in text.utf8 {
    if byte == 0x0A || byte == 0x0D {
      if hasWords { blocks.add(.text(String(decoding: line, as: UTF8.self))) }
      (line, hasWords) = ([], false)
    } else {
      line.append(byte)
      hasWords = hasWords || (byte != 0x20 && byte != 0x09)
    }
  }
  if hasWords { blocks.add(.text(String(decoding: line, as: UTF8.self))) }
  return blocks
}
