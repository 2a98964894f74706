/// The colours behind the inks of a drawing and a text.
public struct Palette: Sendable {
  public var text = Color(0x1D2433)
  /// Of ledes and captions: lighter than text.
  public var soft = Color(0x4A5264)
  public var muted = Color(0x6B7385)
  public var faint = Color(0xE3DFD6)
  public var paper = Color(0xFFFFFF)
  public var accent = Color(0x0B6E6E)
  public var accentTint = Color(0xE7EFED)
  public var tint = Color(0xE8E9EB)
  public var sections = [
    Color(0x46559F), Color(0xA94A24), Color(0x0B6E6E), Color(0x5E6B16), Color(0x7A3E77),
  ]

  public init() {}

  /// Red, green and blue of sRGB.
  public struct Color: Sendable, Equatable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8

    public init(red: UInt8, green: UInt8, blue: UInt8) {
      self.red = red
      self.green = green
      self.blue = blue
    }

    /// From three bytes as a style sheet writes them.
    public init(_ hexadecimal: UInt32) {
      red = UInt8(truncatingIfNeeded: hexadecimal >> 16)
      green = UInt8(truncatingIfNeeded: hexadecimal >> 8)
      blue = UInt8(truncatingIfNeeded: hexadecimal)
    }

    /// The colour that covers a part, in hundredths, of another.
    public func mixed(_ share: Int, over ground: Color) -> Color {
      func mix(_ top: UInt8, _ under: UInt8) -> UInt8 {
        UInt8((Int(top) * share + Int(under) * (100 - share) + 50) / 100)
      }
      return Color(
        red: mix(red, ground.red), green: mix(green, ground.green), blue: mix(blue, ground.blue))
    }
  }

  public func color(of ink: Drawing.Ink) -> Color {
    switch ink {
    case .text: text
    case .muted: muted
    case .faint: faint
    case .paper: paper
    case .accent: accent
    case .accentTint: accentTint
    case .tint: tint
    case .section(let number):
      sections.isEmpty ? accent : sections[max(0, number) % sections.count]
    case .fixed(let red, let green, let blue): Color(red: red, green: green, blue: blue)
    }
  }
}
