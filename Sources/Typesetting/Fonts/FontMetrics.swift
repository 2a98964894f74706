/// The measures of a font as a whole, in its units.
public struct FontMetrics: Sendable, Equatable {
  /// How many units the size of the type has; 16 to 16,384.
  public let unitsPerEm: Int
  /// Above the base line.
  public let ascender: Int
  /// Below the base line; negative.
  public let descender: Int
  /// What lines are set apart beyond ascender and descender.
  public let lineGap: Int
  /// The height of flat capital letters.
  public let capHeight: Int
  /// The height of flat small letters.
  public let xHeight: Int
  public let boundingBox: BoundingBox
  /// In degrees times 65,536, counter-clockwise: negative for a font that leans forward.
  public let italicAngle: Int
  /// 400 for regular, 700 for bold.
  public let weight: Int
  public let isFixedPitch: Bool
  public let isItalic: Bool
  public let underline: Underline

  public struct BoundingBox: Sendable, Equatable {
    public let left: Int
    public let bottom: Int
    public let right: Int
    public let top: Int
  }

  /// The line under text.
  public struct Underline: Sendable, Equatable {
    /// Its upper edge, from the base line; negative for below.
    public let position: Int
    public let thickness: Int
  }

  init(_ file: FontFile) throws(FontFailure) {
    let head = try file.table(FontTag("head"), atLeast: 54)
    let hhea = try file.table(FontTag("hhea"), atLeast: 36)
    let os2 = file[FontTag("OS/2")]
    let post = file[FontTag("post")]
    let em = head.short(18)
    guard (16...16_384).contains(em) else { throw .unitsPerEm(em) }
    unitsPerEm = em
    let usesTypographic = os2.short(62) & 0x80 != 0
    if usesTypographic || hhea.signedShort(4) == 0 && hhea.signedShort(6) == 0 {
      ascender = os2.signedShort(68)
      descender = os2.signedShort(70)
      lineGap = os2.signedShort(72)
    } else {
      ascender = hhea.signedShort(4)
      descender = hhea.signedShort(6)
      lineGap = hhea.signedShort(8)
    }
    let hasHeights = os2.short(0) >= 2
    let (capital, small) = (os2.signedShort(88), os2.signedShort(86))
    // Where a font does not say, what most text faces have.
    capHeight = hasHeights && capital > 0 ? capital : em * 7 / 10
    xHeight = hasHeights && small > 0 ? small : em / 2
    boundingBox = BoundingBox(
      left: head.signedShort(36), bottom: head.signedShort(38), right: head.signedShort(40),
      top: head.signedShort(42))
    italicAngle = Int(Int32(bitPattern: post.long(4)))
    weight = (1...1000).contains(os2.short(4)) ? os2.short(4) : 400
    isFixedPitch = post.long(12) != 0
    isItalic = os2.short(62) & 1 != 0 || italicAngle != 0
    let thickness = post.signedShort(10)
    underline = Underline(
      position: post.signedShort(8) == 0 ? -em / 10 : post.signedShort(8),
      thickness: thickness > 0 ? thickness : em / 20)
  }
}
