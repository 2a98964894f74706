/// The outlines of a font's glyphs: the tables `glyf` and `loca`.
///
/// Source: OpenType specification, "glyf".
struct GlyphOutlines: Sendable {
  let count: Int
  private let glyf: ByteView
  private let loca: ByteView
  private let hasLongOffsets: Bool

  init(_ file: FontFile, glyphCount: Int) throws(FontFailure) {
    hasLongOffsets = file[FontTag("head")].short(50) != 0
    loca = try file.table(FontTag("loca"), atLeast: hasLongOffsets ? 8 : 4)
    // A font of nothing but empty glyphs may leave the table out.
    glyf = file[FontTag("glyf")]
    count = min(glyphCount, loca.count / (hasLongOffsets ? 4 : 2) - 1)
  }

  /// The bytes of an outline, trailing padding included; none for an empty glyph.
  private func bytes(of glyph: GlyphID) -> ByteView {
    let index = Int(glyph.number)
    guard index < count else { return .empty }
    let start = hasLongOffsets ? loca.offset(index * 4) : loca.short(index * 2) * 2
    let end = hasLongOffsets ? loca.offset(index * 4 + 4) : loca.short(index * 2 + 2) * 2
    guard end > start else { return .empty }
    return glyf.view(at: start, count: end - start)
  }

  /// Bytes of all outlines together; of a sound font none belongs to two glyphs.
  var size: Int { glyf.count }

  /// Bytes of an outline.
  func size(of glyph: GlyphID) -> Int { bytes(of: glyph).count }

  /// The glyphs that a glyph is put together from; none when it has an outline of its own.
  func parts(of glyph: GlyphID) -> [GlyphID] {
    let view = bytes(of: glyph)
    guard view.count >= 10, view.signedShort(0) < 0 else { return [] }
    return CompositeOutline(view, glyphCount: count)?.parts ?? []
  }

  func outline(of glyph: GlyphID) -> Outline {
    let view = bytes(of: glyph)
    guard view.count >= 10 else { return .empty }
    if view.signedShort(0) >= 0 {
      return SimpleOutline(view).map { .simple($0) } ?? .empty
    }
    return CompositeOutline(view, glyphCount: count).map { .composite($0) } ?? .empty
  }

  enum Outline: Sendable {
    /// No outline, or a broken one.
    case empty
    case simple(SimpleOutline)
    case composite(CompositeOutline)
  }
}

/// An outline of its own, without the instructions that fit it to coarse screens.
struct SimpleOutline: Sendable {
  private let view: ByteView
  private let instructions: Range<Int>
  private let end: Int

  /// - Returns: `nil` when the outline is not whole.
  init?(_ view: ByteView) {
    let contours = view.short(0)
    let points = contours == 0 ? 0 : view.short(10 + contours * 2 - 2) + 1
    let start = 10 + contours * 2 + 2
    let flags = start + view.short(start - 2)
    guard flags <= view.count else { return nil }
    // A contour ends after the one before it; a viewer may not check.
    var last = -1
    for contour in 0..<contours {
      let end = view.short(10 + contour * 2)
      guard end > last else { return nil }
      last = end
    }
    var (place, seen, size) = (flags, 0, 0)
    while seen < points {
      guard place < view.count else { return nil }
      let flag = view.byte(place)
      place += 1
      var times = 1
      if flag & 8 != 0 {
        times += Int(view.byte(place))
        place += 1
      }
      seen += times
      // Each coordinate has one byte, two, or none when it is the same as before.
      size +=
        times
        * ((flag & 2 != 0 ? 1 : flag & 16 != 0 ? 0 : 2)
          + (flag & 4 != 0 ? 1 : flag & 32 != 0 ? 0 : 2))
    }
    guard seen == points, place + size <= view.count else { return nil }
    self.view = view
    instructions = start..<flags
    end = place + size
  }

  func write(into file: inout [UInt8]) {
    let whole = view.bytes
    file.append(contentsOf: whole[view.start..<view.start + instructions.lowerBound - 2])
    file.append(0)
    file.append(0)
    file.append(contentsOf: whole[view.start + instructions.upperBound..<view.start + end])
  }
}

/// An outline that is put together from those of other glyphs.
struct CompositeOutline: Sendable {
  private let view: ByteView
  private let components: [Component]

  struct Component: Sendable {
    let glyph: GlyphID
    fileprivate let bytes: Range<Int>
  }

  private static var partLimit: Int { 64 }

  /// - Returns: `nil` when the outline is not whole or names a glyph that is not there.
  init?(_ view: ByteView, glyphCount: Int) {
    self.view = view
    var found: [Component] = []
    var place = 10
    var flags = 0x20
    while flags & 0x20 != 0 {
      flags = view.short(place)
      let glyph = view.short(place + 2)
      var size = flags & 1 != 0 ? 8 : 6
      if flags & 8 != 0 {
        size += 2
      } else if flags & 0x40 != 0 {
        size += 4
      } else if flags & 0x80 != 0 {
        size += 8
      }
      guard place + size <= view.count, glyph < glyphCount,
        found.count < CompositeOutline.partLimit
      else { return nil }
      found.append(Component(glyph: GlyphID(UInt16(glyph)), bytes: place..<place + size))
      place += size
    }
    components = found
  }

  var parts: [GlyphID] { components.map { $0.glyph } }

  func write(into file: inout [UInt8], renumbered: (GlyphID) -> GlyphID) {
    file.append(contentsOf: view.bytes[view.start..<view.start + 10])
    for component in components {
      // Bit 8 says that instructions follow.
      file.append(short: view.short(component.bytes.lowerBound) & ~0x100)
      file.append(short: Int(renumbered(component.glyph).number))
      let rest = component.bytes.dropFirst(4)
      file.append(
        contentsOf: view.bytes[view.start + rest.lowerBound..<view.start + rest.upperBound])
    }
  }
}
