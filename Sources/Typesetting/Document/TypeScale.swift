/// Sizes of type, in points.
package struct TypeScale: Sendable {
  package var body: Double
  /// Of levels 1 to 6.
  package var headings: [Double]
  package var lede: Double
  package var small: Double
  package var finding: Double
  package var overline: Double
  package var table: Double
  package var code: Double
  package var note: Double
  package var cover: Double
  /// From base line to base line, in sizes of type.
  package var leading: Double

  /// Sizes that fit a size of running text.
  package init(body: Double = 10.2, leading: Double = 1.5) {
    self.body = body
    self.leading = leading
    headings = [2.45, 1.52, 1.24, 1.08, 1, 1].map { $0 * body }
    lede = body * 1.16
    small = body * 0.88
    finding = body * 1.12
    overline = body * 0.82
    table = body * 0.9
    code = body * 0.86
    note = body * 0.82
    cover = body * 3.5
  }
}
