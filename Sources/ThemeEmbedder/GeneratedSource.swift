/// Swift source that carries files as string literals.
struct GeneratedSource {
  let files: [ThemeFile]

  /// The whole source file; the same files always give the same text.
  var text: String {
    let entries = files.map { file in
      "    File(path: \(Self.literal(file.path)), text: \(Self.literal(file.text))),\n"
    }
    return """
      // Made by ThemeEmbedder from themes/. Do not edit.

      /// The themes that the program carries inside itself.
      package enum EmbeddedThemes {
        /// A file of a theme.
        package struct File: Sendable {
          /// Relative to `themes/`, for example `sol/templates/page.mustache`.
          package let path: String
          private let text: StaticString

          fileprivate init(path: String, text: StaticString) {
            self.path = path
            self.text = text
          }

          package var bytes: [UInt8] { text.withUTF8Buffer { Array($0) } }
        }

        /// Every file, sorted by path.
        package static let files: [File] = [
      \(entries.joined())  ]
      }

      """
  }

  /// A literal on one line.
  ///
  /// Line ends are escaped: inside `\"""` Swift would turn CR LF into LF.
  static func literal(_ text: String) -> String {
    var result = "\""
    result.reserveCapacity(text.utf8.count + text.utf8.count / 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      // Control characters, which Swift refuses in source, and the mark that it may drop.
      case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{FEFF}":
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
