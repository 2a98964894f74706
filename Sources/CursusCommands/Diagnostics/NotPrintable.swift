import CourseModel
import SiteRendering
import Typesetting

extension Diagnostic {
  static let notPrintablePictureRule = Rule(
    "not-printable-picture", .warning, "Pictures can be printed as they are shown",
    explanation: """
      Handbook and workbook hold pictures themselves, without a browser to draw them. They take JPEG, \
      PNG and a static part of SVG: paths, shapes, text, groups, transforms, gradients (as their mean \
      colour), presentation attributes and classes. What a drawing uses beyond that is left out of the \
      print; a picture that cannot be read at all is printed as its words.
      """)

  /// A drawing that uses what print leaves out.
  static func notPrintable(_ fact: SVGReading.Fact, in source: SourceFile) -> Diagnostic {
    let (summary, fix) = words(of: fact.kind)
    return Diagnostic(
      notPrintablePictureRule, at: source.location(place(of: fact, in: source.bytes)), summary,
      fixes: [Fix(fix)])
  }

  private static func words(of kind: SVGReading.Fact.Kind) -> (summary: String, fix: String) {
    switch kind {
    case .notXML: ("This drawing is not well-formed XML here", "mend it, or export it again")
    case .notSVG: ("This file is not an SVG drawing", "begin it with '<svg'")
    case .noSize:
      ("This drawing has no size", "give 'svg' a viewBox, or width and height in numbers")
    case .element(let name):
      ("Element '\(name)' is not printed", "draw it with paths, shapes or text")
    case .attribute(let name):
      ("Attribute '\(name)' is not printed as the screen shows it", "do without it")
    case .styleRule:
      (
        "This style rule is left out of the print",
        "use classes with fill, stroke and font properties only"
      )
    case .pathData: ("This path stops where its data cannot be read", "mend the data of the path")
    case .transform: ("This transform cannot be read", "use matrix, translate, scale or rotate")
    case .mixedText:
      ("Words of one line that look different are printed alike", "give each its own text element")
    }
  }

  /// The line of a fact from its place on.
  private static func place(of fact: SVGReading.Fact, in bytes: [UInt8]) -> Range<Int> {
    var start = 0
    var line = 1
    while line < fact.line, start < bytes.count {
      if bytes[start] == 0x0A { line += 1 }
      start += 1
    }
    start = min(bytes.count, start + fact.column - 1)
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x3E { end += 1 }
    if end < bytes.count, bytes[end] == 0x3E { end += 1 }
    return start..<end
  }

  /// A picture of pixels that a PDF cannot hold.
  static func notPrintable(_ path: SourcePath, _ failure: ImageFailure) -> Diagnostic {
    let (summary, fix) = words(of: failure)
    return Diagnostic(
      notPrintablePictureRule, at: SourceLocation(file: path), summary, fixes: [Fix(fix)])
  }

  private static func words(of failure: ImageFailure) -> (summary: String, fix: String) {
    let anew = "save it anew as PNG or JPEG with 8 bits a colour"
    switch failure {
    case .unknownKind:
      return ("Only JPEG, PNG and SVG can be printed; this picture is printed as its words", anew)
    case .truncated: return ("This picture ends too early", "copy or export it again")
    case .zeroSize: return ("This picture has no pixels", "export it again")
    case .tooLarge(let width, let height, let limit):
      return (
        "This picture has \(width) × \(height) pixels; print takes \(limit / 1_000_000) million",
        "save it smaller; 2,000 pixels across are enough for a page"
      )
    case .bits(let bits): return ("This picture has \(bits) bits a colour", anew)
    case .components(let count): return ("This picture has \(count) values a pixel", anew)
    case .coding: return ("This JPEG is coded in a way that no PDF takes", anew)
    case .missingPalette: return ("This PNG lacks its list of colours", anew)
    case .damaged: return ("This picture is damaged", "copy or export it again")
    }
  }
}
