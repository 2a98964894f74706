/// What the maker of a font allows: `fsType` of the table `OS/2`.
///
/// Source: OpenType specification, "OS/2", fsType.
public struct FontEmbedding: Sendable, Equatable {
  public let level: Level
  public let allowsSubset: Bool
  public let allowsOutlines: Bool

  public enum Level: Sendable, Equatable {
    case installable
    case editable
    case previewAndPrint
    case restricted
  }

  init(_ file: FontFile) {
    let bits = file[FontTag("OS/2")].short(8)
    // The least strict bit counts.
    if bits & 0xE == 0 {
      level = .installable
    } else if bits & 8 != 0 {
      level = .editable
    } else if bits & 4 != 0 {
      level = .previewAndPrint
    } else {
      level = .restricted
    }
    allowsSubset = bits & 0x100 == 0
    allowsOutlines = bits & 0x200 == 0
  }

  /// Whether a subset may be put into a document that is only read and printed.
  public var allowsDocuments: Bool { level != .restricted && allowsSubset && allowsOutlines }
}
