/// Sizes of type, in points.
public struct TypeScale: Sendable {
  public var body: Double
  /// Of levels 1 to 6.
  public var headings: [Double]
  public var lede: Double
  public var small: Double
  public var finding: Double
  public var overline: Double
  public var table: Double
  public var code: Double
  public var note: Double
  public var cover: Double
  /// From base line to base line, in sizes of type.
  public var leading: Double

  /// Sizes that fit a size of running text.
  public init(body: Double = 10.2, leading: Double = 1.5) {
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
