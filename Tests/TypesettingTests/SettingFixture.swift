import Foundation
import Testing

@testable import Typesetting

/// Documents set in Debian's Noto fonts.
enum SettingFixture {
  static func fonts() throws -> FontSet {
    FontSet(
      serif: FontSet.Family(regular: try NotoFont.serif.font()),
      sans: FontSet.Family(
        regular: try NotoFont.sans.font(), bold: try NotoFont.sansBold.font(),
        italic: try NotoFont.sansItalic.font()),
      fallback: [try NotoFont.symbols.font()])
  }

  static func document(_ blocks: [Block], footnotes: [[Inline]] = []) -> Document {
    Document(title: "A document", language: "en", blocks: blocks, footnotes: footnotes)
  }

  static func bytes(_ blocks: [Block], footnotes: [[Inline]] = []) throws -> [UInt8] {
    try PDF.bytes(of: document(blocks, footnotes: footnotes), fonts: fonts()).bytes
  }

  /// The document with its pages, before it is a file.
  static func setter(_ blocks: [Block], footnotes: [[Inline]] = []) throws -> Setter {
    let document = document(blocks, footnotes: footnotes)
    var setter = Setter(document, shelf: FontShelf(try fonts()), pageDigits: [])
    setter.setAll()
    setter.finish()
    return setter
  }

  /// Words that fill some lines.
  static func prose(_ count: Int) -> String {
    let words = ["learning", "culture", "grows", "where", "people", "look", "back", "together"]
    return (0..<count).map { words[($0 * 5 + $0 / 7) % words.count] }.joined(separator: " ")
  }
}

extension Setter {
  /// The words on a page as they are painted, one string for each base line.
  func lines(on page: Int) -> [String] {
    var lines: [(y: Double, text: String)] = []
    for item in pages[page].items {
      for paint in paints[item.strip.paints] {
        guard case .text(let text) = paint.kind else { continue }
        let y = item.y + paint.y
        if lines.last.map({ abs($0.y - y) > 0.5 }) ?? true { lines.append((y, "")) }
        lines[lines.count - 1].text += words(of: text)
      }
    }
    return lines.map { $0.text.trimmingCharacters(in: .whitespaces) }
  }

  private func words(of text: TextPaint) -> String {
    var words = String.UnicodeScalarView()
    for glyph in glyphs[Int(text.glyphs.lowerBound)..<Int(text.glyphs.upperBound)] {
      for scalar in shelf.uses[Int(text.font)].scalars(of: glyph.glyph) {
        words.append(Unicode.Scalar(scalar) ?? "?")
      }
    }
    return String(words)
  }
}

/// A tool that the machine may have, and what it says about a file.
enum Tool {
  static func path(_ name: String) -> String? {
    ["/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// - Parameter arguments: `FILE` stands for the file.
  static func run(
    _ name: String, _ arguments: [String], on bytes: [UInt8]
  ) throws -> (code: Int32, output: String) {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).pdf")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path(name)))
    process.arguments = arguments.map { $0 == "FILE" ? file.path : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
