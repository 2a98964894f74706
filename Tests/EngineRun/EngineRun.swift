import Engine
import Foundation

/// Answers the requests of the standard input as the engine in a browser would.
///
/// `Tests/BrowserTests/engine.py` asks both the same and compares the bytes. Each request, and each
/// answer, is its length in four bytes, the lowest first, and itself.
@main
struct EngineRun {
  static func main() throws {
    let input = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
    var index = 0
    while index + 4 <= input.count {
      let length = (0..<4).reduce(0) { $0 | Int(input[index + $1]) << ($1 * 8) }
      let request = Array(input[(index + 4)..<(index + 4 + length)])
      index += 4 + length
      let answer = Engine.run(request)
      let head = (0..<4).map { UInt8(truncatingIfNeeded: answer.count >> ($0 * 8)) }
      try FileHandle.standardOutput.write(contentsOf: Data(head + answer))
    }
  }
}
