/// The parts of a document as a screen reader walks through them.
///
/// Elements are put under their parents when they are first painted, so that their order is that
/// of the text.
struct StructureTree: Sendable {
  private(set) var elements: [Element] = []

  /// What belongs to no part of the document: running heads, lines, grounds.
  static var artifact: Int32 { -1 }
  /// The whole.
  static var root: Int32 { 0 }

  struct Element: Sendable {
    fileprivate(set) var kind: Kind
    let parent: Int32
    var isPlaced = false
    var children: [Child] = []
    var details = Details.none
  }

  enum Child: Sendable {
    case element(Int32)
    /// Marked content of a page, by its number there.
    case content(page: Int32, number: Int32)
    /// A link's area, by its place in the list of annotations.
    case annotation(Int32)
  }

  enum Details: Sendable {
    case none
    /// What is read instead, and where the picture is: left, bottom, right and top on its page.
    case figure(alternative: String, box: [Double])
    /// What is read instead of the sign that is shown.
    case actualText(String)
    case headerCell(isRow: Bool)
    case listNumbering(Numbering)
    /// Its name, unique in the document.
    case note(Int)
  }

  enum Numbering: Sendable {
    case decimal
    case disc
    case none
  }

  enum Kind: UInt8, Sendable {
    case document
    case paragraph
    case heading1
    case heading2
    case heading3
    case heading4
    case heading5
    case heading6
    case list
    case listItem
    case label
    case listBody
    case blockQuote
    case division
    case table
    case tableHead
    case tableBody
    case row
    case headerCell
    case cell
    case figure
    case caption
    case code
    case link
    case reference
    case note
    case contents
    case contentsItem
    case index
    case span
  }

  init() {
    elements = [Element(kind: .document, parent: StructureTree.artifact, isPlaced: true)]
  }

  mutating func add(_ kind: Kind, under parent: Int32, _ details: Details = .none) -> Int32 {
    elements.append(Element(kind: kind, parent: parent, details: details))
    return Int32(elements.count - 1)
  }

  /// Makes a link that leads nowhere plain text.
  mutating func makePlain(_ element: Int32) {
    if element >= 0, elements[Int(element)].kind == .link { elements[Int(element)].kind = .span }
  }

  mutating func describe(_ element: Int32, _ details: Details) {
    elements[Int(element)].details = details
  }

  /// Puts an element and those around it at the end of what is placed so far.
  mutating func place(_ element: Int32) {
    var element = element
    var waiting: [Int32] = []
    while element >= 0, !elements[Int(element)].isPlaced {
      waiting.append(element)
      element = elements[Int(element)].parent
    }
    while let next = waiting.popLast() {
      elements[Int(next)].isPlaced = true
      elements[Int(elements[Int(next)].parent)].children.append(.element(next))
    }
  }

  mutating func add(_ child: Child, to element: Int32) {
    place(element)
    elements[Int(element)].children.append(child)
  }

  mutating func setBox(of element: Int32, _ box: [Double]) {
    guard case .figure(let alternative, let old) = elements[Int(element)].details, old.isEmpty
    else { return }
    elements[Int(element)].details = .figure(alternative: alternative, box: box)
  }
}
