/// The four letters that name a table of a font, a script or a feature.
public struct FontTag: Sendable, Hashable {
  public let code: UInt32

  public init(_ code: UInt32) {
    self.code = code
  }

  /// - Precondition: four ASCII characters.
  init(_ name: StaticString) {
    precondition(name.utf8CodeUnitCount == 4, "A tag of a font has four letters.")
    var code: UInt32 = 0
    for index in 0..<4 { code = code << 8 | UInt32(name.utf8Start[index]) }
    self.code = code
  }

  /// The letters; a byte that is no ASCII letter, digit or sign shows as `?`.
  public var name: String {
    var bytes: [UInt8] = []
    for shift in [24, 16, 8, 0] as [UInt32] {
      let byte = UInt8(truncatingIfNeeded: code >> shift)
      bytes.append(byte >= 0x20 && byte < 0x7F ? byte : UInt8(ascii: "?"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
