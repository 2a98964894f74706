/// A fact about a document that came out otherwise than written: no sentence, so that every
/// language can say it.
public enum Finding: Sendable, Equatable {
  /// A character that no font has; a visible sign stands in its place.
  case missingCharacter(Unicode.Scalar)
  /// A script that needs more than a row of letters from left to right.
  case script(Script)
  /// A table with more in it than its width holds, and its number of columns.
  case tableTooWide(columns: Int)
  /// A link or page reference to an anchor that the document does not have.
  case unknownAnchor(String)
  /// A footnote mark without a footnote, and its place in the list.
  case unknownFootnote(Int)
  /// A part nested so deep that its inner levels stand no further in.
  case nestedTooDeep
}
