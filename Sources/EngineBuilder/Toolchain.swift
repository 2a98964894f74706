import Foundation

/// The programs and the library of a Swift toolchain that WebAssembly is made with.
struct Toolchain {
  let compiler: URL
  let clang: URL
  let linker: URL
  /// What strings need of Unicode, compiled for WebAssembly without an operating system.
  let unicodeTables: URL
  /// A text that differs between toolchains.
  let version: String

  /// Asks a compiler where its toolchain lies.
  /// - Throws: ``BuildFailure`` when the toolchain cannot make WebAssembly.
  init(compiler: URL) throws {
    let report = try Program(compiler, ["-print-target-info"]).output()
    let info = try JSONDecoder().decode(TargetInfo.self, from: report)
    let resources = URL(filePath: info.paths.runtimeResourcePath)
    let programs = resources.appending(path: "../../bin").standardizedFileURL
    self.compiler = compiler
    clang = programs.appending(path: "clang")
    linker = programs.appending(path: "wasm-ld")
    unicodeTables = resources.appending(
      path: "embedded/\(EngineCompilation.triple)/libswiftUnicodeDataTables.a")
    version = info.compilerVersion
    for file in [clang, linker, unicodeTables]
    where !FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) {
      throw BuildFailure(
        """
        this Swift cannot make WebAssembly: \(file.path(percentEncoded: false)) is missing. \
        Use a toolchain from swift.org/install (on macOS the one of Xcode is not enough), \
        for example: swiftly install 6.3
        """)
    }
  }

  private struct TargetInfo: Decodable {
    let compilerVersion: String
    let paths: Paths

    struct Paths: Decodable {
      let runtimeResourcePath: String
    }
  }
}
