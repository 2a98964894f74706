/// Why a file is not a font that we can read: facts, not sentences, so that every language can say
/// them.
public enum FontFailure: Error, Sendable, Equatable {
  /// More bytes than any font needs.
  case tooLarge(limit: Int)
  /// The file does not begin as a font does; its first four bytes.
  case notAFont(FontTag)
  /// Outlines as PostScript draws them (`.otf`); only TrueType outlines are read.
  case postScriptOutlines
  /// Several fonts in one file (`.ttc`).
  case collection
  case missingTable(FontTag)
  /// A table ends before what it must hold.
  case truncatedTable(FontTag)
  /// No table says which glyph a character has.
  case noUnicodeMap
  case unitsPerEm(Int)
}
