// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A package of its own, so that users of blogen never build it.
///
/// The modules are links to those of blogen, which offers them to nobody else. All targets belong
/// to the package `blogen`, as there, so that `package` symbols are seen.
let package = Package(
  name: "blogen",
  platforms: [.macOS(.v15)],
  targets: [
    .systemLibrary(
      name: "CCommonMark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(
      name: "Markdown", dependencies: ["CCommonMark", "Diagnostics"], swiftSettings: settings),
    .target(name: "PlainCMark", dependencies: ["CCommonMark"]),
    .executableTarget(
      name: "cmark-benchmark", dependencies: ["PlainCMark", "Markdown", "Diagnostics"],
      swiftSettings: settings),
  ]
)
