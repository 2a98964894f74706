/// Words so frequent that they tell no page from another.
enum StopWords {
  /// The stop words of a language, folded and sorted.
  /// - Parameter language: a BCP 47 tag.
  /// - Returns: none for languages we have no list for.
  static func of(_ language: String) -> [String] {
    let primary = language.lowercased().split(separator: "-").first
    return primary == "en" ? english : []
  }

  // After the list of the Snowball project, without "against" and other words that carry meaning in a
  // course, with "don", "isn" and the like: apostrophes end words.
  private static let english = """
    a about after all also am an and any are aren as at be because been before being between both but by \
    can cannot could couldn d did didn do does doesn doing don done down during each even ever every few \
    for from further get had has hasn have haven having he her here hers him his how i if in into is isn \
    it its itself just let like ll many may me might more most much must my myself no nor not now of off \
    often on once one only or other our ours out over own re s said same say says she should shouldn so \
    some still such t than that the their them themselves then there these they this those though \
    through to too under until up upon us ve very was wasn we were weren what when where which while \
    who whom whose why will with without won would wouldn yet you your yours yourself
    """.split(separator: " ").map(String.init)
}
