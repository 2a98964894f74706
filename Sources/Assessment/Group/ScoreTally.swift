/// Scores of several people in one rating of a dimension, added up.
struct ScoreTally: Sendable, Equatable {
  private(set) var people = 0
  /// In parts of a point, see ``GroupTally/unit``.
  private(set) var sum: Int64 = 0
  /// The sum of squares, in parts of a point, squared.
  private(set) var squares: Int64 = 0
  /// How many people's score is nearest to each point, the lowest point first.
  private(set) var distribution: [Int]

  init(points: Int) {
    distribution = [Int](repeating: 0, count: points)
  }

  /// Counts a score; one that is missing is not counted.
  ///
  /// Source: `instrument.md` section 4, rule 3: each person counts once, however many items they
  /// answered.
  mutating func add(_ column: ColumnScore) {
    guard column.isValid else { return }
    let answered = Int64(column.answered)
    let units = (Int64(column.sum) * GroupTally.unit * 2 + answered) / (answered * 2)
    people += 1
    sum += units
    squares += units * units
    let nearest = (column.sum * 2 + column.answered) / (column.answered * 2)
    distribution[nearest - 1] += 1
  }

  mutating func merge(_ other: ScoreTally) {
    people += other.people
    sum += other.sum
    squares += other.squares
    for index in distribution.indices { distribution[index] += other.distribution[index] }
  }

  /// - Precondition: at least one person.
  var mean: GroupMean {
    GroupMean(people: people, mean: Fraction(sum, over: GroupTally.unit * Int64(people)))
  }

  var spread: Spread { Spread(people: people, sum: sum, squares: squares) }
}

/// The points that several people gave one item.
struct ItemTally: Sendable, Equatable {
  /// How many people chose each point, the lowest first.
  private(set) var today: [Int]
  private(set) var wanted: [Int]

  init(points: Int) {
    today = [Int](repeating: 0, count: points)
    wanted = today
  }

  mutating func add(_ item: ItemScore) {
    if let point = item.today.point { today[point - 1] += 1 }
    if let point = item.wanted.point { wanted[point - 1] += 1 }
  }

  mutating func merge(_ other: ItemTally) {
    for index in today.indices {
      today[index] += other.today[index]
      wanted[index] += other.wanted[index]
    }
  }
}

/// A mean over people, with how many they are.
package final class GroupMean: Sendable, Equatable {
  package let people: Int
  /// In points, exact.
  package let mean: Fraction

  package init(people: Int, mean: Fraction) {
    self.people = people
    self.mean = mean
  }

  package static func == (left: GroupMean, right: GroupMean) -> Bool {
    left.people == right.people
      && left.mean == right.mean
  }
}
