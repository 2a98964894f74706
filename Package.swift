// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "cursus",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "cursus", targets: ["cursus"])
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
    .target(name: "CourseModel"),
    .target(
      name: "CourseReading",
      dependencies: [
        "CourseModel", "CCMarkGFM", "CMarkCharacters", .product(name: "Yams", package: "Yams"),
      ]),
    // Scoring of the test; not yet used by the program, see ARCHITECTURE.md.
    .target(name: "Assessment"),
    // Pictures, fonts, lines, pages, PDF; stands alone.
    .target(name: "Typesetting"),
    .target(name: "SiteRendering", dependencies: ["CourseModel"]),
    .target(
      name: "CursusCommands",
      dependencies: [
        "CourseModel", "CourseReading", "SiteRendering",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      plugins: ["EmbedTheme"]),
    .executableTarget(name: "cursus", dependencies: ["CursusCommands"]),

    // Carries themes/ inside the program; see docs/decisions/0002-theme-in-the-program.md.
    .executableTarget(name: "ThemeEmbedder"),
    .plugin(name: "EmbedTheme", capability: .buildTool(), dependencies: ["ThemeEmbedder"]),

    .target(
      name: "TestSupport", dependencies: ["CourseModel", "CourseReading"],
      path: "Tests/TestSupport"),
    .testTarget(name: "CourseModelTests", dependencies: ["CourseModel", "TestSupport"]),
    .testTarget(
      name: "CourseReadingTests", dependencies: ["CourseModel", "CourseReading", "TestSupport"]),
    .testTarget(
      name: "AssessmentTests", dependencies: ["Assessment"],
      exclude: ["check-vectors.py", "vectors.json"]),
    .testTarget(
      name: "SiteRenderingTests",
      dependencies: [
        "CourseModel", "CourseReading", "SiteRendering", "TestSupport",
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
