/// Whether text may carry the colours of a terminal.
enum TextStyle: Sendable {
  case plain
  case coloured

  /// What a piece of text is for; decides its colour.
  enum Role: Sendable {
    case error
    case warning
    case note
    case fix
    case place
    case gutter

    /// Parameters of the escape sequence SGR, ECMA-48.
    fileprivate var parameters: String {
      switch self {
      case .error: "1;31"
      case .warning: "1;33"
      case .note: "1;36"
      case .fix: "1;32"
      case .place: "1"
      case .gutter: "2"
      }
    }
  }

  /// Text in the colour of its role.
  func apply(_ role: Role, to text: String) -> String {
    switch self {
    case .plain: text
    case .coloured: text.isEmpty ? text : "\u{1B}[\(role.parameters)m\(text)\u{1B}[0m"
    }
  }
}
