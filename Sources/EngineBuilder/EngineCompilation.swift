import Foundation

/// The way from Swift source to one WebAssembly file.
struct EngineCompilation {
  /// WebAssembly without an operating system, as Embedded Swift calls it.
  static let triple = "wasm32-unknown-none-wasm"
  /// A module with its folder.
  struct Module {
    let name: String
    let folder: String
    var conditions: [String] = []

    /// What its files in the folder for work are called.
    var fileName: String { ([name] + conditions).joined(separator: "-") }
  }

  /// The modules of the engine for pages; each may import those before it.
  static let engine = [
    Module(name: "Assessment", folder: "Assessment"),
    // The only part that pages need.
    Module(name: "Typesetting", folder: "Typesetting/Drawing"),
    Module(name: "Reporting", folder: "Reporting"),
    Module(name: "Engine", folder: "Engine"),
  ]

  /// Those of the engine for the page of teams: all that differs is what its door opens to, so the
  /// linker leaves more in.
  static let team: [Module] =
    Array(engine.dropLast())
    + [Module(name: "Engine", folder: "Engine", conditions: ["CURSUS_TEAM"])]

  /// Those of the engine that also sets PDF.
  static let typesetter = [
    Module(name: "Assessment", folder: "Assessment"),
    Module(name: "Typesetting", folder: "Typesetting"),
    Module(name: "Reporting", folder: "Reporting", conditions: ["CURSUS_PAPER"]),
    Module(name: "Engine", folder: "Engine", conditions: ["CURSUS_PAPER"]),
  ]

  /// What makes the engine smaller beside `-Osize`: only functions that shrink where they are called
  /// are put there (LLVM would put counting references everywhere), and functions that take a closure
  /// are not written out again for each closure.
  private static let smaller = [
    "-Xllvm", "-inline-threshold=0", "-Xllvm", "-sil-disable-pass=closure-specialize",
    "-Xllvm", "-sil-disable-pass=capture-prop",
  ]

  let toolchain: Toolchain
  let modules: [Module]
  let sources: URL
  /// Holds what every step made, so that only what changed is made again.
  let work: URL

  /// Makes the engine, or finds that nothing has changed.
  func engine() throws -> URL {
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    var key = ContentKey(toolchain.version)
    var objects: [URL] = []
    for module in modules {
      let files = try SourceFiles.all(
        below: sources.appending(path: module.folder), ending: ".swift")
      try key.add(files)
      let object = work.appending(path: module.fileName + ".o")
      try step(object, key, compile(module, files, to: object))
      objects.append(object)
    }
    let runtime = sources.appending(path: "Engine/Runtime/runtime.c")
    try key.add([runtime])
    let object = work.appending(path: "runtime.o")
    try step(object, key, compileRuntime(runtime, to: object))
    let engine = work.appending(path: (modules.last?.fileName ?? "engine") + ".wasm")
    try step(engine, key, link(objects + [object], to: engine))
    return engine
  }

  /// Runs a program unless what it makes is there already, made from the same.
  private func step(_ product: URL, _ key: ContentKey, _ program: Program) throws {
    var key = key
    key.add(program.arguments.joined(separator: "\n"))
    let note = product.appendingPathExtension("key")
    let made = try? String(contentsOf: note, encoding: .utf8)
    if made == key.text, FileManager.default.fileExists(atPath: product.path) { return }
    try? FileManager.default.removeItem(at: note)
    try program.run()
    try Data(key.text.utf8).write(to: note, options: .atomic)
  }

  /// Whole modules as LLVM's own code, so that the linker sees through all of them.
  private func compile(_ module: Module, _ files: [URL], to object: URL) -> Program {
    Program(
      toolchain.compiler,
      [
        "-target", Self.triple, "-enable-experimental-feature", "Embedded", "-wmo", "-Osize",
      ] + Self.smaller + [
        "-enforce-exclusivity=unchecked", "-lto=llvm-full", "-parse-as-library",
        "-swift-version", "6", "-package-name", "cursus",
        "-enable-upcoming-feature", "ExistentialAny",
        "-enable-upcoming-feature", "InternalImportsByDefault",
        "-enable-upcoming-feature", "MemberImportVisibility",
        "-module-name", module.name, "-I", work.path(percentEncoded: false),
        "-module-cache-path", work.appending(path: "cache").path(percentEncoded: false),
        "-emit-module", "-emit-module-path",
        work.appending(path: module.name + ".swiftmodule").path(percentEncoded: false),
        "-c", "-o", object.path(percentEncoded: false),
      ] + module.conditions.flatMap { ["-D", $0] } + files.map { $0.path(percentEncoded: false) })
  }

  private func compileRuntime(_ source: URL, to object: URL) -> Program {
    Program(
      toolchain.clang,
      [
        "--target=wasm32-unknown-none", "-ffreestanding", "-mbulk-memory", "-Oz", "-Wall",
        "-Wextra", "-Werror", "-c", source.path(percentEncoded: false),
        "-o", object.path(percentEncoded: false),
      ])
  }

  /// The stack comes first in memory, so that a stack that is full ends the engine and breaks
  /// nothing.
  private func link(_ objects: [URL], to engine: URL) -> Program {
    Program(
      toolchain.linker,
      [
        "--no-entry", "--gc-sections", "--strip-all", "--compress-relocations", "--lto-O2",
        "--mllvm=-inline-threshold=-20", "--mllvm=-enable-merge-functions", "--stack-first",
        "-z", "stack-size=1048576", "-o", engine.path(percentEncoded: false),
      ] + (objects + [toolchain.unicodeTables]).map { $0.path(percentEncoded: false) })
  }
}
