import Foundation
import Typesetting

/// `engine.js` with an engine inside, compressed, as text.
struct CarrierScript {
  private static let placeholders = (engine: "@ENGINE@", name: "@NAME@")

  let text: String
  let sizes: String

  /// - Parameter name: what pages call it below `cursus`.
  init(template: URL, engine: Data, name: String) throws {
    let frame = try String(contentsOf: template, encoding: .utf8)
    for placeholder in [Self.placeholders.engine, Self.placeholders.name]
    where frame.components(separatedBy: placeholder).count != 2 {
      throw BuildFailure("\(template.path) does not hold \(placeholder) once")
    }
    let compressed = Data(Zlib.compress([UInt8](engine)))
    text = frame.replacingOccurrences(of: Self.placeholders.name, with: name)
      .replacingOccurrences(
        of: Self.placeholders.engine, with: compressed.base64EncodedString())
    sizes = "\(engine.count) bytes of WebAssembly, \(compressed.count) compressed"
  }
}
