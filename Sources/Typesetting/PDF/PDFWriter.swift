/// Writes the pages that were set.
struct PDFWriter {
  var setter: Setter
  var file = PDFFile()
  private let subsets: [FontSubset?]
  /// By page.
  private(set) var pageObjects: [Int] = []
  private(set) var annotations: [Annotation] = []
  /// By page, the elements of its marked content.
  private(set) var markedContent: [[Int32]] = []
  private let resources: Int
  private let pageTree: Int
  private var images: [Int?] = []
  /// Those used, in hundredths.
  private var opacities: [Int] = []

  struct Annotation {
    let object: Int
    let page: Int
    let element: Int32
  }

  init(_ setter: Setter) {
    self.setter = setter
    subsets = setter.shelf.fonts.indices.map { index in
      let use = setter.shelf.uses[index]
      return use.glyphs.isEmpty ? nil : FontSubset(of: setter.shelf.fonts[index], using: use)
    }
    resources = file.reserve()
    pageTree = file.reserve()
    pageObjects = setter.pages.map { _ in 0 }
    images = setter.images.map { _ in nil }
  }

  mutating func write() -> [UInt8] {
    for page in pageObjects.indices { pageObjects[page] = file.reserve() }
    placeElements()
    for page in setter.pages.indices { write(page) }
    writePageTree()
    writeResources()
    let structure = writeStructure()
    let outline = writeOutline()
    let catalog = writeCatalog(structure, outline)
    var trailer: [UInt8] = []
    trailer.append("/Root ")
    trailer.append(reference: catalog)
    trailer.append("/Info ")
    trailer.append(reference: writeInformation())
    return file.bytes(trailer: trailer)
  }

  /// A link that leads nowhere is plain text.
  private mutating func placeElements() {
    for page in setter.pages {
      for item in page.items {
        for index in item.strip.paints {
          guard case .link(let link, _, _) = setter.paints[index].kind,
            !leadsSomewhere(setter.links[link])
          else { continue }
          setter.tree.makePlain(setter.paints[index].element)
        }
      }
    }
  }

  private func leadsSomewhere(_ link: Setter.Link) -> Bool {
    switch link.target {
    case .web(let address): !address.isEmpty
    case .anchor(let anchor): setter.anchors.places[anchor].page >= 0
    }
  }

  // MARK: Pages

  private mutating func write(_ number: Int) {
    let page = setter.pages[number]
    let paper = setter.style.paper.size
    var content = PageContent(page: Int32(number), height: paper.height)
    var links: [Int] = []
    let grounds = setter.grounds(of: page.items.filter { !$0.isRepeated })
    for paint in grounds { write(paint, y: 0, on: &content, &links) }
    for (index, item) in page.items.enumerated() {
      if index == page.notesBegin { writeNoteRule(page, on: &content, &links) }
      for place in item.strip.paints {
        var paint = setter.paints[place]
        if item.isRepeated { paint.element = StructureTree.artifact }
        write(paint, y: item.y, on: &content, &links)
      }
    }
    for place in page.furniture { write(setter.paints[place], y: 0, on: &content, &links) }
    content.leave()
    markedContent.append(content.elements)
    for share in content.opacities where !opacities.contains(share) { opacities.append(share) }
    writePage(number, file.addPacked([], content.bytes), links)
  }

  private mutating func writeNoteRule(
    _ page: Page, on content: inout PageContent, _ links: inout [Int]
  ) {
    let rule = Paint(
      element: StructureTree.artifact, x: setter.style.margins.left, y: page.notesTop,
      kind: .fill(width: 90, height: 0.6, setter.palette.muted))
    write(rule, y: 0, on: &content, &links)
  }

  private mutating func writePage(_ number: Int, _ content: Int, _ links: [Int]) {
    let paper = setter.style.paper.size
    var body: [UInt8] = []
    body.append("<</Type/Page/Parent ")
    body.append(reference: pageTree)
    body.append("/MediaBox[0 0 ")
    body.append(hundredths: hundredths(paper.width))
    body.append(" ")
    body.append(hundredths: hundredths(paper.height))
    body.append("]/Resources ")
    body.append(reference: resources)
    body.append("/Contents ")
    body.append(reference: content)
    body.append("/StructParents ")
    body.append(number: number)
    body.append("/Tabs/S")
    if !links.isEmpty {
      body.append("/Annots[")
      for (index, link) in links.enumerated() {
        if index > 0 { body.append(" ") }
        body.append(reference: link)
      }
      body.append("]")
    }
    body.append(">>")
    file.set(pageObjects[number], body)
  }

  private mutating func write(
    _ paint: Paint, y top: Double, on content: inout PageContent, _ links: inout [Int]
  ) {
    let y = top + paint.y
    switch paint.kind {
    case .text(let text):
      content.enter(paint.element, &setter.tree)
      write(text, x: paint.x, y: y, on: &content)
    case .fill(let width, let height, let color):
      content.enter(paint.element, &setter.tree)
      content.rectangle(x: paint.x, y: y, width: width, height: height, color)
    case .drawing(let number, let scale):
      content.enter(paint.element, &setter.tree)
      write(setter.drawings[number], x: paint.x, y: y, scale: scale, on: &content)
      let size = setter.drawings[number].size
      setBox(paint.element, paint.x, y, size.width * scale, size.height * scale)
    case .image(let number, let width, let height):
      content.enter(paint.element, &setter.tree)
      images[number] = images[number] ?? ImageWriter.write(setter.images[number], to: &file)
      content.image(
        number, x: paint.x, y: y, width: width, height: height,
        orientation: setter.images[number].orientation)
      setBox(paint.element, paint.x, y, width, height)
    case .checkBox(let size, let isChecked, let color):
      content.enter(paint.element, &setter.tree)
      content.checkBox(x: paint.x, y: y, size: size, isChecked: isChecked, color)
    case .link(let link, let width, let height):
      guard paint.element != StructureTree.artifact, leadsSomewhere(setter.links[link]) else {
        return
      }
      links.append(
        addAnnotation(
          setter.links[link], paint.element, on: Int(content.page),
          box: [paint.x, y, paint.x + width, y + height]))
    case .touch:
      if paint.element >= 0 { setter.tree.place(paint.element) }
    case .pageNumber, .anchor: break
    }
  }

  private func write(
    _ text: TextPaint, x: Double, y: Double, _ direction: Drawing.Point = Drawing.Point(1, 0),
    on content: inout PageContent
  ) {
    guard let subset = subsets[Int(text.font)] else { return }
    content.text(text, x: x, y: y, direction: direction) { glyph in
      let placed = setter.glyphs[Int(glyph)]
      return (subset.cid(of: placed.glyph), placed.adjustment)
    }
  }

  private mutating func setBox(
    _ element: Int32, _ x: Double, _ y: Double, _ width: Double, _ height: Double
  ) {
    guard element >= 0 else { return }
    let paper = setter.style.paper.size.height
    setter.tree.setBox(of: element, [x, paper - y - height, x + width, paper - y])
  }

  private mutating func write(
    _ drawing: Drawing, x: Double, y: Double, scale: Double, on content: inout PageContent
  ) {
    for element in drawing.elements {
      content.shape(element, x: x, y: y, scale: scale, setter.palette)
      if case .text(let label) = element {
        write(label, x: x, y: y, scale: scale, on: &content)
      }
    }
  }

  private mutating func write(
    _ label: Drawing.Label, x: Double, y: Double, scale: Double, on content: inout PageContent
  ) {
    let style = TextStyle(
      face: FontShelf.Face(isBold: label.isBold, isItalic: label.isItalic),
      size: label.size * scale, color: setter.palette.color(of: label.ink))
    let text = label.text.unicodeScalars.map { $0.value }
    let back: Double
    switch label.anchor {
    case .start: back = 0
    case .middle: back = setter.width(of: text, style) / 2
    case .end: back = setter.width(of: text, style)
    }
    let first = setter.paints.count
    setter.paint(text, style, x: -back, baseline: 0)
    for paint in setter.paints[first...] {
      guard case .text(let run) = paint.kind else { continue }
      write(
        run, x: x + label.position.x * scale + paint.x * label.direction.x,
        y: y + label.position.y * scale + paint.x * label.direction.y, label.direction,
        on: &content)
    }
    setter.paints.removeLast(setter.paints.count - first)
  }

  // MARK: Links

  private mutating func addAnnotation(
    _ link: Setter.Link, _ element: Int32, on page: Int, box: [Double]
  ) -> Int {
    let paper = setter.style.paper.size.height
    var body: [UInt8] = []
    body.append("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[")
    for (index, value) in [box[0], paper - box[3], box[2], paper - box[1]].enumerated() {
      if index > 0 { body.append(" ") }
      body.append(hundredths: hundredths(value))
    }
    body.append("]/StructParent ")
    body.append(number: setter.pages.count + annotations.count)
    body.append("/Contents")
    body.append(textString: link.name)
    switch link.target {
    case .web(let address):
      body.append("/A<</S/URI/URI")
      body.append(byteString: WebAddress.ascii(address))
      body.append(">>")
    case .anchor(let anchor):
      body.append("/Dest")
      append(destination: setter.anchors.places[anchor], to: &body)
    }
    body.append(">>")
    let object = file.add(body)
    annotations.append(Annotation(object: object, page: page, element: element))
    setter.tree.add(.annotation(Int32(annotations.count - 1)), to: element)
    return object
  }

  func append(destination place: Anchors.Place, to body: inout [UInt8]) {
    let paper = setter.style.paper.size.height
    body.append("[")
    body.append(reference: pageObjects[Int(place.page)])
    body.append("/XYZ null ")
    body.append(hundredths: hundredths(min(paper, paper - place.y + 12)))
    body.append(" null]")
  }

  // MARK: Parts of the file

  private mutating func writePageTree() {
    var body: [UInt8] = []
    body.append("<</Type/Pages/Count ")
    body.append(number: pageObjects.count)
    body.append("/Kids[")
    for (index, page) in pageObjects.enumerated() {
      if index > 0 { body.append(" ") }
      body.append(reference: page)
    }
    body.append("]>>")
    file.set(pageTree, body)
  }

  private mutating func writeResources() {
    var body: [UInt8] = []
    body.append("<</Font<<")
    for (index, subset) in subsets.enumerated() {
      guard let subset else { continue }
      body.append("/F")
      body.append(number: index)
      body.append(" ")
      let writer = FontWriter(font: setter.shelf.fonts[index], subset: subset)
      body.append(reference: writer.write(to: &file))
    }
    body.append(">>/ExtGState<<")
    for share in opacities {
      body.append("/G")
      body.append(number: share)
      body.append("<</ca ")
      body.append(hundredths: share)
      body.append(">>")
    }
    body.append(">>/XObject<<")
    for (index, image) in images.enumerated() {
      guard let image else { continue }
      body.append("/I")
      body.append(number: index)
      body.append(" ")
      body.append(reference: image)
    }
    body.append(">>>>")
    file.set(resources, body)
  }

  private mutating func writeCatalog(_ structure: Int, _ outline: Int?) -> Int {
    let metadata = file.addStream(
      Array("/Type/Metadata/Subtype/XML".utf8), data: Metadata.packet(of: setter.document))
    let profile = file.addPacked(Array("/N 3".utf8), ColorProfile.bytes)
    var body: [UInt8] = []
    body.append("<</Type/Catalog/Pages ")
    body.append(reference: pageTree)
    body.append("/MarkInfo<</Marked true>>/Lang")
    body.append(textString: setter.document.language)
    body.append("/StructTreeRoot ")
    body.append(reference: structure)
    body.append("/Metadata ")
    body.append(reference: metadata)
    body.append("/ViewerPreferences<</DisplayDocTitle true>>")
    body.append("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)")
    body.append("/Info(sRGB)/DestOutputProfile ")
    body.append(reference: profile)
    body.append(">>]")
    if let outline {
      body.append("/PageMode/UseOutlines/Outlines ")
      body.append(reference: outline)
    }
    body.append(">>")
    return file.add(body)
  }

  private mutating func writeInformation() -> Int {
    let document = setter.document
    var body: [UInt8] = []
    body.append("<</Title")
    body.append(textString: document.title)
    if !document.author.isEmpty {
      body.append("/Author")
      body.append(textString: document.author)
    }
    if !document.subject.isEmpty {
      body.append("/Subject")
      body.append(textString: document.subject)
    }
    body.append("/Producer(")
    body.append(Metadata.producer)
    body.append(")>>")
    return file.add(body)
  }
}
