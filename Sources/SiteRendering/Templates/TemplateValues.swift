/// Values by name, in the order in which they were given; of two with one name the later counts.
///
/// A list and no dictionary: a page has some sixty names and an item of a list ten, and each is made
/// once and asked a few times. Building the hash tables took longer than all looking up in a list of
/// hashes.
struct TemplateValues: Sendable, ExpressibleByDictionaryLiteral {
  // Without labels, as literals bring them: to add labels would copy the list entry by entry.
  private var entries: [(TemplateName, TemplateValue)]

  init(dictionaryLiteral elements: (TemplateName, TemplateValue)...) {
    entries = elements
  }

  init(_ values: [String: TemplateValue]) {
    entries = values.map { (TemplateName($0.key), $0.value) }
  }

  /// Every name that has a value.
  var names: [String] { entries.map(\.0.text) }

  /// Adds values; they count before earlier ones of the same name.
  mutating func add(_ more: TemplateValues) {
    entries += more.entries
  }

  /// The value of a name, if it has one.
  subscript(_ name: TemplateName) -> TemplateValue? {
    get {
      var index = entries.count
      while index > 0 {
        index -= 1
        if entries[index].0 == name { return entries[index].1 }
      }
      return nil
    }
    set {
      entries.removeAll { $0.0 == name }
      if let newValue { entries.append((name, newValue)) }
    }
  }
}

/// A name with its hash, so that two names are nearly always told apart by one comparison.
struct TemplateName: Sendable, Equatable, ExpressibleByStringLiteral {
  let text: String
  private let hash: UInt64

  init(_ text: String) {
    self.text = text
    var copy = text
    hash = copy.withUTF8 { Self.hash(UnsafeRawBufferPointer($0)) }
  }

  init(stringLiteral text: String) {
    self.init(text)
  }

  static func == (left: TemplateName, right: TemplateName) -> Bool {
    left.hash == right.hash && left.text == right.text
  }

  /// Mixes eight bytes at a time; the last eight may overlap those before.
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(bytes.count)
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    guard bytes.count >= 8 else {
      mix(bytes.reduce(0) { $0 << 8 | UInt64($1) })
      return hash
    }
    for start in stride(from: 0, to: bytes.count - 8, by: 8) {
      mix(bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
    mix(bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self))
    return hash
  }
}
