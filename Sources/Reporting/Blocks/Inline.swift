import Assessment

/// A piece of a line of words.
///
/// A class for the same reason as ``Block``.
package final class Inline: Sendable {
  package let content: Content

  private init(_ content: Content) {
    self.content = content
  }

  package enum Content: Sendable, Equatable {
    case text(String)
    case strong([Inline])
    case emphasis([Inline])
    case code(String)
    case link(Destination, [Inline])
  }

  /// Where a link leads: a page of the course, or an address on the web.
  package struct Destination: Sendable, Equatable {
    /// From the folder of the site, or whole.
    package var url: String

    package init(_ url: String) {
      self.url = url
    }

    /// Whether it is whole: begins with a scheme such as `https:`.
    package var isAbsolute: Bool {
      for byte in url.utf8 {
        switch byte {
        case UInt8(ascii: ":"): return true
        case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return false
        default: break
        }
      }
      return false
    }

    /// The address to write into a file, or nothing where the words must do without a link.
    ///
    /// Only the schemes of web and mail pass, whoever wrote the address.
    /// - Parameter base: what leads from the file to the folder of the site; `nil` when nothing does.
    package func address(from base: String?) -> String? {
      guard isAbsolute else { return base.map { $0 + url } }
      let isKnown =
        url.hasBytes(atStart: "https://") || url.hasBytes(atStart: "http://")
        || url.hasBytes(atStart: "mailto:")
      return isKnown ? url : nil
    }
  }

  /// The words alone.
  package var plainText: String {
    switch content {
    case .text(let text), .code(let text): text
    case .strong(let inlines), .emphasis(let inlines), .link(_, let inlines):
      Inline.plainText(inlines)
    }
  }

  @inline(never)
  package static func plainText(_ inlines: [Inline]) -> String {
    var text = ""
    for inline in inlines { text += inline.plainText }
    return text
  }

}

extension Inline: Equatable {
  package static func == (left: Inline, right: Inline) -> Bool { left.content == right.content }
}

// Words are made in a hundred places, so nothing here is inlined.
extension Inline {
  @inline(never)
  package static func text(_ text: String) -> Inline { Inline(.text(text)) }
  @inline(never)
  package static func strong(_ inlines: [Inline]) -> Inline { Inline(.strong(inlines)) }
  @inline(never)
  package static func emphasis(_ inlines: [Inline]) -> Inline { Inline(.emphasis(inlines)) }
  @inline(never)
  package static func code(_ text: String) -> Inline { Inline(.code(text)) }
  @inline(never)
  package static func link(_ destination: Destination, _ inlines: [Inline]) -> Inline {
    Inline(.link(destination, inlines))
  }
  @inline(never)
  static func strong(_ text: String) -> Inline { .strong([.text(text)]) }
  @inline(never)
  static func emphasis(_ text: String) -> Inline { .emphasis([.text(text)]) }
}

// Most lines of words are a single piece.
extension [Inline] {
  @inline(never)
  static func text(_ text: String) -> [Inline] { [Inline.text(text)] }
  @inline(never)
  static func strong(_ text: String) -> [Inline] { [Inline.strong(text)] }
  @inline(never)
  static func emphasis(_ text: String) -> [Inline] { [Inline.emphasis(text)] }
}
