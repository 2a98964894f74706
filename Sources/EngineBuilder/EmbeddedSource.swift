/// The scripts of the browser as values of the program.
struct EmbeddedSource {
  let engine: CarrierScript
  let team: CarrierScript
  let typesetter: CarrierScript
  let fonts: FontsScript

  var text: String {
    """
    // Made by EngineBuilder. Do not edit.
    // Engine: \(engine.sizes). With teams: \(team.sizes). Typesetter: \(typesetter.sizes). Fonts: \(fonts.sizes).

    /// What browsers run, which the program carries inside itself.
    package enum EmbeddedEngine {
      /// A classic script that holds the engine and gives pages `cursus.engine`.
      package static var script: [UInt8] { engine.withUTF8Buffer { Array($0) } }
      /// The same with the reports of teams.
      package static var teamScript: [UInt8] { team.withUTF8Buffer { Array($0) } }
      /// The same with the typesetter, as `cursus.typesetter`; larger, and needed for a PDF only.
      package static var typesetterScript: [UInt8] { typesetter.withUTF8Buffer { Array($0) } }
      /// A classic script with the fonts of a PDF; empty when the machine that built had none.
      package static var fontsScript: [UInt8] { fonts.withUTF8Buffer { Array($0) } }

      private static let engine: StaticString = ##\"""
    \(engine.text)
    \"""##

      private static let team: StaticString = ##\"""
    \(team.text)
    \"""##

      private static let typesetter: StaticString = ##\"""
    \(typesetter.text)
    \"""##

      private static let fonts: StaticString = ##\"""
    \(fonts.text)
    \"""##
    }

    """
  }
}
