import CourseModel

/// What the search page knows of the course: a classic script that sets one global, so that it also
/// works from disk, where browsers refuse `fetch`.
///
/// ```
/// window.cursusSearchIndex = {
///   "stop": "a about after …",                  words that need not match
///   "places": [["How?", "olive"], …],           section titles and their hues, last the glossary
///   "entries": [[place, title, address, summary, heading, …], …],
///   "words": "…", "pages": "…"                  see InvertedIndex
/// }
/// ```
///
/// A heading is its text where the anchor follows from it by ``plainAnchor(_:)``, else `[text, anchor]`.
/// Titles, summaries and headings are searched by the script as they stand here; only bodies need an
/// inverted index. Beyond ``bodyLimit`` modules bodies are left out, for the index would
/// become larger than the pages that a reader opens in an evening.
enum SearchIndex {
  static let bodyLimit = 500

  /// A term of the glossary and its id on the glossary's page.
  struct Term {
    let term: GlossaryTerm
    let anchor: String
  }

  /// Where results come from, as the reader sees it.
  struct Place {
    let title: String
    let hue: String
  }

  /// The script for a course.
  /// - Parameters:
  ///   - course: the course.
  ///   - terms: in the order of the glossary.
  ///   - glossary: the page that holds them and what it is called.
  ///   - hue: the hue of a section by its number.
  /// - Returns: UTF-8.
  static func script(
    of course: CourseGraph, terms: [Term], glossary: (page: SitePath, place: Place),
    hue: (Int) -> String
  ) -> [UInt8] {
    var places = course.sections.map { Place(title: $0.title, hue: hue($0.number)) }
    var entries: [SearchEntry] = []
    for (place, section) in course.sections.enumerated() {
      entries.append(SearchEntry(section, place: place))
      for module in course.modules[course.sectionIndices(section)] {
        entries.append(SearchEntry(module, place: place))
      }
    }
    if !terms.isEmpty { places.append(glossary.place) }
    entries += terms.map {
      SearchEntry($0.term, at: glossary.page, anchor: $0.anchor, place: places.count - 1)
    }
    return script(
      places: places, entries: entries, language: course.settings.language,
      withBodies: course.modules.count <= bodyLimit)
  }

  private static func script(
    places: [Place], entries: [SearchEntry], language: String, withBodies: Bool
  ) -> [UInt8] {
    let stopWords = StopWords.of(language)
    var counter = WordCounter(stopWords: stopWords)
    for entry in entries {
      // Four occurrences are the highest weight.
      for keyword in entry.keywords { counter.add(keyword, times: 4) }
      if withBodies { counter.add(entry.body) }
      counter.finishPage()
    }
    let index = InvertedIndex(counter)
    let value = JSONValue.object([
      "stop": .string(stopWords.joined(separator: " ")),
      "places": .array(places.map { .array([.string($0.title), .string($0.hue)]) }),
      "entries": .array(entries.map(json)),
      "words": .string(index.words),
      "pages": .string(index.pages),
    ])
    return Array("window.cursusSearchIndex=".utf8) + value.compact + Array(";\n".utf8)
  }

  private static func json(_ entry: SearchEntry) -> JSONValue {
    .array(
      [
        .number(entry.place), .string(entry.title), .string(entry.address),
        .string(entry.summary ?? ""),
      ] + entry.headings.map(json))
  }

  private static func json(_ heading: Document.Heading) -> JSONValue {
    heading.anchor == plainAnchor(heading.text)
      ? .string(heading.text) : .array([.string(heading.text), .string(heading.anchor)])
  }

  /// The anchor that the script makes of a heading's text: ASCII letters and digits in lower case,
  /// dashes for spaces, nothing else.
  static func plainAnchor(_ text: String) -> String {
    var anchor: [UInt8] = []
    anchor.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F: anchor.append(byte)
      case 0x41...0x5A: anchor.append(byte | 0x20)
      case 0x20: anchor.append(0x2D)
      default: continue
      }
    }
    return String(decoding: anchor, as: UTF8.self)
  }
}
