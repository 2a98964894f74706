/// The operators that paint one page.
///
/// Keeps what is set, so that nothing is set twice, and wraps all in marked content: parts of the
/// document with their number, everything else as artifacts.
struct PageContent {
  let page: Int32
  /// Of the paper, in hundredths of a point.
  let height: Int
  private(set) var bytes: [UInt8] = []
  /// By number of marked content, the element it belongs to.
  private(set) var elements: [Int32] = []
  /// Those used, in hundredths, for the resources.
  private(set) var opacities: [Int] = []
  private var opacity = 100
  private var current: Int32?
  private var isInText = false
  private var font: Int32 = -1
  private var size = 0
  private var tracking = 0
  private var fill = Palette.Color(0)
  private var stroke = Palette.Color(0)
  private var lineX = 0
  private var lineY = 0

  init(page: Int32, height: Double) {
    self.page = page
    self.height = hundredths(height)
  }

  // MARK: Parts

  /// Begins or goes on with a part.
  mutating func enter(_ element: Int32, _ tree: inout StructureTree) {
    if current == element { return }
    leave()
    if element == StructureTree.artifact {
      bytes.append("/Artifact BMC\n")
    } else {
      bytes.append("/")
      bytes += StructureNames.name(tree.elements[Int(element)].kind)
      bytes.append("<</MCID ")
      bytes.append(number: elements.count)
      bytes.append(">>BDC\n")
      tree.add(.content(page: page, number: Int32(elements.count)), to: element)
      elements.append(element)
    }
    current = element
  }

  mutating func leave() {
    guard current != nil else { return }
    endText()
    bytes.append("EMC\n")
    current = nil
  }

  private mutating func endText() {
    if isInText { bytes.append("ET\n") }
    isInText = false
  }

  // MARK: Text

  /// - Parameter codes: the numbers of the glyphs in the file, with what is added to their widths.
  mutating func text(
    _ text: TextPaint, x: Double, y: Double, direction: Drawing.Point = Drawing.Point(1, 0),
    codes: (Int32) -> (code: Int, adjustment: Int32)
  ) {
    if direction.x == 1 {
      beginText(x: hundredths(x), y: height - hundredths(y))
    } else {
      beginTurned(x, y, direction)
    }
    setFont(text.font, hundredths(text.size))
    setTracking(hundredths(Double(text.tracking) * text.size / 1000))
    setFill(text.color)
    var isPlain = true
    for glyph in text.glyphs where glyph != text.glyphs.upperBound - 1 {
      if codes(glyph).adjustment != 0 { isPlain = false }
    }
    if !isPlain { bytes.append("[") }
    bytes.append("(")
    for glyph in text.glyphs {
      let (code, adjustment) = codes(glyph)
      bytes.append(escaped: UInt8(truncatingIfNeeded: code >> 8))
      bytes.append(escaped: UInt8(truncatingIfNeeded: code))
      if adjustment != 0, glyph != text.glyphs.upperBound - 1 {
        bytes.append(")")
        bytes.append(number: -Int(adjustment))
        bytes.append("(")
      }
    }
    bytes.append(isPlain ? ")Tj\n" : ")]TJ\n")
    if direction.x != 1 { endText() }
  }

  private mutating func beginTurned(_ x: Double, _ y: Double, _ direction: Drawing.Point) {
    endText()
    bytes.append("BT\n")
    isInText = true
    for part in [direction.x, -direction.y, direction.y, direction.x] {
      bytes.append(thousandths: Int((part * 1000).rounded()))
      bytes.append(" ")
    }
    point(x, y)
    bytes.append(" Tm\n")
  }

  private mutating func beginText(x: Int, y: Int) {
    if !isInText {
      bytes.append("BT\n")
      isInText = true
      (lineX, lineY) = (0, 0)
    }
    if x != lineX || y != lineY {
      bytes.append(hundredths: x - lineX)
      bytes.append(" ")
      bytes.append(hundredths: y - lineY)
      bytes.append(" Td\n")
    }
    (lineX, lineY) = (x, y)
  }

  private mutating func setFont(_ number: Int32, _ size: Int) {
    guard number != font || size != self.size else { return }
    (font, self.size) = (number, size)
    bytes.append("/F")
    bytes.append(number: Int(number))
    bytes.append(" ")
    bytes.append(hundredths: size)
    bytes.append(" Tf\n")
  }

  private mutating func setTracking(_ value: Int) {
    guard value != tracking else { return }
    tracking = value
    bytes.append(hundredths: value)
    bytes.append(" Tc\n")
  }

  // MARK: Shapes

  mutating func setFill(_ color: Palette.Color) {
    guard color != fill else { return }
    fill = color
    append(color)
    bytes.append(" rg\n")
  }

  /// How much fills cover, in whole hundredths.
  mutating func setOpacity(_ value: Double) {
    let share = value < 1 ? Int((max(0, value) * 100).rounded()) : 100
    guard share != opacity else { return }
    opacity = share
    bytes.append("/G")
    bytes.append(number: share)
    bytes.append(" gs\n")
    if !opacities.contains(share) { opacities.append(share) }
  }

  mutating func setStroke(_ color: Palette.Color) {
    guard color != stroke else { return }
    stroke = color
    append(color)
    bytes.append(" RG\n")
  }

  private mutating func append(_ color: Palette.Color) {
    for (index, part) in [color.red, color.green, color.blue].enumerated() {
      if index > 0 { bytes.append(" ") }
      bytes.append(thousandths: (Int(part) * 1000 + 127) / 255)
    }
  }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, _ color: Palette.Color
  ) {
    beginShape()
    setFill(color)
    append(rectangle: x, y, width, height)
    bytes.append(" re f\n")
  }

  private mutating func append(
    rectangle x: Double, _ y: Double, _ width: Double, _ height: Double
  ) {
    point(x, y + height)
    bytes.append(" ")
    bytes.append(hundredths: hundredths(width))
    bytes.append(" ")
    bytes.append(hundredths: hundredths(height))
  }

  mutating func beginShape() { endText() }

  /// A point given from the upper left corner of the page.
  mutating func point(_ x: Double, _ y: Double) {
    bytes.append(hundredths: hundredths(x))
    bytes.append(" ")
    bytes.append(hundredths: self.height - hundredths(y))
  }

  mutating func write(_ operators: StaticString) { bytes.append(operators) }
  mutating func write(length: Double) { bytes.append(hundredths: hundredths(length)) }
  mutating func write(number: Int) { bytes.append(number: number) }

  /// A box, and a cross in it when it is checked.
  mutating func checkBox(
    x: Double, y: Double, size: Double, isChecked: Bool, _ color: Palette.Color
  ) {
    beginShape()
    setStroke(color)
    bytes.append(hundredths: hundredths(size * 0.09))
    bytes.append(" w ")
    let inset = size * 0.05
    append(rectangle: x + inset, y + inset, size - inset * 2, size - inset * 2)
    bytes.append(" re")
    if isChecked {
      let (near, far) = (size * 0.24, size * 0.76)
      for (from, to) in [((near, near), (far, far)), ((near, far), (far, near))] {
        bytes.append(" ")
        point(x + from.0, y + from.1)
        bytes.append(" m ")
        point(x + to.0, y + to.1)
        bytes.append(" l")
      }
    }
    bytes.append(" S\n")
  }

  /// A picture, turned as its camera noted.
  mutating func image(
    _ number: Int, x: Double, y: Double, width: Double, height: Double,
    orientation: RasterImage.Orientation
  ) {
    beginShape()
    bytes.append("q ")
    let (w, h) = (hundredths(width), hundredths(height))
    let (left, bottom) = (hundredths(x), self.height - hundredths(y) - h)
    let matrix: [Int]
    switch orientation {
    case .upright: matrix = [w, 0, 0, h, left, bottom]
    case .mirrored: matrix = [-w, 0, 0, h, left + w, bottom]
    case .halfTurn: matrix = [-w, 0, 0, -h, left + w, bottom + h]
    case .mirroredHalfTurn: matrix = [w, 0, 0, -h, left, bottom + h]
    case .mirroredQuarterLeft: matrix = [0, -h, -w, 0, left + w, bottom + h]
    case .quarterRight: matrix = [0, -h, w, 0, left, bottom + h]
    case .mirroredQuarterRight: matrix = [0, h, w, 0, left, bottom]
    case .quarterLeft: matrix = [0, h, -w, 0, left + w, bottom]
    }
    for value in matrix {
      bytes.append(hundredths: value)
      bytes.append(" ")
    }
    bytes.append("cm/I")
    bytes.append(number: number)
    bytes.append(" Do Q\n")
  }
}
