// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "cursus",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "cursus", targets: ["cursus"]),
    // Sets documents as PDF; stands alone, so that other programs can use it.
    .library(name: "Typesetting", targets: ["Typesetting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // The pipeline, in order. A target fences in one outside dependency; see ARCHITECTURE.md.
    .systemLibrary(
      name: "CCMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    // Lets parsers of libcmark-gfm run side by side; see docs/decisions/0008-parsing-side-by-side.md.
    .target(name: "CMarkCharacters"),
    // The test, its scores and the learning record; a noun of the course as well.
    .target(name: "Assessment"),
    .target(name: "CourseModel", dependencies: ["Assessment"]),
    .target(
      name: "CourseReading",
      dependencies: [
        "Assessment", "CourseModel", "CCMarkGFM", "CMarkCharacters",
        .product(name: "Yams", package: "Yams"),
      ]),
    // What the browser's engine does; `BuildEngine` compiles it to WebAssembly too.
    .target(
      name: "Engine", dependencies: ["Assessment", "Reporting", "Typesetting"],
      exclude: ["Carrier", "Runtime"]),
    // Pictures, fonts, lines, pages, PDF; stands alone.
    .target(name: "Typesetting"),
    // Scores and plan as a report.
    .target(name: "Reporting", dependencies: ["Assessment", "Typesetting"]),
    .target(
      name: "SiteRendering",
      dependencies: ["Assessment", "CourseModel", "Reporting", "Typesetting"]),
    .target(
      name: "CursusCommands",
      dependencies: [
        "Assessment", "CourseModel", "CourseReading", "Engine", "Reporting", "SiteRendering",
        "Typesetting", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      plugins: ["EmbedTheme", "BuildEngine"]),
    .executableTarget(name: "cursus", dependencies: ["CursusCommands"]),

    // Carries themes/ inside the program; see docs/decisions/0002-theme-in-the-program.md.
    .executableTarget(name: "ThemeEmbedder"),
    .plugin(name: "EmbedTheme", capability: .buildTool(), dependencies: ["ThemeEmbedder"]),

    // Carries the browser's engine; see docs/decisions/0007-one-engine-two-runtimes.md.
    .executableTarget(name: "EngineBuilder", dependencies: ["Reporting", "Typesetting"]),
    .plugin(name: "BuildEngine", capability: .buildTool(), dependencies: ["EngineBuilder"]),

    .target(
      name: "TestSupport", dependencies: ["CourseModel", "CourseReading"],
      path: "Tests/TestSupport"),
    // The engine without a browser, for comparing the two.
    .executableTarget(name: "engine-run", dependencies: ["Engine"], path: "Tests/EngineRun"),
    .testTarget(name: "CourseModelTests", dependencies: ["CourseModel", "TestSupport"]),
    .testTarget(
      name: "CourseReadingTests",
      dependencies: ["Assessment", "CourseModel", "CourseReading", "TestSupport"]),
    .testTarget(
      name: "AssessmentTests", dependencies: ["Assessment"],
      exclude: ["check-schema.py", "check-vectors.py", "vectors.json"]),
    .testTarget(name: "TypesettingTests", dependencies: ["Typesetting"]),
    .testTarget(
      name: "SiteRenderingTests",
      dependencies: [
        "Assessment", "CourseModel", "CourseReading", "SiteRendering", "TestSupport", "Typesetting",
        // The judge of our own writer of templates.
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    .testTarget(
      name: "CursusCommandsTests", dependencies: ["CourseModel", "CursusCommands", "TestSupport"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["CourseModel", "TestSupport", "cursus"],
      exclude: ["Fixtures"]),
  ],
  swiftLanguageModes: [.v6]
)

// One loop, so that no target can have settings of its own.
for target in package.targets where ![.system, .plugin].contains(target.type) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
