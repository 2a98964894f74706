import Assessment

/// What a page chose, as a JSON object.
struct Options {
  private let node: JSONNode

  /// No bytes are an object without members.
  @inline(never)
  init(_ bytes: [UInt8]) throws(EngineFailure) {
    if bytes.isEmpty {
      node = .object([])
      return
    }
    do throws(ReadingFailure) {
      node = try JSONReader.read(bytes)
    } catch {
      throw EngineFailure("options", place: error.place)
    }
  }

  @inline(never)
  func integer(_ name: String) -> Int? {
    guard case .integer(let number) = node[name]?.value else { return nil }
    return Int(exactly: number)
  }

  @inline(never)
  func text(_ name: String) -> String? { node[name]?.words }

  @inline(never)
  func bool(_ name: String) -> Bool? {
    guard case .bool(let flag) = node[name]?.value else { return nil }
    return flag
  }

  /// The whole numbers of a list; nothing for no list.
  @inline(never)
  func integers(_ name: String) -> [Int] {
    guard case .array(let nodes) = node[name]?.value else { return [] }
    return nodes.compactMap { node in
      guard case .integer(let number) = node.value else { return nil }
      return Int(exactly: number)
    }
  }
}
