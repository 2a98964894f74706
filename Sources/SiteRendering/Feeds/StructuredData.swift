import CourseModel

/// What the course is, in the terms of schema.org, as JSON-LD for a `script` element.
///
/// Source: schema.org 29 (Course, CourseInstance, LearningResource, BreadcrumbList) and the fields that
/// Google's "Course info" page asks for.
enum StructuredData {
  private static let outcomeLimit = 20

  /// The course with its sections.
  ///
  /// `baseURL` has a final slash; without one the data has no addresses.
  static func course(of course: CourseGraph, baseURL: String?) -> String {
    let settings = course.settings
    let minutes = wholeMinutes(course)
    let address = baseURL.map { JSONValue.string(SitePath("index.html").address(below: $0)) }
    return JSONValue.object([
      "@context": "https://schema.org",
      "@type": "Course",
      "@id": address,
      "url": address,
      "name": .string(settings.title),
      "description": .string(settings.summary ?? settings.tagline ?? settings.title),
      "provider": provider(settings),
      "inLanguage": .string(settings.language),
      "isAccessibleForFree": .bool(true),
      "license": licence(settings),
      "teaches": list(outcomes(course)),
      "timeRequired": duration(minutes),
      "offers": .object(["@type": "Offer", "category": "Free"]),
      "hasCourseInstance": .object([
        "@type": "CourseInstance",
        "courseMode": "Online",
        "courseWorkload": duration(minutes),
      ]),
      "hasPart": .array(course.sections.map { part($0, of: course, baseURL: baseURL) }),
    ]).textForXML
  }

  /// A module or case as a learning resource, with the way to it from the home page.
  ///
  /// `baseURL` has a final slash; without one the data has no addresses.
  static func module(_ module: Module, of course: CourseGraph, baseURL: String?) -> String {
    let section = course.section(of: module)
    let place = section.modules.firstIndex(of: module.id).map { $0 + 1 }
    let address = baseURL.map { JSONValue.string(module.sitePath.address(below: $0)) }
    let authors = module.authors.map { JSONValue.object(["@type": "Person", "name": .string($0)]) }
    let resource = JSONValue.object([
      "@type": "LearningResource",
      "@id": address,
      "url": address,
      "name": .string(module.title),
      "description": module.summary.map(JSONValue.string),
      "learningResourceType": .string(module.kind.name),
      "author": authors.isEmpty ? nil : .array(authors),
      "provider": provider(course.settings),
      "inLanguage": .string(course.settings.language),
      "isAccessibleForFree": .bool(true),
      "license": licence(course.settings),
      "teaches": list(module.outcomes.prefix(outcomeLimit)),
      "timeRequired": duration(module.minutes ?? 0),
      "dateModified": module.updated.map { .string($0.description) },
      "position": place.map(JSONValue.number),
      "isPartOf": whole(course, baseURL),
    ])
    let trail = baseURL.map { breadcrumbs(to: module, in: section, of: course, baseURL: $0) }
    return JSONValue.object([
      "@context": "https://schema.org",
      "@graph": .array([resource] + (trail.map { [$0] } ?? [])),
    ]).textForXML
  }

  private static func part(
    _ section: Section, of course: CourseGraph, baseURL: String?
  ) -> JSONValue {
    .object([
      "@type": "LearningResource",
      "name": .string(section.title),
      "description": (section.summary ?? section.question).map(JSONValue.string),
      "url": baseURL.map { .string(section.sitePath.address(below: $0)) },
      "position": .number(section.number),
    ])
  }

  private static func whole(_ course: CourseGraph, _ baseURL: String?) -> JSONValue {
    .object([
      "@type": "Course",
      "@id": baseURL.map { .string(SitePath("index.html").address(below: $0)) },
      "name": .string(course.settings.title),
    ])
  }

  private static func breadcrumbs(
    to module: Module, in section: Section, of course: CourseGraph, baseURL: String
  ) -> JSONValue {
    let trail = [
      (course.settings.title, SitePath("index.html")), (section.title, section.sitePath),
      (module.title, module.sitePath),
    ]
    return .object([
      "@type": "BreadcrumbList",
      "itemListElement": .array(
        trail.enumerated().map { index, step in
          .object([
            "@type": "ListItem",
            "position": .number(index + 1),
            "name": .string(step.0),
            "item": .string(step.1.address(below: baseURL)),
          ])
        }),
    ])
  }

  private static func provider(_ settings: CourseSettings) -> JSONValue? {
    settings.author.map { .object(["@type": "Organization", "name": .string($0)]) }
  }

  private static func licence(_ settings: CourseSettings) -> JSONValue? {
    settings.licence.map { .string($0.url ?? $0.name) }
  }

  /// Minutes of the path that the course names first.
  private static func wholeMinutes(_ course: CourseGraph) -> Int {
    course.minutes(on: course.settings.paths.first?.path ?? .individual)
  }

  /// Minutes in the form of ISO 8601, `PT90M`.
  private static func duration(_ minutes: Int) -> JSONValue? {
    minutes > 0 ? .string("PT\(minutes)M") : nil
  }

  private static func list(_ texts: some Sequence<String>) -> JSONValue? {
    let values = texts.map(JSONValue.string)
    return values.isEmpty ? nil : .array(values)
  }

  /// The first outcome of each module; of more than the limit an even choice from the whole course.
  private static func outcomes(_ course: CourseGraph) -> [String] {
    var seen: Set<String> = []
    var outcomes: [String] = []
    for outcome in course.modules.lazy.compactMap(\.outcomes.first)
    where seen.insert(outcome).inserted {
      outcomes.append(outcome)
    }
    guard outcomes.count > outcomeLimit else { return outcomes }
    return (0..<outcomeLimit).map { outcomes[$0 * outcomes.count / outcomeLimit] }
  }
}

extension JSONValue {
  /// The text for a script element, without the two characters that XML forbids and JSON does not.
  fileprivate var textForXML: String {
    var text = String.UnicodeScalarView()
    for scalar in scriptText.unicodeScalars {
      switch scalar {
      case "\u{FFFE}": text.append(contentsOf: "\\ufffe".unicodeScalars)
      case "\u{FFFF}": text.append(contentsOf: "\\uffff".unicodeScalars)
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
