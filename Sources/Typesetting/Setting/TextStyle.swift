/// How letters look: face, size, colour, and what they belong to.
struct TextStyle: Sendable, Equatable {
  var face = FontShelf.Face()
  /// In points.
  var size: Double
  var color: Palette.Color
  /// The part of the document, by its place in the structure tree.
  var element: Int32 = StructureTree.artifact
  /// By its place in the list of links.
  var link: Int32 = -1
  var isStruck = false
  /// Above the base line, in points.
  var rise = 0.0
  /// Between letters, in thousandths of the size.
  var tracking: Int32 = 0
}
