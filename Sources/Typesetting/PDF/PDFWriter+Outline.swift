extension PDFWriter {
  /// Writes the bookmarks: the listed headings, those of a deeper level under those before.
  /// - Returns: the number of their root; `nil` when there are none.
  mutating func writeOutline() -> Int? {
    let listed = setter.headings.filter {
      $0.isListed && $0.level <= 3 && !$0.text.isEmpty
        && setter.anchors.places[$0.anchor].page >= 0
    }
    guard !listed.isEmpty else { return nil }
    let root = file.reserve()
    let tree = OutlineTree(levels: listed.map { $0.level })
    let objects = listed.map { _ in file.reserve() }
    for (index, heading) in listed.enumerated() {
      var body: [UInt8] = []
      body.append("<</Title")
      body.append(textString: heading.text)
      body.append("/Parent ")
      body.append(reference: tree.parents[index].map { objects[$0] } ?? root)
      append("/Prev ", tree.previous(index), objects, to: &body)
      append("/Next ", tree.next(index), objects, to: &body)
      append("/First ", tree.first(under: index), objects, to: &body)
      append("/Last ", tree.last(under: index), objects, to: &body)
      let count = tree.count(under: index)
      if count > 0 {
        // Negative: closed at first.
        body.append("/Count ")
        body.append(number: -count)
      }
      body.append("/Dest")
      append(destination: setter.anchors.places[heading.anchor], to: &body)
      body.append(">>")
      file.set(objects[index], body)
    }
    var body: [UInt8] = []
    body.append("<</Type/Outlines/Count ")
    body.append(number: tree.count(under: nil))
    append("/First ", tree.first(under: nil), objects, to: &body)
    append("/Last ", tree.last(under: nil), objects, to: &body)
    body.append(">>")
    file.set(root, body)
    return root
  }

  private func append(
    _ key: StaticString, _ index: Int?, _ objects: [Int], to body: inout [UInt8]
  ) {
    guard let index else { return }
    body.append(key)
    body.append(reference: objects[index])
  }
}

/// Which heading stands under which.
struct OutlineTree {
  let parents: [Int?]
  private var children: [[Int]]
  private var top: [Int] = []
  private var places: [Int] = []

  init(levels: [Int]) {
    var parents: [Int?] = []
    var open: [Int] = []
    children = levels.map { _ in [] }
    for index in levels.indices {
      while let last = open.last, levels[last] >= levels[index] { open.removeLast() }
      parents.append(open.last)
      if let parent = open.last {
        places.append(children[parent].count)
        children[parent].append(index)
      } else {
        places.append(top.count)
        top.append(index)
      }
      open.append(index)
    }
    self.parents = parents
  }

  private func list(under parent: Int?) -> [Int] { parent.map { children[$0] } ?? top }

  func count(under parent: Int?) -> Int { list(under: parent).count }
  func first(under parent: Int?) -> Int? { list(under: parent).first }
  func last(under parent: Int?) -> Int? { list(under: parent).last }

  func previous(_ index: Int) -> Int? {
    places[index] > 0 ? list(under: parents[index])[places[index] - 1] : nil
  }

  func next(_ index: Int) -> Int? {
    let siblings = list(under: parents[index])
    return places[index] + 1 < siblings.count ? siblings[places[index] + 1] : nil
  }
}
