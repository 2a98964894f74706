/// The colours behind the inks of a drawing and a text.
package struct Palette: Sendable {
  package var text = Color(0x1D2433)
  /// Of ledes and captions: lighter than text.
  package var soft = Color(0x4A5264)
  package var muted = Color(0x6B7385)
  package var faint = Color(0xE3DFD6)
  package var paper = Color(0xFFFFFF)
  package var accent = Color(0x0B6E6E)
  package var accentTint = Color(0xE7EFED)
  package var tint = Color(0xE8E9EB)
  package var sections = [
    Color(0x46559F), Color(0xA94A24), Color(0x0B6E6E), Color(0x5E6B16), Color(0x7A3E77),
  ]

  package init() {}

  /// Red, green and blue of sRGB.
  package struct Color: Sendable, Equatable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
      self.red = red
      self.green = green
      self.blue = blue
    }

    /// From three bytes as a style sheet writes them.
    package init(_ hexadecimal: UInt32) {
      red = UInt8(truncatingIfNeeded: hexadecimal >> 16)
      green = UInt8(truncatingIfNeeded: hexadecimal >> 8)
      blue = UInt8(truncatingIfNeeded: hexadecimal)
    }

    /// The colour that covers a part, in hundredths, of another.
    package func mixed(_ share: Int, over ground: Color) -> Color {
      func mix(_ top: UInt8, _ under: UInt8) -> UInt8 {
        UInt8((Int(top) * share + Int(under) * (100 - share) + 50) / 100)
      }
      return Color(
        red: mix(red, ground.red), green: mix(green, ground.green), blue: mix(blue, ground.blue))
    }
  }

  package func color(of ink: Drawing.Ink) -> Color {
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
