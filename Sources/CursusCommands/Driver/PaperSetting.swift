import CourseModel
import CourseReading
import Engine
import Typesetting

/// Sets documents of a course and says what came out otherwise than written.
struct PaperSetting: Sendable {
  let fonts: FontSet
  /// The texts of the course, to find the place of a character.
  let sources: [SourcePath: SourceFile]

  /// - Returns: the PDF.
  ///
  /// Diagnostics: `not-printable-text`.
  func bytes(of document: Typesetting.Document) -> Diagnosed<[UInt8]> {
    let set = PDF.bytes(of: document, fonts: fonts)
    let scripts = set.findings.compactMap { finding -> Script? in
      if case .script(let script) = finding { script } else { nil }
    }
    // One message for a script says all that one for each of its letters would.
    let findings = set.findings.filter { finding in
      guard case .missingCharacter(let scalar) = finding else { return true }
      return !Script.scripts(in: String(scalar)).contains { scripts.contains($0) }
    }
    return Diagnosed(set.bytes, findings.compactMap(diagnostic))
  }

  private func diagnostic(_ finding: Finding) -> Diagnostic? {
    switch finding {
    case .missingCharacter(let scalar):
      let code = String(scalar.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      return .notPrintable(
        "No font has the character '\(scalar)' (U+\(padded)); a box is printed in its place",
        at: place { $0 == scalar },
        fix: "write it in other characters, or name a font that has it in theme/theme.yml")
    case .script(let script):
      return .notPrintable(
        "\(script.name) needs more than the PDF can do; its letters stand wrong in print",
        at: place { Script.scripts(in: String($0)) == [script] },
        fix: "offer readers the handbook page and its print instead")
    case .tableTooWide(let columns):
      return .notPrintable(
        "A table of \(columns) columns is wider than a page; its words are broken to fit",
        at: nil, fix: "use fewer columns, or turn rows and columns round")
    case .nestedTooDeep:
      return .notPrintable(
        "Lists or quotes are nested too deep; inner levels are not set further in", at: nil,
        fix: "use fewer levels")
    // Broken links have their own diagnostics.
    case .unknownAnchor, .unknownFootnote: return nil
    }
  }

  /// Where a character stands for the first time.
  private func place(_ matches: (Unicode.Scalar) -> Bool) -> SourceLocation? {
    for (_, source) in sources.sorted(by: { $0.key < $1.key }) {
      let text = String(decoding: source.bytes, as: UTF8.self)
      guard let index = text.unicodeScalars.firstIndex(where: matches) else { continue }
      let start = text.utf8.distance(from: text.startIndex, to: index)
      let size = String(text.unicodeScalars[index]).utf8.count
      return source.location(start..<start + size)
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func notPrintable(
    _ summary: String, at place: SourceLocation?, fix: String
  ) -> Diagnostic {
    Diagnostic(
      notPrintableTextRule, at: place ?? SourceLocation(file: SourcePath("course.yml")), summary,
      fixes: [Fix(fix)])
  }
}
