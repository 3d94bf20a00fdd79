// swift-tools-version: 6.2
import PackageDescription

/// A package of its own, so that users of blogen never build it.
let package = Package(
  name: "liquid-benchmark",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "blogen", path: "../..")],
  targets: [
    .executableTarget(
      name: "liquid-benchmark",
      dependencies: [
        .product(name: "Liquid", package: "blogen")
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")])
  ]
)
