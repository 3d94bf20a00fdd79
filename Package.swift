// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same rules.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A module of blogen; `dependencies` are the only modules it may import.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of the module `name`; `Golden` folders are data.
func tests(of name: String, _ others: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + others, exclude: exclude,
    swiftSettings: settings)
}

let package = Package(
  name: "blogen",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "blogen", targets: ["blogen"]),
    .library(name: "Liquid", targets: ["Liquid"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCommonMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    module("Diagnostics"),
    module("Files"),
    module("Assets", ["Diagnostics", .product(name: "Crypto", package: "swift-crypto")]),
    module("Images"),
    module("Tables", ["Diagnostics"]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    module("ProductFeeds", ["BlogModel", "CExpat", "Diagnostics", "Tables"]),
    module("PageAudit", ["Diagnostics"]),
    .systemLibrary(
      name: "CGumbo", pkgConfig: "gumbo",
      providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
    module("Conversation", ["BlogModel", "CGumbo", "Diagnostics", "Markdown"]),
    module("TextAnalysis"),
    module("Markdown", ["CCommonMark", "Diagnostics"]),
    module("Liquid", ["Diagnostics"]),
    module("BlogModel", ["Diagnostics"]),
    module(
      "BlogSources",
      [
        "BlogModel", "Conversation", "Images", "Markdown", "Diagnostics", "Files", "ProductFeeds",
        "Tables",
        .product(name: "Yams", package: "Yams"),
      ]),
    module("BlogRendering", ["BlogModel", "Conversation", "Liquid", "Markdown", "Diagnostics"]),
    module(
      "BlogBuild",
      [
        "Assets", "BlogModel", "Conversation", "BlogSources", "BlogRendering", "Images", "Liquid",
        "Markdown",
        "Diagnostics", "Files", "PageAudit", "ProductFeeds", "TextAnalysis",
      ]),
    module(
      "TalkDesk",
      ["BlogModel", "BlogSources", "Conversation", "Diagnostics", "Files", "Markdown", "Tables"]),
    .executableTarget(
      name: "blogen",
      dependencies: [
        "BlogBuild", "BlogModel", "Conversation", "Diagnostics", "Files", "TalkDesk",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    tests(of: "Diagnostics"),
    tests(of: "Files"),
    tests(of: "Assets", ["Diagnostics"]),
    tests(of: "Images"),
    .target(
      name: "TestSupport", dependencies: ["Diagnostics", "Tables"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests(of: "ProductFeeds", ["BlogModel", "Diagnostics", "Tables", "TestSupport"]),
    tests(of: "PageAudit", ["Diagnostics"]),
    tests(of: "Conversation", ["BlogModel", "Diagnostics"]),
    tests(of: "Tables", ["Diagnostics", "TestSupport"]),
    tests(of: "TextAnalysis", exclude: ["Browser"]),
    tests(of: "Markdown", ["Diagnostics"]),
    tests(of: "Liquid", ["Diagnostics"]),
    tests(of: "BlogModel", ["Diagnostics"]),
    tests(
      of: "BlogSources",
      [
        "BlogModel", "Diagnostics", "Files", "Images", "Markdown", "ProductFeeds", "Tables",
        "TestSupport",
      ]),
    tests(of: "BlogRendering", ["BlogModel", "Conversation", "Liquid", "Markdown", "Diagnostics"]),
    tests(
      of: "BlogBuild", ["BlogModel", "BlogSources", "Diagnostics", "Files"],
      exclude: ["Golden"]),
    tests(
      of: "TalkDesk",
      ["BlogModel", "BlogSources", "Conversation", "Diagnostics", "Files", "TestSupport"]),
    .testTarget(
      name: "blogenTests", dependencies: ["blogen", "Diagnostics", "Files"], swiftSettings: settings
    ),
  ]
)

// Benchmarks that look inside the modules; users never build them.
if Context.environment["BLOGEN_BENCHMARKS"] != nil {
  package.targets.append(
    .executableTarget(
      name: "page-benchmark", dependencies: ["BlogBuild", "CCommonMark", "BlogRendering"],
      path: "Benchmarks/page", swiftSettings: settings))
}
