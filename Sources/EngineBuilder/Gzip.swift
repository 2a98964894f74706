import Foundation

enum Gzip {
  static func compress(_ data: Data) throws -> Data {
    let input = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try data.write(to: input)
    defer { try? FileManager.default.removeItem(at: input) }
    return try Program(URL(filePath: "/usr/bin/gzip"), ["-9nc", input.path]).output()
  }
}
