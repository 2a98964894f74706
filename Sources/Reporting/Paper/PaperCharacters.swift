#if !arch(wasm32) || CURSUS_PAPER
package import Typesetting

/// The characters that reports are set in: the same natively and in the browser, whose fonts hold no
/// others, so that both write the same bytes.
package enum PaperCharacters {
  /// Latin with its extensions (Vietnamese too), Greek, Cyrillic, punctuation, currency, arrows and
  /// the signs that reports use.
  package static var set: ScalarSet {
    ScalarSet([
      0x20...0x7E, 0xA0...0x24F, 0x2B0...0x36F, 0x370...0x3FF, 0x400...0x52F, 0x1E00...0x1EFF,
      0x2000...0x206F, 0x2070...0x209F, 0x20A0...0x20CF, 0x2100...0x214F, 0x2150...0x218F,
      0x2190...0x21FF, 0x2212...0x2212, 0x2248...0x2248, 0x2260...0x2265, 0x25A0...0x25FF,
      0xFB00...0xFB06, 0xFFFD...0xFFFD,
    ])
  }
}
#endif
