/// Words with a mark such as `{x}`, cut at the mark once, to be filled in many times.
struct StringPattern: Sendable {
  private let before: String
  private let after: String?

  /// - Parameter mark: filled where it stands first; a text without it stays as it is.
  init(_ text: String, mark: String) {
    let place = text.firstRange(of: mark)
    before = place.map { String(text[..<$0.lowerBound]) } ?? text
    after = place.map { String(text[$0.upperBound...]) }
  }

  /// Writes the words as text, with a value in place of the mark.
  func write(_ value: String, to html: inout HTMLWriter) {
    html.text(before)
    guard let after else { return }
    html.text(value)
    html.text(after)
  }
}
