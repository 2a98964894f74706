import Foundation

@testable import Typesetting

/// The fonts of Debian's package `fonts-noto-core`, which `Scripts/install-dependencies` installs.
enum NotoFont: String, CaseIterable, Sendable {
  case sans = "NotoSans-Regular"
  case sansBold = "NotoSans-Bold"
  case sansItalic = "NotoSans-Italic"
  case serif = "NotoSerif-Regular"
  case symbols = "NotoSansSymbols2-Regular"

  func bytes() throws -> [UInt8] {
    let path = "/usr/share/fonts/truetype/noto/\(rawValue).ttf"
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  func font() throws -> Font {
    try Font(bytes())
  }
}

/// The characters of a text as the typesetter takes them.
func scalars(_ text: String) -> [UInt32] {
  text.unicodeScalars.map { $0.value }
}

/// The same "random" numbers every time (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
