/// How a shape of a drawing looks, handed down from the parts around it.
struct SVGStyle {
  var fill: Drawing.Ink? = .fixed(red: 0, green: 0, blue: 0)
  var stroke: Drawing.Ink?
  var width = 1.0
  var dash: [Double] = []
  var isRound = false
  var fillOpacity = 1.0
  var strokeOpacity = 1.0
  var opacity = 1.0
  var isEvenOdd = false
  var fontSize = 16.0
  var isBold = false
  var isItalic = false
  var anchor = Drawing.Label.Anchor.start
  var color: Drawing.Ink = .text
  var isHidden = false
  var transform = SVGTransform()

  /// Takes one declaration.
  /// - Parameter gradients: the colours that stand in for gradients, by name.
  /// - Returns: whether it is one that is drawn; what is of no account counts too.
  mutating func set(
    _ name: [UInt8], _ value: [UInt8], gradients: [(name: [UInt8], ink: Drawing.Ink)]
  ) -> Bool {
    let value = value.trimmed
    if name.isSame(as: "fill") {
      return SVGColor.set(&fill, value, color, gradients)
    } else if name.isSame(as: "stroke") {
      return SVGColor.set(&stroke, value, color, gradients)
    } else if name.isSame(as: "color") {
      var ink: Drawing.Ink? = color
      let isKnown = SVGColor.set(&ink, value, color, [])
      color = ink ?? color
      return isKnown
    } else if name.isSame(as: "stroke-width") {
      return set(&width, value)
    } else if name.isSame(as: "fill-opacity") {
      return set(&fillOpacity, value)
    } else if name.isSame(as: "stroke-opacity") {
      return set(&strokeOpacity, value)
    } else if name.isSame(as: "opacity") {
      var own = 1.0
      let isKnown = set(&own, value)
      opacity *= own
      return isKnown
    } else if name.isSame(as: "font-size") {
      return set(&fontSize, value)
    } else if name.isSame(as: "stroke-dasharray") {
      dash = value.isSame(as: "none") ? [] : SVGNumbers.all(value)
    } else if name.isSame(as: "stroke-linecap") || name.isSame(as: "stroke-linejoin") {
      if value.isSame(as: "round") { isRound = true }
    } else if name.isSame(as: "fill-rule") {
      isEvenOdd = value.isSame(as: "evenodd")
    } else if name.isSame(as: "font-weight") {
      isBold = value.isSame(as: "bold") || SVGNumbers.length(value) ?? 0 >= 600
    } else if name.isSame(as: "font-style") {
      isItalic = value.isSame(as: "italic") || value.isSame(as: "oblique")
    } else if name.isSame(as: "text-anchor") {
      anchor = value.isSame(as: "middle") ? .middle : value.isSame(as: "end") ? .end : .start
    } else if name.isSame(as: "display") {
      if value.isSame(as: "none") { isHidden = true }
    } else if name.isSame(as: "visibility") {
      isHidden = value.isSame(as: "hidden")
    } else {
      return !SVGStyle.isDrawnElsewhere(name)
    }
    return true
  }

  /// What would change the picture and is not drawn here.
  private static func isDrawnElsewhere(_ name: [UInt8]) -> Bool {
    name.isSame(as: "clip-path") || name.isSame(as: "mask") || name.isSame(as: "filter")
      || name.begins(with: "marker") || name.isSame(as: "mix-blend-mode")
      || name.isSame(as: "letter-spacing") || name.isSame(as: "textLength")
      || name.isSame(as: "dominant-baseline") || name.isSame(as: "writing-mode")
  }

  private func set(_ number: inout Double, _ value: [UInt8]) -> Bool {
    guard let found = SVGNumbers.length(value) else { return false }
    number = found
    return true
  }

  /// The same for a shape; colours that are seen through are mixed with the paper only for lines.
  var drawingStyle: Drawing.Style {
    let size = transform.scale
    return Drawing.Style(
      fill: fill, stroke: stroke.map { SVGColor.faded($0, strokeOpacity * opacity) },
      width: width * size, dash: dash.map { $0 * size }, isRound: isRound,
      fillOpacity: fillOpacity * opacity, isEvenOdd: isEvenOdd)
  }
}

/// Colours as drawings name them.
enum SVGColor {
  /// - Returns: whether the text is a colour.
  static func set(
    _ ink: inout Drawing.Ink?, _ value: [UInt8], _ current: Drawing.Ink,
    _ gradients: [(name: [UInt8], ink: Drawing.Ink)]
  ) -> Bool {
    if value.isSame(as: "none") || value.isSame(as: "transparent") {
      ink = nil
      return true
    }
    if value.isSame(as: "currentColor") {
      ink = current
      return true
    }
    if value.begins(with: "url(#"), let end = value.firstIndex(of: 0x29) {
      let name = Array(value[5..<end])
      for gradient in gradients where gradient.name == name {
        ink = gradient.ink
        return true
      }
      return false
    }
    guard let found = color(value) else { return value.isSame(as: "inherit") }
    ink = found
    return true
  }

  static func color(_ value: [UInt8]) -> Drawing.Ink? {
    if value.first == 0x23 {
      var digits: [UInt8] = []
      for byte in value.dropFirst() {
        guard let digit = byte.hexadecimalValue else { return nil }
        digits.append(digit)
      }
      if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
      guard digits.count == 6 else { return nil }
      return .fixed(
        red: digits[0] << 4 | digits[1], green: digits[2] << 4 | digits[3],
        blue: digits[4] << 4 | digits[5])
    }
    if value.begins(with: "rgb("), value.last == 0x29, !value.contains(0x25) {
      let parts = SVGNumbers.all(Array(value[4..<(value.count - 1)]))
      guard parts.count == 3 else { return nil }
      let bytes = parts.map { UInt8(max(0, min(255, $0)).rounded()) }
      return .fixed(red: bytes[0], green: bytes[1], blue: bytes[2])
    }
    for (name, code) in names where value.isSame(as: name) {
      return .fixed(
        red: UInt8(code >> 16), green: UInt8(code >> 8 & 255), blue: UInt8(code & 255))
    }
    return nil
  }

  /// The sixteen that every version of the web has.
  private static var names: [(StaticString, Int)] {
    [
      ("black", 0), ("white", 0xFFFFFF), ("gray", 0x808080), ("grey", 0x808080),
      ("silver", 0xC0C0C0), ("red", 0xFF0000), ("maroon", 0x800000), ("green", 0x008000),
      ("lime", 0x00FF00), ("olive", 0x808000), ("yellow", 0xFFFF00), ("blue", 0x0000FF),
      ("navy", 0x000080), ("teal", 0x008080), ("aqua", 0x00FFFF), ("purple", 0x800080),
      ("fuchsia", 0xFF00FF), ("orange", 0xFFA500),
    ]
  }

  /// A colour as it looks on white when it is seen through.
  static func faded(_ ink: Drawing.Ink, _ opacity: Double) -> Drawing.Ink {
    guard opacity < 1, case .fixed(let red, let green, let blue) = ink else { return ink }
    let share = Int((max(0, opacity) * 100).rounded())
    let mixed = Palette.Color(red: red, green: green, blue: blue)
      .mixed(share, over: Palette.Color(0xFFFFFF))
    return .fixed(red: mixed.red, green: mixed.green, blue: mixed.blue)
  }
}
