/// A drawing that somebody made as SVG, read for print.
///
/// A static part of SVG 1.1: paths, basic shapes, text, groups, transformations, presentation
/// attributes, classes. A gradient becomes its mean colour. What lies outside is named as a fact.
public struct SVGReading: Sendable {
  public private(set) var drawing = Drawing(size: Drawing.Size(width: 0, height: 0))
  /// What `title` and `desc` say.
  public private(set) var title = ""
  public private(set) var summary = ""
  public private(set) var facts: [Fact] = []

  /// Something that is not drawn, and where it stands.
  public struct Fact: Sendable, Equatable {
    public let kind: Kind
    /// Of the line, and of the byte in it, from 1.
    public let line: Int
    public let column: Int

    public enum Kind: Sendable, Equatable {
      case notXML
      case notSVG
      case noSize
      case element(String)
      case attribute(String)
      case styleRule
      case pathData
      case transform
      /// Words in one line that look different: they are drawn alike.
      case mixedText
    }
  }

  private let bytes: [UInt8]
  private let tree: XMLTree
  private var sheet = SVGStyleSheet([])
  private var gradients: [(name: [UInt8], ink: Drawing.Ink)] = []

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tree = XMLTree(bytes)
    read()
  }

  private mutating func read() {
    if let failure = tree.failure { return note(.notXML, failure) }
    guard let root = tree.nodes.first, root.name.isSame(as: "svg") else { return note(.notSVG, 0) }
    readDefinitions()
    guard let base = base(root) else { return note(.noSize, root.offset) }
    var style = SVGStyle()
    style.transform = base
    draw(0, style)
  }

  private mutating func note(_ kind: Fact.Kind, _ offset: Int) {
    var (line, column) = (1, 1)
    for byte in bytes.prefix(offset) {
      if byte == 0x0A { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    let fact = Fact(kind: kind, line: line, column: column)
    if facts.count < 100, !facts.contains(fact) { facts.append(fact) }
  }

  /// Size in points, three quarters of a pixel each.
  private mutating func base(_ root: XMLTree.Node) -> SVGTransform? {
    let box = root.attribute("viewBox").map { SVGNumbers.all($0) } ?? []
    var width = SVGNumbers.length(root.attribute("width"))
    var height = SVGNumbers.length(root.attribute("height"))
    if box.count == 4 {
      width = width ?? height.map { $0 * box[2] / box[3] } ?? box[2]
      height = height ?? width.map { $0 * box[3] / box[2] }
    }
    guard let width, let height, width > 0, height > 0, width < 1e6, height < 1e6 else {
      return nil
    }
    drawing.size = Drawing.Size(width: width * 0.75, height: height * 0.75)
    guard box.count == 4, box[2] > 0, box[3] > 0 else {
      return SVGTransform(a: 0.75, d: 0.75)
    }
    let scale = min(width / box[2], height / box[3]) * 0.75
    return SVGTransform(
      a: scale, d: scale, e: (width * 0.75 - box[2] * scale) / 2 - box[0] * scale,
      f: (height * 0.75 - box[3] * scale) / 2 - box[1] * scale)
  }

  // MARK: What shapes refer to

  private mutating func readDefinitions() {
    for (index, node) in tree.nodes.enumerated() {
      if node.name.isSame(as: "style") {
        let read = SVGStyleSheet(text(of: index))
        sheet = read
        if !read.isWhole { note(.styleRule, node.offset) }
      } else if node.name.isSame(as: "linearGradient") || node.name.isSame(as: "radialGradient") {
        if let name = node.attribute("id"), let ink = meanColor(of: node) {
          gradients.append((name, ink))
        }
      }
    }
  }

  private func meanColor(of gradient: XMLTree.Node) -> Drawing.Ink? {
    var (red, green, blue, count) = (0, 0, 0, 0)
    for case .node(let index) in gradient.children where tree.nodes[index].name.isSame(as: "stop") {
      let stop = tree.nodes[index]
      var value = stop.attribute("stop-color")
      for declaration in SVGStyleSheet.declarations(stop.attribute("style") ?? [])
      where declaration.name.isSame(as: "stop-color") {
        value = declaration.value
      }
      guard let value, case .fixed(let r, let g, let b) = SVGColor.color(value) else { continue }
      (red, green, blue, count) = (red + Int(r), green + Int(g), blue + Int(b), count + 1)
    }
    guard count > 0 else { return nil }
    return .fixed(
      red: UInt8(red / count), green: UInt8(green / count), blue: UInt8(blue / count))
  }

  private func text(of index: Int) -> [UInt8] {
    var text: [UInt8] = []
    for child in tree.nodes[index].children {
      switch child {
      case .text(let words): text += words
      case .node(let inner): text += self.text(of: inner)
      }
    }
    return text
  }

  // MARK: Shapes

  private mutating func draw(_ index: Int, _ outer: SVGStyle) {
    let node = tree.nodes[index]
    if isPassedOver(node.name) { return }
    if node.name.isSame(as: "title") || node.name.isSame(as: "desc") {
      return readWords(of: index)
    }
    let style = style(of: node, outer)
    if style.isHidden { return }
    if node.name.isSame(as: "svg") || node.name.isSame(as: "g") || node.name.isSame(as: "a") {
      for case .node(let child) in node.children { draw(child, style) }
    } else if node.name.isSame(as: "text") {
      drawText(index, style)
    } else if let path = path(of: node) {
      drawing.elements.append(
        .path(transformed(path, style.transform), style.drawingStyle))
    } else {
      note(.element(String(decoding: node.name, as: UTF8.self)), node.offset)
    }
  }

  private func isPassedOver(_ name: [UInt8]) -> Bool {
    name.isSame(as: "defs") || name.isSame(as: "style") || name.isSame(as: "metadata")
      || name.isSame(as: "linearGradient") || name.isSame(as: "radialGradient")
      || name.contains(0x3A)
  }

  private mutating func readWords(of index: Int) {
    let words = String(decoding: SVGText.collapsed(text(of: index)).trimmed, as: UTF8.self)
    if tree.nodes[index].name.isSame(as: "title") {
      if title.isEmpty { title = words }
    } else if summary.isEmpty {
      summary = words
    }
  }

  private mutating func style(of node: XMLTree.Node, _ outer: SVGStyle) -> SVGStyle {
    var style = outer
    var declarations: [(name: [UInt8], value: [UInt8])] = node.attributes
    declarations += sheet.declarations(for: node.name, classes: node.attribute("class") ?? [])
    declarations += SVGStyleSheet.declarations(node.attribute("style") ?? [])
    for declaration in declarations {
      if !style.set(declaration.name, declaration.value, gradients: gradients) {
        note(.attribute(String(decoding: declaration.name, as: UTF8.self)), node.offset)
      }
    }
    if let text = node.attribute("transform") {
      if let transform = SVGTransform(text) {
        style.transform = style.transform.after(transform)
      } else {
        note(.transform, node.offset)
      }
    }
    return style
  }

  private mutating func path(of node: XMLTree.Node) -> Drawing.Path? {
    func number(_ name: StaticString) -> Double { SVGNumbers.length(node.attribute(name)) ?? 0 }
    if node.name.isSame(as: "path") {
      let path = SVGPath(node.attribute("d") ?? [])
      if !path.isWhole { note(.pathData, node.offset) }
      return path.path
    }
    if node.name.isSame(as: "rect") {
      let corner = max(number("rx"), node.attribute("rx") == nil ? number("ry") : 0)
      return .rectangle(
        Drawing.Point(number("x"), number("y")),
        Drawing.Size(width: max(0, number("width")), height: max(0, number("height"))), corner)
    }
    if node.name.isSame(as: "circle") {
      return .circle(Drawing.Point(number("cx"), number("cy")), number("r"))
    }
    if node.name.isSame(as: "ellipse") {
      return .ellipse(Drawing.Point(number("cx"), number("cy")), number("rx"), number("ry"))
    }
    if node.name.isSame(as: "line") {
      return Drawing.Path(
        through: [
          Drawing.Point(number("x1"), number("y1")), Drawing.Point(number("x2"), number("y2")),
        ], isClosed: false)
    }
    let isPolygon = node.name.isSame(as: "polygon")
    guard isPolygon || node.name.isSame(as: "polyline") else { return nil }
    let numbers = SVGNumbers.all(node.attribute("points") ?? [])
    let points = stride(from: 0, to: numbers.count - 1, by: 2).map {
      Drawing.Point(numbers[$0], numbers[$0 + 1])
    }
    return Drawing.Path(through: points, isClosed: isPolygon)
  }

  private func transformed(_ path: Drawing.Path, _ transform: SVGTransform) -> Drawing.Path {
    Drawing.Path(
      path.segments.map { segment in
        switch segment {
        case .move(let to): .move(transform.apply(to))
        case .line(let to): .line(transform.apply(to))
        case .curve(let first, let second, let to):
          .curve(transform.apply(first), transform.apply(second), transform.apply(to))
        case .close: .close
        }
      })
  }

  // MARK: Words

  private mutating func drawText(_ index: Int, _ style: SVGStyle) {
    var text = SVGText()
    collect(index, style, &text)
    text.finish()
    for chunk in text.chunks {
      let transform = chunk.style.transform
      let size = transform.scale
      guard size > 0 else { continue }
      let length = (transform.a * transform.a + transform.b * transform.b).squareRoot()
      let opacity = chunk.style.fillOpacity * chunk.style.opacity
      guard let fill = chunk.style.fill, length > 0 else { continue }
      drawing.elements.append(
        .text(
          Drawing.Label(
            String(decoding: chunk.words, as: UTF8.self), at: transform.apply(chunk.position),
            anchor: chunk.style.anchor, size: chunk.style.fontSize * size,
            isBold: chunk.style.isBold, ink: SVGColor.faded(fill, opacity),
            isItalic: chunk.style.isItalic,
            direction: Drawing.Point(transform.a / length, transform.b / length))))
    }
    if text.isMixed { note(.mixedText, tree.nodes[index].offset) }
  }

  private mutating func collect(_ index: Int, _ style: SVGStyle, _ text: inout SVGText) {
    let node = tree.nodes[index]
    text.move(
      x: SVGNumbers.length(node.attribute("x")), y: SVGNumbers.length(node.attribute("y")),
      dx: SVGNumbers.length(node.attribute("dx")), dy: SVGNumbers.length(node.attribute("dy")),
      style)
    for child in node.children {
      switch child {
      case .text(let words): text.add(words, style)
      case .node(let inner):
        let name = tree.nodes[inner].name
        guard name.isSame(as: "tspan") || name.isSame(as: "a") else {
          note(.element(String(decoding: name, as: UTF8.self)), tree.nodes[inner].offset)
          continue
        }
        collect(inner, self.style(of: tree.nodes[inner], style), &text)
      }
    }
  }
}
