/// A picture of pixels, in the form in which a PDF holds it.
///
/// JPEG stays as it is, without what it tells about camera and place. So does PNG where a PDF can
/// have it; otherwise it is packed anew.
public struct RasterImage: Sendable, Equatable {
  /// In pixels, as they are stored; see ``orientation``.
  public let width: Int
  public let height: Int
  /// Of one colour of a pixel, or of its number in the palette: 1, 2, 4, 8 or 16.
  public let bits: Int
  public let colors: Colors
  public let coding: Coding
  public let data: [UInt8]
  /// What is seen through, pixel by pixel; `nil` for a picture without holes.
  public let mask: Mask?
  public let orientation: Orientation

  public enum Colors: Sendable, Equatable {
    case gray
    case rgb
    /// Where `isInverted`, 0 is full ink: `Decode` is `[1 0 1 0 1 0 1 0]`.
    case cmyk(isInverted: Bool)
    /// Red, green and blue of each number.
    case palette([UInt8])

    /// How many values a pixel has.
    public var components: Int {
      switch self {
      case .gray, .palette: 1
      case .rgb: 3
      case .cmyk: 4
      }
    }
  }

  /// How a PDF names what the data is packed with.
  public enum Coding: Sendable, Equatable {
    /// `DCTDecode`; `ColorTransform` is 0 where colours are plain red, green and blue.
    case jpeg(isPlain: Bool)
    /// `FlateDecode` with `Predictor` 15, `Colors` from the colours, `BitsPerComponent` from the
    /// bits and `Columns` from the width.
    case flateRows
  }

  /// A soft mask of the same size: `DeviceGray`, 8 bits, packed as ``Coding/flateRows``.
  public struct Mask: Sendable, Equatable {
    public let data: [UInt8]
  }

  /// How the stored picture is turned to be looked at, as cameras note it.
  public enum Orientation: UInt8, Sendable, Equatable {
    case upright = 1
    case mirrored
    case halfTurn
    case mirroredHalfTurn
    /// Mirrored, then a quarter turn to the left.
    case mirroredQuarterLeft
    /// A quarter turn to the right.
    case quarterRight
    /// Mirrored, then a quarter turn to the right.
    case mirroredQuarterRight
    /// A quarter turn to the left.
    case quarterLeft

    /// Whether width and height change places.
    public var isOnSide: Bool { rawValue > 4 }
  }

  /// No picture has more pixels than this: A4 at 600 to an inch, and a little.
  public static var pixelLimit: Int { 40_000_000 }

  public init(_ bytes: [UInt8]) throws(ImageFailure) {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = try JPEGFile(bytes).image
    } else if bytes.starts(with: PNGFile.signature) {
      self = try PNGFile(bytes).image()
    } else {
      throw .unknownKind
    }
  }

  init(
    width: Int, height: Int, bits: Int, colors: Colors, coding: Coding, data: [UInt8],
    mask: Mask? = nil, orientation: Orientation = .upright
  ) {
    self.width = width
    self.height = height
    self.bits = bits
    self.colors = colors
    self.coding = coding
    self.data = data
    self.mask = mask
    self.orientation = orientation
  }

  /// Refuses sizes that are nothing or too much.
  static func check(width: Int, height: Int) throws(ImageFailure) {
    guard width > 0, height > 0 else { throw .zeroSize }
    guard UInt64(width) * UInt64(height) <= UInt64(pixelLimit) else {
      throw .tooLarge(width: width, height: height, pixelLimit: pixelLimit)
    }
  }
}
