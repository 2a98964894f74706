/// Sets a document: from blocks to strips, from strips to pages.
///
/// One value that grows: the lists of what is painted, set and found, and the place where the text
/// stands.
struct Setter {
  let document: Document
  let style: PageStyle
  var shelf: FontShelf
  var tree = StructureTree()
  var paints: [Paint] = []
  var glyphs: [FontShelf.PlacedGlyph] = []
  var strips: [Strip] = []
  var frames: [Frame] = []
  /// Of each table, the strips of its head.
  var tableHeads: [[Strip]] = []
  var links: [Link] = []
  var drawings: [Drawing] = []
  var images: [RasterImage] = []
  var anchors: Anchors
  var headings: [ListedHeading] = []
  var terms: [IndexMarks] = []
  var termNumbers = KeyTable()
  var notes = Notes()
  var pages: [Page] = []
  var findings: [Finding] = []

  // Where the text stands.
  /// Room that the next strip keeps from the last.
  var gap = 0.0
  /// Whether the next strip stays with the last.
  var keepsWithNext = false
  var forcesBreak = false
  /// A mark of a list that stands beside the next line.
  var marker: Marker?
  /// Anchors that stand where the next strip does.
  var waitingAnchors: [Int] = []
  var lastLevel = 0
  var headingCount = 0
  /// How many strips there were when the last heading ended.
  var headingEnd = -1
  /// Where strips that are not yet on pages begin.
  var paged = 0

  struct Link {
    let target: LinkTarget
    /// Where it leads, for who cannot see the page.
    let name: String
  }

  enum LinkTarget {
    case web(String)
    /// By the number of its anchor.
    case anchor(Int)
  }

  struct ListedHeading {
    let level: Int
    let text: String
    let anchor: Int
    let isListed: Bool
    let strip: Int
  }

  struct IndexMarks {
    let term: Inline.IndexTerm
    /// The numbers of the anchors where it stands.
    var anchors: [Int]
  }

  struct Marker {
    let text: [UInt32]
    let style: TextStyle
    /// Where it ends.
    let right: Double
    let checkBox: Bool?
  }

  init(_ document: Document, shelf: FontShelf, pageDigits: [Int]) {
    self.document = document
    style = document.style
    self.shelf = shelf
    anchors = Anchors(digits: pageDigits)
  }

  var palette: Palette { style.palette }
  var type: TypeScale { style.type }

  /// The room for text on a page.
  var bodySize: Drawing.Size {
    let (paper, margins) = (style.paper.size, style.margins)
    return Drawing.Size(
      width: max(72, paper.width - margins.left - margins.right),
      height: max(72, paper.height - margins.top - margins.bottom))
  }

  mutating func note(_ finding: Finding) {
    if !findings.contains(finding) { findings.append(finding) }
  }
}

/// The column that blocks are set in.
struct Flow {
  /// From the left edge of the page.
  var x: Double
  var width: Double
  /// The widest that a line of running text is.
  var measure: Double
  /// The part of the document around it.
  var element: Int32
  var frame: Int32 = -1
  var depth = 0
  var size: Double
  var color: Palette.Color

  var textWidth: Double { min(width, measure) }

  /// The same column, further in from the left and the right.
  func inset(_ left: Double, _ right: Double = 0) -> Flow {
    var flow = self
    flow.x += left
    flow.width = max(24, width - left - right)
    flow.depth += 1
    return flow
  }

  func under(_ element: Int32) -> Flow {
    var flow = self
    flow.element = element
    return flow
  }
}

/// The places that links and page references name.
struct Anchors {
  private(set) var names = KeyTable()
  /// By number; page −1 for a place that was not set.
  private(set) var places: [Place] = []
  /// How many digits the page number of each anchor had the last time; the guess for this time.
  private let digits: [Int]

  struct Place {
    var page: Int32
    /// From the upper edge of the page.
    var y: Double
  }

  init(digits: [Int]) {
    self.digits = digits
  }

  /// By number; empty for places without a name.
  private var texts: [String] = []

  mutating func number(of name: String) -> Int {
    let (number, isNew) = names.number(of: name)
    if isNew {
      places.append(Place(page: -1, y: 0))
      texts.append(name)
    }
    return number
  }

  /// What the document calls an anchor; `nil` for one that it did not name.
  func name(of anchor: Int) -> String? {
    let name = texts[anchor]
    return name.isEmpty || name.utf8.first == 1 ? nil : name
  }

  /// An anchor without a name.
  mutating func add() -> Int {
    // No name begins with this scalar, so that it meets none.
    let (number, _) = names.number(of: [0xFFFF_FFFF, UInt32(places.count)])
    places.append(Place(page: -1, y: 0))
    texts.append("")
    return number
  }

  mutating func set(_ anchor: Int, page: Int, y: Double) {
    if places[anchor].page < 0 { places[anchor] = Place(page: Int32(page), y: y) }
  }

  func digits(of anchor: Int) -> Int { anchor < digits.count ? digits[anchor] : 2 }
}

/// The footnotes named so far.
struct Notes {
  /// By the place in the document's list: the number in the text, 0 when not named yet.
  var numbers: [Int] = []
  /// By number, from 1: the strips, the element and the anchor.
  var set: [SetNote] = []
  /// The numbers of the notes that strips name, in order.
  var named: [Int] = []

  struct SetNote {
    let strips: [Strip]
    let element: Int32
    let anchor: Int

    var height: Double {
      strips.reduce(0) { $0 + $1.before + $1.height }
    }
  }
}
