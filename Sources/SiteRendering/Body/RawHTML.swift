/// HTML that an author wrote into Markdown.
enum RawHTML {
  /// What stands after the comments that it begins with; nothing when that is only space.
  static func afterComments(_ html: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = html
    while rest.starts(with: "<!--".utf8) {
      let ends = rest.indices.dropFirst(4).first { rest[$0...].starts(with: "-->".utf8) }
      guard let end = ends else { return [] }
      rest = rest[(end + 3)...].drop { $0 <= 0x20 }
    }
    return rest
  }
}
