import Foundation
import Typesetting

/// `engine.js` with the engine inside, compressed, as text.
struct CarrierScript {
  private static let placeholder = "@ENGINE@"

  let text: String
  private let sizes: String

  init(template: URL, engine: Data) throws {
    let frame = try String(contentsOf: template, encoding: .utf8)
    guard frame.components(separatedBy: Self.placeholder).count == 2 else {
      throw BuildFailure("\(template.path) does not hold \(Self.placeholder) once")
    }
    let compressed = Data(Zlib.compress([UInt8](engine)))
    text = frame.replacingOccurrences(
      of: Self.placeholder, with: compressed.base64EncodedString())
    sizes = "\(engine.count) bytes of WebAssembly, \(compressed.count) compressed"
  }

  /// The script as a value of the program.
  var swiftSource: String {
    """
    // Made by EngineBuilder: \(sizes). Do not edit.

    /// The browser's engine, which the program carries inside itself.
    package enum EmbeddedEngine {
      /// A classic script that holds the engine and gives pages `cursus.engine`.
      package static var script: [UInt8] { text.withUTF8Buffer { Array($0) } }

      private static let text: StaticString = ##\"""
    \(text)
    \"""##
    }

    """
  }
}
