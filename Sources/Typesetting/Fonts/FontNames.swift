/// What a font calls itself.
public struct FontNames: Sendable {
  /// The name of the family, for people: `Noto Sans`.
  public let family: String
  /// The name of the style within the family: `Bold Italic`.
  public let style: String
  /// The name for programs, of the letters a PDF allows: `NotoSans-BoldItalic`.
  public let postScript: String

  init(_ file: FontFile) {
    let table = file[FontTag("name")]
    let family = FontNames.text(table, 16) ?? FontNames.text(table, 1) ?? []
    let style = FontNames.text(table, 17) ?? FontNames.text(table, 2) ?? []
    self.family = FontNames.string(family)
    self.style = FontNames.string(style)
    var name = FontNames.allowed(FontNames.text(table, 6) ?? [])
    if name.isEmpty { name = FontNames.allowed(family) }
    postScript = name.isEmpty ? "Font" : String(decoding: name, as: UTF8.self)
  }

  private static var lengthLimit: Int { 128 }

  /// A name as Unicode scalars: Windows' English one if there is one, otherwise any.
  private static func text(_ table: ByteView, _ wanted: Int) -> [UInt32]? {
    var best: (rank: Int, record: Int)?
    for index in 0..<table.records(countedAt: 2, from: 6, size: 12) {
      let record = 6 + index * 12
      guard table.short(record + 6) == wanted else { continue }
      let rank: Int
      switch (table.short(record), table.short(record + 4)) {
      case (3, 0x409): rank = 4
      case (3, _): rank = 3
      case (0, _): rank = 2
      case (1, 0): rank = 1
      default: continue
      }
      if rank > best?.rank ?? 0 { best = (rank, record) }
    }
    guard let best else { return nil }
    let view = table.view(
      at: table.short(4) + table.short(best.record + 10),
      count: min(table.short(best.record + 8), lengthLimit))
    if best.rank == 1 { return view.array.map { $0 < 0x80 ? UInt32($0) : 0x3F } }
    var scalars: [UInt32] = []
    var place = 0
    while place + 1 < view.count {
      let unit = UInt32(view.short(place))
      let next = UInt32(view.short(place + 2))
      if unit & 0xFC00 == 0xD800, next & 0xFC00 == 0xDC00 {
        scalars.append(0x10000 + (unit & 0x3FF) << 10 + next & 0x3FF)
        place += 4
      } else {
        scalars.append(unit & 0xF800 == 0xD800 ? 0xFFFD : unit)
        place += 2
      }
    }
    return scalars.isEmpty ? nil : scalars
  }

  /// A text from Unicode scalars, by way of UTF-8: other ways bring all of a string's machinery into
  /// the browser's engine.
  private static func string(_ scalars: [UInt32]) -> String {
    var bytes: [UInt8] = []
    for scalar in scalars {
      let size = scalar < 0x80 ? 0 : scalar < 0x800 ? 1 : scalar < 0x10000 ? 2 : 3
      let marks: [UInt32] = [0, 0xC0, 0xE0, 0xF0]
      bytes.append(UInt8(truncatingIfNeeded: marks[size] | scalar >> UInt32(size * 6)))
      var rest = size
      while rest > 0 {
        rest -= 1
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> UInt32(rest * 6) & 0x3F))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The letters of a name that may stand in a PDF without being written another way.
  private static func allowed(_ scalars: [UInt32]) -> [UInt8] {
    var name: [UInt8] = []
    for scalar in scalars {
      guard let byte = UInt8(exactly: scalar), byte > 0x20, byte < 0x7F, name.count < 63
      else { continue }
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
        UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "#"):
        continue
      default: name.append(byte)
      }
    }
    return name
  }
}
