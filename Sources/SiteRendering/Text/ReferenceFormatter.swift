import CourseModel

/// A source with its short and its full form.
struct FormattedReference: Sendable {
  let reference: Reference
  /// `Senge, 1990`; sources that would look the same get a letter after the year.
  let label: String
  /// The full form as inline HTML.
  let html: String
}

/// Writes sources in the author-date form.
///
/// Close to APA style, 7th edition: authors, year, title (in italics for whole works), container,
/// volume(issue), pages, publisher, DOI or address.
enum ReferenceFormatter {
  /// All sources by key, letters given where two labels would be the same.
  static func format(_ references: [Reference]) -> [String: FormattedReference] {
    let sorted = sorted(references)
    var groups: [String: Int] = [:]
    for reference in sorted { groups[label(reference, letter: ""), default: 0] += 1 }
    var used: [String: Int] = [:]
    var result: [String: FormattedReference] = [:]
    for reference in sorted {
      let plain = label(reference, letter: "")
      var letter = ""
      if groups[plain, default: 0] > 1 {
        let number = used[plain, default: 0]
        used[plain] = number + 1
        letter = String(UnicodeScalar(UInt8(97 + number % 26)))
      }
      result[reference.id.text] = FormattedReference(
        reference: reference, label: label(reference, letter: letter),
        html: html(reference, letter: letter))
    }
    return result
  }

  /// Sources in the order of a bibliography: authors, year, title; by bytes, so that no locale changes
  /// it.
  static func sorted(_ references: [Reference]) -> [Reference] {
    references.map { (key($0), $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }

  private static func key(_ reference: Reference) -> [UInt8] {
    let names = people(reference).map(\.short).joined(separator: " ")
    return Array("\(names.lowercased()) \(reference.year ?? 9999) \(reference.title)".utf8)
  }

  private static func people(_ reference: Reference) -> [Reference.Name] {
    reference.authors.isEmpty ? reference.editors : reference.authors
  }

  private static func label(_ reference: Reference, letter: String) -> String {
    let names = people(reference).map(\.short)
    let who: String
    switch names.count {
    case 0: who = reference.title.count > 40 ? reference.title.prefix(40) + "…" : reference.title
    case 1: who = names[0]
    case 2: who = "\(names[0]) & \(names[1])"
    default: who = "\(names[0]) et al."
    }
    return who + ", " + year(reference) + letter
  }

  private static func year(_ reference: Reference) -> String {
    reference.year.map(String.init) ?? "n.d."
  }

  private static func html(_ reference: Reference, letter: String) -> String {
    var html = HTMLWriter()
    var names = nameList(people(reference))
    if !names.isEmpty {
      if reference.authors.isEmpty { names += reference.editors.count == 1 ? " (Ed.)" : " (Eds.)" }
      html.text(names + (names.hasSuffix(".") ? " " : ". "))
    }
    html.text("(" + year(reference) + letter + "). ")
    let isPart = reference.containerTitle != nil
    if !isPart { html.markup("<cite>") }
    html.text(reference.title)
    if !isPart { html.markup("</cite>") }
    if let edition = reference.edition { html.text(" (" + editionText(edition) + ")") }
    html.text(endsSentence(reference.title) ? " " : ". ")
    writeContainer(reference, to: &html)
    if let publisher = reference.publisher { html.text(publisher + ". ") }
    writeAddress(reference, to: &html)
    return html.string
  }

  private static func editionText(_ edition: String) -> String {
    Int(edition) == nil ? edition : "edition \(edition)"
  }

  private static func endsSentence(_ text: String) -> Bool {
    text.last.map { "?!.".contains($0) } ?? false
  }

  private static func writeContainer(_ reference: Reference, to html: inout HTMLWriter) {
    guard let container = reference.containerTitle else { return }
    html.markup("<cite>")
    html.text(container)
    html.markup("</cite>")
    if let volume = reference.volume { html.text(", " + volume) }
    if let issue = reference.issue {
      html.text((reference.volume == nil ? ", " : "") + "(\(issue))")
    }
    if let page = reference.page { html.text(", " + rangeDashes(page)) }
    html.text(". ")
  }

  /// Page ranges with the dash of print: `231-245` and `231--245` as `231–245`.
  private static func rangeDashes(_ pages: String) -> String {
    pages.split(separator: "-").joined(separator: "–")
  }

  private static func writeAddress(_ reference: Reference, to html: inout HTMLWriter) {
    guard let address = reference.doi.map({ "https://doi.org/" + $0 }) ?? reference.url,
      LinkSafety.isSafe(address)
    else { return }
    html.markup("<a href=\"")
    html.text(address)
    html.markup("\" rel=\"external\">")
    html.text(reference.doi.map { "doi:" + $0 } ?? shortened(address))
    html.markup("</a>")
  }

  /// An address without its scheme, for reading.
  private static func shortened(_ address: String) -> String {
    let text = address.split(separator: "://", maxSplits: 1).last.map(String.init) ?? address
    return text.hasSuffix("/") ? String(text.dropLast()) : text
  }

  private static func nameList(_ names: [Reference.Name]) -> String {
    let shown = names.map { name in
      switch name {
      case .literal(let text): text
      case .person(let family, let given): given.map { family + ", " + initials($0) } ?? family
      }
    }
    switch shown.count {
    case 0: return ""
    case 1: return shown[0]
    case 2...20: return shown.dropLast().joined(separator: ", ") + " & " + (shown.last ?? "")
    default: return shown.prefix(19).joined(separator: ", ") + " … " + (shown.last ?? "")
    }
  }

  private static func initials(_ given: String) -> String {
    given.split { $0 == " " || $0 == "." }.map { part in
      part.split(separator: "-").map { $0.prefix(1) + "." }.joined(separator: "-")
    }.joined(separator: " ")
  }
}
