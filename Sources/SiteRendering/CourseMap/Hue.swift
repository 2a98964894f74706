/// The hue of a section, by its place in the course.
enum Hue {
  private static let names = ["indigo", "rust", "teal", "olive", "plum"]
  /// The light colours of `themes/sol`, for drawings that stand alone.
  private static let colours = ["#46559F", "#A94A24", "#0B6E6E", "#5E6B16", "#7A3E77"]

  /// The name of a section's hue; `hue-` and this name is its class in the theme.
  static func name(ofSection number: Int) -> String { names[(number - 1) % names.count] }

  /// The colour on paper.
  static func colour(ofSection number: Int) -> String { colours[(number - 1) % colours.count] }
}
