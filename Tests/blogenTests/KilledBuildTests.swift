import Foundation
import Testing

/// Builds that end by force, at moments spread over the whole run by a fixed seed.
@Suite struct KilledBuildTests {
  @Test func theNextBuildRepairsTheFolder() async throws {
    let site = try TestSite()
    try write(posts: 0..<150, "Erste Fassung", to: site)
    #expect(try await site.build().exitCode == 0)
    let first = try pages(of: site)
    // The second version changes every post, adds some and drops some.
    for number in 0..<30 {
      try FileManager.default.removeItem(atPath: site.folder.at(name(number)))
    }
    try write(posts: 30..<180, "Zweite Fassung", to: site)
    let start = ContinuousClock.now
    #expect(try await site.build(["--output", site.folder.at("clean")]).exitCode == 0)
    let duration = start.duration(to: .now)
    let second = try site.folder.snapshot(of: "clean").filter { !$0.key.hasPrefix(".blogen") }

    var random = SeededGenerator(state: 20_261_122)
    var killed = 0
    for round in 0..<12 {
      var moment = duration * Double.random(in: 0.05...0.98, using: &random)
      // A build that was faster than the measured one is killed earlier the next time.
      while try await !killBuild(of: site, after: moment), moment > .microseconds(1) {
        try restore(first, of: site)
        moment = moment / 2
      }
      killed += moment > .microseconds(1) ? 1 : 0
      // Whatever is there is a whole file of the first or of the second version.
      for (path, bytes) in try pages(of: site) where !bytes.isEmpty {
        #expect(bytes == first[path] || bytes == second[path], "\(path) in round \(round)")
      }
      if round % 3 == 2 {
        #expect(try await site.build().exitCode == 0)
        #expect(try pages(of: site) == second, "round \(round)")
        let left = try FileManager.default.contentsOfDirectory(
          atPath: site.folder.at("public/.blogen"))
        #expect(left == ["manifest"])
        try restore(first, of: site)
      }
    }
    #expect(killed == 12)
  }

  private func name(_ number: Int) -> String { "content/posts/2025-03-01-post-\(number).md" }

  private func write(posts: Range<Int>, _ text: String, to site: TestSite) throws {
    for number in posts {
      try site.folder.file(
        name(number),
        "---\ntitle: Post \(number)\ntags: [t\(number % 9)]\n---\n\(text) mit *Nachdruck*.\n")
    }
  }

  private func pages(of site: TestSite) throws -> [String: Data] {
    try site.folder.snapshot(of: "public").filter { !$0.key.hasPrefix(".blogen") }
  }

  /// Puts the first version back, as if an earlier build had written it.
  private func restore(_ files: [String: Data], of site: TestSite) throws {
    try FileManager.default.removeItem(atPath: site.folder.at("public"))
    let names = files.filter { !$0.value.isEmpty }
    for (path, bytes) in names { try site.folder.file("public/\(path)", bytes: Array(bytes)) }
    try site.folder.file("public/.blogen/manifest", names.keys.sorted().joined(separator: "\n"))
  }

  /// Starts a build and kills it; false if it was done before.
  private func killBuild(of site: TestSite, after delay: Duration) async throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: try Program.path())
    process.arguments = ["build", "--quiet", "--site", site.folder.path, "--now", TestSite.now]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    try await Task.sleep(for: delay)
    let wasRunning = process.isRunning
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return wasRunning && process.terminationReason == .uncaughtSignal
  }
}

/// Numbers that look random and are the same in every run.
///
/// Source: SplitMix64 by Sebastiano Vigna, public domain.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
