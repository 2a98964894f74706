import CourseModel

/// A source with its short and its full form.
struct FormattedReference: Sendable {
  let reference: Reference
  /// `Senge, 1990`; sources that would look the same get a letter after the year.
  let label: String
  /// The full form, piece by piece.
  let parts: [Part]
  /// The full form as inline HTML.
  let html: String

  /// A piece of the full form.
  enum Part: Sendable, Hashable {
    case text(String)
    /// The title of a whole work, which print sets in italics.
    case work(String)
    case link(address: String, text: String)
  }

  init(reference: Reference, label: String, parts: [Part]) {
    self.reference = reference
    self.label = label
    self.parts = parts
    html = Self.html(parts)
  }

  private static func html(_ parts: [Part]) -> String {
    var html = HTMLWriter()
    for part in parts {
      switch part {
      case .text(let text): html.text(text)
      case .work(let title):
        html.markup("<cite>")
        html.text(title)
        html.markup("</cite>")
      case .link(let address, let text):
        html.markup("<a href=\"")
        html.text(address)
        html.markup("\" rel=\"external\">")
        html.text(text)
        html.markup("</a>")
      }
    }
    return html.string
  }
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
        parts: parts(of: reference, letter: letter))
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

  private static func parts(
    of reference: Reference, letter: String
  ) -> [FormattedReference.Part] {
    var parts: [FormattedReference.Part] = []
    var names = nameList(people(reference))
    if !names.isEmpty {
      if reference.authors.isEmpty { names += reference.editors.count == 1 ? " (Ed.)" : " (Eds.)" }
      parts.append(.text(names + (names.hasSuffix(".") ? " " : ". ")))
    }
    parts.append(.text("(" + year(reference) + letter + "). "))
    let isPart = reference.containerTitle != nil
    parts.append(isPart ? .text(reference.title) : .work(reference.title))
    if let edition = reference.edition { parts.append(.text(" (" + editionText(edition) + ")")) }
    parts.append(.text(endsSentence(reference.title) ? " " : ". "))
    parts += container(of: reference)
    if let publisher = reference.publisher { parts.append(.text(publisher + ". ")) }
    if let address = address(of: reference) { parts.append(address) }
    return parts
  }

  private static func editionText(_ edition: String) -> String {
    Int(edition) == nil ? edition : "edition \(edition)"
  }

  private static func endsSentence(_ text: String) -> Bool {
    text.last.map { "?!.".contains($0) } ?? false
  }

  private static func container(of reference: Reference) -> [FormattedReference.Part] {
    guard let container = reference.containerTitle else { return [] }
    var parts: [FormattedReference.Part] = [.work(container)]
    if let volume = reference.volume { parts.append(.text(", " + volume)) }
    if let issue = reference.issue {
      parts.append(.text((reference.volume == nil ? ", " : "") + "(\(issue))"))
    }
    if let page = reference.page { parts.append(.text(", " + rangeDashes(page))) }
    return parts + [.text(". ")]
  }

  /// Page ranges with the dash of print: `231-245` and `231--245` as `231–245`.
  private static func rangeDashes(_ pages: String) -> String {
    pages.split(separator: "-").joined(separator: "–")
  }

  private static func address(of reference: Reference) -> FormattedReference.Part? {
    guard let address = reference.doi.map({ "https://doi.org/" + $0 }) ?? reference.url,
      LinkSafety.isSafe(address)
    else { return nil }
    return .link(
      address: address, text: reference.doi.map { "doi:" + $0 } ?? shortened(address))
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
