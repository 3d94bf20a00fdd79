import BlogBuild
import BlogModel
import Diagnostics
import Foundation
import Testing

/// Small sites with their whole expected output, in `Golden/NAME/site` and `Golden/NAME/expected`.
///
/// `RECORD_GOLDEN=1 swift test --filter GoldenSiteTests` writes the expected output anew.
@Suite struct GoldenSiteTests {
  @Test(arguments: ["company", "sub-path", "empty", "one-post", "shop", "two-languages", "talk"])
  func outputIsAsExpected(_ name: String) async throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name)").path(percentEncoded: false)
    let output = NSTemporaryDirectory() + "blogen-golden-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: output) }
    var options = BuildOptions(now: 0)
    options.site = "\(folder)/site"
    options.output = output
    options.nowText = "2026-11-22 12:00"
    options.jobs = 2
    let report = await SiteBuild.run(options)
    #expect(report.findings.filter { $0.severity != .note }.isEmpty)
    let actual = try contents(of: output).filter { !$0.key.hasPrefix(".blogen/") }
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try record(actual, in: "\(folder)/expected")
      Issue.record("recorded the golden site '\(name)'")
      return
    }
    let expected = try contents(of: "\(folder)/expected")
    #expect(actual.keys.sorted() == expected.keys.sorted())
    for (path, bytes) in expected {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(actual[path].map { String(decoding: $0, as: UTF8.self) } == text, "\(path)")
    }
  }

  private func record(_ files: [String: [UInt8]], in folder: String) throws {
    try? FileManager.default.removeItem(atPath: folder)
    for (path, bytes) in files {
      let url = URL(filePath: "\(folder)/\(path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }
}
