import Foundation

/// The files of a target.
enum SourceFiles {
  /// Every file with an ending, at any depth, sorted by the bytes of its path.
  /// - Throws: ``BuildFailure`` when there is none.
  static func all(below folder: URL, ending: String) throws -> [URL] {
    let below = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let found = (below?.compactMap { $0 as? URL } ?? [])
      .filter { $0.lastPathComponent.hasSuffix(ending) }
    guard !found.isEmpty else { throw BuildFailure("no source in \(folder.path)") }
    return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

/// A hash of everything that something is made from, to know whether to make it again.
///
/// FNV-1a with 64 bits, as for names in the site; nobody attacks their own build.
struct ContentKey {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ text: String) {
    add(text)
  }

  var text: String { String(hash, radix: 16) }

  mutating func add(_ text: String) {
    add(Array(text.utf8))
  }

  /// Adds names and content.
  mutating func add(_ files: [URL]) throws {
    for file in files {
      add(file.path(percentEncoded: false))
      add([UInt8](try Data(contentsOf: file)))
    }
  }

  private mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ UInt64(bytes.count)) &* 0x0000_0100_0000_01B3
  }
}
