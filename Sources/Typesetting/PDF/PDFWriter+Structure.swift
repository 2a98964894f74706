extension PDFWriter {
  /// Writes the tree of parts, and the way back from pages to parts.
  /// - Returns: the number of its root.
  mutating func writeStructure() -> Int {
    let elements = setter.tree.elements
    let root = file.reserve()
    var objects = Array(repeating: 0, count: elements.count)
    for index in elements.indices where elements[index].isPlaced {
      objects[index] = file.reserve()
    }
    for index in elements.indices where elements[index].isPlaced {
      file.set(objects[index], element(elements[index], index, root, objects))
    }
    let parents = writeParentTree(objects)
    var body: [UInt8] = []
    body.append("<</Type/StructTreeRoot/K ")
    body.append(reference: objects[0])
    body.append("/ParentTree ")
    body.append(reference: parents)
    body.append("/ParentTreeNextKey ")
    body.append(number: setter.pages.count + annotations.count)
    appendIdentifiers(objects, to: &body)
    body.append(">>")
    file.set(root, body)
    return root
  }

  private func element(
    _ element: StructureTree.Element, _ index: Int, _ root: Int, _ objects: [Int]
  ) -> [UInt8] {
    var body: [UInt8] = []
    body.append("<</Type/StructElem/S/")
    body += StructureNames.name(element.kind)
    body.append("/P ")
    body.append(reference: element.parent < 0 ? root : objects[Int(element.parent)])
    let page = firstPage(of: element)
    if let page {
      body.append("/Pg ")
      body.append(reference: pageObjects[page])
    }
    append(element.details, to: &body)
    if !element.children.isEmpty {
      body.append("/K[")
      for (place, child) in element.children.enumerated() {
        if place > 0 { body.append(" ") }
        append(child, page, objects, to: &body)
      }
      body.append("]")
    }
    body.append(">>")
    return body
  }

  private func firstPage(of element: StructureTree.Element) -> Int? {
    for case .content(let page, _) in element.children { return Int(page) }
    return nil
  }

  private func append(
    _ child: StructureTree.Child, _ page: Int?, _ objects: [Int], to body: inout [UInt8]
  ) {
    switch child {
    case .element(let number): body.append(reference: objects[Int(number)])
    case .content(let childPage, let number):
      if let page, page == Int(childPage) { return body.append(number: Int(number)) }
      body.append("<</Type/MCR/Pg ")
      body.append(reference: pageObjects[Int(childPage)])
      body.append("/MCID ")
      body.append(number: Int(number))
      body.append(">>")
    case .annotation(let number):
      let annotation = annotations[Int(number)]
      body.append("<</Type/OBJR/Obj ")
      body.append(reference: annotation.object)
      body.append("/Pg ")
      body.append(reference: pageObjects[annotation.page])
      body.append(">>")
    }
  }

  private func append(_ details: StructureTree.Details, to body: inout [UInt8]) {
    switch details {
    case .none: break
    case .figure(let alternative, let box):
      body.append("/Alt")
      body.append(textString: alternative)
      body.append("/A<</O/Layout/Placement/Block/BBox[")
      for (index, value) in box.enumerated() {
        if index > 0 { body.append(" ") }
        body.append(hundredths: hundredths(value))
      }
      body.append("]>>")
    case .actualText(let text):
      body.append("/ActualText")
      body.append(textString: text)
    case .headerCell(let isRow):
      body.append(isRow ? "/A<</O/Table/Scope/Row>>" : "/A<</O/Table/Scope/Column>>")
    case .listNumbering(let numbering):
      body.append("/A<</O/List/ListNumbering")
      switch numbering {
      case .decimal: body.append("/Decimal>>")
      case .disc: body.append("/Disc>>")
      case .none: body.append("/None>>")
      }
    case .note(let number):
      body.append("/ID")
      body.append(textString: PDFWriter.noteName(number))
    }
  }

  private static func noteName(_ number: Int) -> String {
    // Names of one length are in the order of their numbers.
    let digits = String(number)
    return "note-" + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
  }

  private func appendIdentifiers(_ objects: [Int], to body: inout [UInt8]) {
    var named: [(number: Int, object: Int)] = []
    for (index, element) in setter.tree.elements.enumerated() where element.isPlaced {
      if case .note(let number) = element.details { named.append((number, objects[index])) }
    }
    guard !named.isEmpty else { return }
    named.sort { $0.number < $1.number }
    body.append("/IDTree<</Names[")
    for name in named {
      body.append(textString: PDFWriter.noteName(name.number))
      body.append(" ")
      body.append(reference: name.object)
      body.append(" ")
    }
    body.append("]>>")
  }

  private mutating func writeParentTree(_ objects: [Int]) -> Int {
    var body: [UInt8] = []
    body.append("<</Nums[")
    for (page, elements) in markedContent.enumerated() {
      body.append(number: page)
      body.append("[")
      for (index, element) in elements.enumerated() {
        if index > 0 { body.append(" ") }
        body.append(reference: objects[Int(element)])
      }
      body.append("]\n")
    }
    for (index, annotation) in annotations.enumerated() {
      body.append(number: setter.pages.count + index)
      body.append(" ")
      body.append(reference: objects[Int(annotation.element)])
      body.append("\n")
    }
    body.append("]>>")
    return file.add(body)
  }
}
