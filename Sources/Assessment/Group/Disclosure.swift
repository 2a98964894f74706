/// The rule by which no two shown results reveal a few people.
///
/// A shown mean with its number of people is a sum over a set of people. Adding and subtracting
/// shown sums gives others, so all sets that are shown of one rating are laid over one another:
/// they cut the people into cells, and every sum that can be worked out is made of whole cells.
/// When every cell holds either nobody or at least the minimum, no combination of shown results is
/// about fewer people than that. The cell outside of every shown set may have any size.
///
/// It does not hide what everybody says: a mean at the end of the scale tells each one's answer.
/// Nor can it know what was shown elsewhere.
///
/// Source: `instrument.md` section 8 (complementary suppression); the argument is that of cell
/// suppression in statistical tables, for example Willenborg and de Waal, Elements of Statistical
/// Disclosure Control, 2001.
package enum Disclosure {
  /// Whether a cell of this many people tells nothing about too few.
  package static func isSafe(_ people: Int, minimum: Int) -> Bool {
    people == 0 || people >= minimum
  }

  /// Chooses which parts may be shown beside their whole.
  ///
  /// Parts that are too small are hidden; when the people outside of every shown part are then too
  /// few, the smallest shown part is hidden as well (of equal ones the last), until they are enough
  /// or none.
  /// - Parameters:
  ///   - parts: the number of people in each part; nobody is in two.
  ///   - whole: the number of people in the whole, which is shown.
  package static func shownParts(_ parts: [Int], of whole: Int, minimum: Int) -> [Bool] {
    var isShown = parts.map { $0 >= minimum }
    while true {
      let shown = parts.indices.filter { isShown[$0] }
      let rest = whole - shown.reduce(0) { $0 + parts[$1] }
      guard !isSafe(rest, minimum: minimum),
        let smallest = shown.reversed().min(by: { parts[$0] < parts[$1] })
      else { return isShown }
      isShown[smallest] = false
    }
  }
}
