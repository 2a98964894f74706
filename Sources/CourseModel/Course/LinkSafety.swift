/// Tells addresses that a page may link to from those that could run code.
package enum LinkSafety {
  private static let refused = ["javascript:", "vbscript:", "data:", "file:"]

  /// Whether an address may be written as a link.
  ///
  /// Browsers ignore control characters and spaces before and inside a scheme, so they are ignored
  /// here as well. Source: WHATWG URL, basic URL parser.
  package static func isSafe(_ destination: String) -> Bool {
    // Nearly every link; nothing before the colon can be left out of it.
    if destination.hasPrefix("https:") || destination.hasPrefix("http:") { return true }
    let start = destination.unicodeScalars.lazy.filter { $0.value > 0x20 }.prefix(16)
    let lowered = String(String.UnicodeScalarView(start)).lowercased()
    return !refused.contains { lowered.hasPrefix($0) }
  }
}
