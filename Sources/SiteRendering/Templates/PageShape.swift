/// The structure of a page's values without its texts: names, flags, lengths of lists.
///
/// What a template writes around its texts depends on this alone: a section asks whether a value is
/// there, never what it says. Pages of equal shape therefore differ only in their texts.
struct PageShape: Hashable {
  private var bytes: [UInt8] = []

  /// The shape of a page, and its texts in the order in which ``marked(_:)`` marks them.
  static func of(_ template: String, _ page: TemplateObject) -> (shape: PageShape, texts: [String])
  {
    var shape = PageShape()
    var texts: [String] = []
    shape.bytes.reserveCapacity(1024)
    shape.bytes.append(contentsOf: template.utf8)
    shape.add(page, &texts)
    return (shape, texts)
  }

  private mutating func add(_ object: TemplateObject, _ texts: inout [String]) {
    bytes.append(0x7B)
    for name in object.sortedNames {
      bytes.append(contentsOf: name.utf8)
      // No name holds this byte, so that two shapes cannot look the same.
      bytes.append(0xFF)
      switch object.values[name] {
      case .text(let text):
        bytes.append(0x74)
        texts.append(HTMLWriter.escaped(text))
      case .html(let html):
        bytes.append(0x74)
        texts.append(html)
      case .flag(let flag): bytes.append(flag ? 0x31 : 0x30)
      case .list(let list):
        bytes.append(0x5B)
        for item in list { add(item, &texts) }
        bytes.append(0x5D)
      case .object(let inner): add(inner, &texts)
      case nil: continue
      }
    }
    bytes.append(0x7D)
  }

  /// The same page with a mark in place of each text, numbered in the same order.
  static func marked(_ page: TemplateObject) -> TemplateObject {
    var next = 0
    return marked(page, &next)
  }

  private static func marked(_ object: TemplateObject, _ next: inout Int) -> TemplateObject {
    var values: [String: TemplateValue] = [:]
    for name in object.sortedNames {
      switch object.values[name] {
      case .text, .html:
        values[name] = .html(Stencil.mark(next))
        next += 1
      case .flag(let flag): values[name] = .flag(flag)
      case .list(let list): values[name] = .list(list.map { marked($0, &next) })
      case .object(let inner): values[name] = .object(marked(inner, &next))
      case nil: continue
      }
    }
    return TemplateObject(values)
  }
}
