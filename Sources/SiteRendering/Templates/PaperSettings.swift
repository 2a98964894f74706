package import CourseModel
package import Typesetting

/// How documents for print look, as `theme.yml` says it: fonts by file, margins, sizes of type.
package struct PaperSettings: Sendable {
  /// Regular, bold, italic and bold italic of running text; a cut may be missing.
  package internal(set) var textFonts: [String] = []
  package internal(set) var headingFonts: [String] = []
  /// Tried in order for characters that the others lack.
  package internal(set) var fallbackFonts: [String] = []
  var margins = PageStyle.Margins()
  /// In points.
  var textSize = 10.2
  /// From base line to base line, in sizes of text.
  var lineHeight = 1.5
  /// Where each key of a font stands, for what is wrong with its file.
  package private(set) var places: [String: SourceLocation] = [:]

  /// The look of a page of some size.
  package func style(_ paper: PageStyle.Paper) -> PageStyle {
    PageStyle(
      paper: paper, margins: margins, type: TypeScale(body: textSize, leading: lineHeight))
  }

  /// The four cuts of text, the four of headings, then the fallbacks; an empty name for a missing
  /// cut.
  package var fontNames: [String] {
    func four(_ names: [String]) -> [String] {
      (0..<4).map { $0 < names.count ? names[$0] : "" }
    }
    return four(textFonts) + four(headingFonts) + (fallbackFonts.isEmpty ? [""] : fallbackFonts)
  }

  /// Where the file of a font is named.
  package func place(ofFont name: String) -> SourceLocation? {
    if fallbackFonts.contains(name) { return places["paper-fallback-fonts"] }
    return places[textFonts.contains(name) ? "paper-text-fonts" : "paper-heading-fonts"]
  }

  /// The numbers in tenths of points and hundredths, as a course kit carries them; `nil` for those of
  /// ``PageStyle`` itself.
  var kitText: String? {
    let usual = PaperSettings()
    let numbers = [margins.top, margins.right, margins.bottom, margins.left, textSize].map {
      Int(($0 * 10).rounded())
    }
    guard
      style(.a4).margins != usual.style(.a4).margins || textSize != usual.textSize
        || lineHeight != usual.lineHeight
    else { return nil }
    return (numbers + [Int((lineHeight * 100).rounded())]).map(String.init).joined(separator: " ")
  }

  // MARK: Reading

  /// Reads the theme's file, then the course's own, which may say as little as it likes.
  ///
  /// Diagnostics: `theme-setting`.
  static func read(_ files: [SourceFile]) -> Diagnosed<PaperSettings> {
    var settings = PaperSettings()
    var diagnostics: [Diagnostic] = []
    for file in files {
      let read = FlatLines.read(file)
      diagnostics += read.others.map {
        .themeSetting("Line is not of the form 'key: value'", at: file.location($0))
      }
      for line in read.lines {
        if let problem = settings.set(line, in: file) {
          diagnostics.append(problem)
        }
      }
    }
    return Diagnosed(settings, diagnostics)
  }

  private static let keys = [
    "name", "version", "template-version", "paper-text-fonts", "paper-heading-fonts",
    "paper-fallback-fonts", "paper-margins", "paper-text-size", "paper-line-height",
  ]

  private mutating func set(_ line: FlatLines.Line, in file: SourceFile) -> Diagnostic? {
    let place = file.location(line.textRange)
    let parts = line.text.split(separator: ",").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    func numbers(_ count: Int, _ range: ClosedRange<Double>) -> [Double]? {
      let numbers = parts.compactMap(Double.init)
      return numbers.count == count && parts.count == count && numbers.allSatisfy(range.contains)
        ? numbers : nil
    }
    let key = String(decoding: line.key, as: UTF8.self)
    switch key {
    case "name", "version", "template-version": return nil
    case "paper-text-fonts", "paper-heading-fonts", "paper-fallback-fonts":
      guard parts.allSatisfy({ !$0.contains("/") && !$0.isEmpty }) else {
        return .themeSetting(
          "'\(key)' names files without folders", at: place,
          fix: "put the files into the course's theme/fonts/ and give their names")
      }
      places[key] = place
      if key == "paper-fallback-fonts" {
        fallbackFonts = parts
        return nil
      }
      guard (1...4).contains(parts.count) else {
        return .themeSetting(
          "'\(key)' names one to four files", at: place,
          fix: "name the regular cut, then bold, italic and bold italic, with commas between")
      }
      if key == "paper-text-fonts" { textFonts = parts } else { headingFonts = parts }
    case "paper-margins":
      guard let sides = numbers(4, 18...200) else {
        return .themeSetting(
          "'paper-margins' is four numbers of points from 18 to 200", at: place,
          fix: "write top, right, bottom and left, for example '60, 54, 64, 54'")
      }
      margins = PageStyle.Margins(top: sides[0], right: sides[1], bottom: sides[2], left: sides[3])
    case "paper-text-size":
      guard let size = numbers(1, 6...24) else {
        return .themeSetting(
          "'paper-text-size' is a number of points from 6 to 24", at: place,
          fix: "write for example '10.2'")
      }
      textSize = size[0]
    case "paper-line-height":
      guard let height = numbers(1, 1...2.5) else {
        return .themeSetting(
          "'paper-line-height' is a number from 1 to 2.5", at: place, fix: "write for example '1.5'"
        )
      }
      lineHeight = height[0]
    default:
      let nearest = NearMiss.best(for: key, among: Self.keys)
      let question = nearest.map { "; did you mean '\($0)'?" } ?? ""
      return .themeSetting(
        "Unknown key '\(key)'\(question)", at: file.location(line.keyRange),
        fix: nearest.map { "write '\($0)'" } ?? "remove the line")
    }
    return nil
  }
}

extension Diagnostic {
  package static let themeSettingRule = Rule(
    "theme-setting", .error, "theme.yml says how documents for print look",
    explanation: """
      `theme/theme.yml` holds lines of the form `key: value`. Fonts are TrueType files, by name, from \
      the course's `theme/fonts/` or the fonts of the system: `paper-text-fonts` and \
      `paper-heading-fonts` name the regular cut, then bold, italic and bold italic; \
      `paper-fallback-fonts` any number for characters that those lack. `paper-margins`, \
      `paper-text-size` and `paper-line-height` are numbers. What a course does not say stays as the \
      theme has it.
      """,
    example: Rule.Example(
      wrong: "paper-text-font: Lato-Regular.ttf", right: "paper-text-fonts: Lato-Regular.ttf"))

  package static func themeSetting(
    _ summary: String, at place: SourceLocation,
    fix: String = "write the key, a colon and the value"
  ) -> Diagnostic {
    Diagnostic(themeSettingRule, at: place, summary, fixes: [Fix(fix)])
  }
}
