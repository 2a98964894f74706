import CourseModel

/// The names under which theme assets are published: with a hash of their content, so that a host may
/// let browsers keep them for ever.
struct AssetNames: Sendable {
  private let names: [String: String]

  init(_ assets: [String: [UInt8]]) {
    names = Dictionary(
      uniqueKeysWithValues: assets.filter { Self.named.contains($0.key) }
        .map { name, bytes in (name, Self.hashed(name, bytes)) })
  }

  /// Assets that pages name through the program.
  ///
  /// Others keep their names, since only a style sheet or a template of the author's can name them.
  private static let named: Set<String> = [
    "site.css", "learner.css", "test.css", "report.css", "favicon.svg", "record.js", "site.js",
    "search.js", "answers.js", "plan.js", "reflections.js", "my-data.js", "test.js", "paper.js",
    "report.js",
    "team.js",
  ]

  /// Assets of pages that only a course with a test has.
  static let ofTests: Set<String> = [
    "test.css", "test.js", "report.css", "report.js", "paper.js", "team.js",
  ]

  /// The place of an asset in the site.
  func path(of name: String) -> SitePath {
    SitePath("assets/" + (names[name] ?? name))
  }

  /// `site.css` as `site.1a2b3c4d.css`.
  static func hashed(_ name: String, _ bytes: [UInt8]) -> String {
    let hash = String(ContentHash.of(bytes), radix: 16)
    let padded = String(repeating: "0", count: max(0, 16 - hash.count)) + hash
    guard let dot = name.lastIndex(of: ".") else { return "\(name).\(padded.prefix(10))" }
    return "\(name[..<dot]).\(padded.prefix(10))\(name[dot...])"
  }
}

/// A hash of content for names, not for security: FNV-1a with 64 bits.
///
/// Source: RFC 9923, the FNV non-cryptographic hash algorithm.
enum ContentHash {
  static func of(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
