/// Chooses the lines of a paragraph all at once, so that no line is much shorter than its neighbours.
///
/// After Knuth and Plass, “Breaking Paragraphs into Lines” (1981), for text that is ragged at the
/// right: spaces keep their width, and a line is the worse the more is missing at its end. What is
/// minimised is the sum over all lines. The work for each word is the number of words that fit in a
/// line, so that it grows with the length of the text only.
struct LineBreaker {
  /// A part of a text that stays in one line, with the space after it.
  struct Word {
    var width: Double
    /// After it, when it does not end a line.
    var space: Double
    /// How bad it is to end a line here; 0 after a space.
    var penalty: Double
  }

  var lineWidth: Double
  /// Whether the last line counts like the others, which makes all about equally long: headings.
  var isBalanced = false

  // A line of more words has words without width; nobody sees where it breaks.
  private static var longestLine: Int { 600 }

  /// Where lines end.
  /// - Returns: for each line the number of words that come before its end; the last is their count.
  func lineEnds(of words: [Word]) -> [Int] {
    guard !words.isEmpty else { return [] }
    if let only = singleLine(words) { return [only] }
    var positions = [0.0]
    positions.reserveCapacity(words.count + 1)
    for word in words { positions.append((positions.last ?? 0) + word.width + word.space) }
    var cost = Array(repeating: 0.0, count: words.count + 1)
    var start = Array(repeating: Int32(0), count: words.count + 1)
    for end in 1...words.count {
      let right = positions[end] - words[end - 1].space
      var best = Double.infinity
      var first = end - 1
      let limit = max(0, end - LineBreaker.longestLine)
      while first >= limit {
        let slack = lineWidth - (right - positions[first])
        if slack < 0, first < end - 1 { break }
        let total =
          cost[first]
          + demerits(
            slack: slack, isLast: end == words.count, isFirst: first == 0, words: end - first,
            penalty: words[end - 1].penalty)
        if total < best {
          best = total
          start[end] = Int32(first)
        }
        first -= 1
      }
      cost[end] = best
    }
    var ends: [Int] = []
    var end = words.count
    while end > 0 {
      ends.append(end)
      end = Int(start[end])
    }
    return ends.reversed()
  }

  private func singleLine(_ words: [Word]) -> Int? {
    var total = 0.0
    for word in words {
      if total + word.width > lineWidth { return nil }
      total += word.width + word.space
    }
    return words.count
  }

  private func demerits(
    slack: Double, isLast: Bool, isFirst: Bool, words: Int, penalty: Double
  ) -> Double {
    let room = max(lineWidth, 1)
    if isLast, !isBalanced {
      // A last line of one short word looks lost.
      let missing = slack / room
      return missing > 0.85 && !isFirst ? 900 + (words == 1 ? 1600 : 0) : 0
    }
    let ratio = max(0, slack) / (room * 0.2)
    let badness = 100 * ratio * ratio * ratio
    return (10 + badness) * (10 + badness) + (isLast ? 0 : penalty * penalty)
  }
}
