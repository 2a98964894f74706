/// Why a file is not a picture that we can place: facts, not sentences, so that every language can
/// say them.
public enum ImageFailure: Error, Sendable, Equatable {
  /// Neither JPEG nor PNG.
  case unknownKind
  /// The file ends before the picture does.
  case truncated
  case zeroSize
  /// More pixels than fit into memory with everything else.
  case tooLarge(width: Int, height: Int, pixelLimit: Int)
  /// Bits of one colour of a pixel that the kind of file or a PDF does not have.
  case bits(Int)
  /// Colours of a pixel other than gray, RGB and CMYK.
  case components(Int)
  /// A way of coding JPEG that a PDF does not have; the second byte of its marker.
  case coding(UInt8)
  /// The pixels have colours by number, and the list of colours is not there.
  case missingPalette
  /// A part that contradicts the rest.
  case damaged
}
