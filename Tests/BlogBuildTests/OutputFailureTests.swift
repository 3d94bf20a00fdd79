import BlogBuild
import Diagnostics
import Files
import Foundation
import Synchronization
import Testing

/// A disk that fails while the output is written: one finding, and the last good site stays.
@Suite struct OutputFailureTests {
  /// What stops working.
  enum Failure: Sendable, CaseIterable {
    case write
    case makeFolder
    case rename
  }

  @Test(
    arguments: [
      (FileError.noSpace, FindingID.diskFull), (.readOnly, .outputNotWritable),
      (.permissionDenied, .outputNotWritable), (.other("input/output error"), .writeFailed),
    ], [1, 3]) func failedWriteKeepsTheLastSite(
      _ reason: (FileError, FindingID), _ jobs: Int
    ) async throws
  {
    let site = try SmallSite()
    try await site.buildGood()
    let before = try site.output()
    try site.addPosts(40)
    // Zero: nothing can be written at all; 20: the disk is full in the middle.
    for good in [0, 1, 20] {
      let disk = Disk(failing: .write, with: reason.0, after: good).files
      let report = await SiteBuild.run(site.options(jobs: jobs), files: disk)
      #expect(report.findings.map(\.id) == [reason.1], "\(good) \(report.findings)")
      #expect(report.findings.first?.severity == .error)
      #expect(report.findings.first?.location?.path == "public", "\(good)")
      #expect(!report.succeeded)
      #expect(try site.output() == before, "after \(good) writes")
    }
    try await site.buildGood()
    #expect(try site.output() != before)
  }

  @Test func firstBuildOntoAFullDiskLeavesNothing() async throws {
    let site = try SmallSite()
    let disk = Disk(failing: .write, with: .noSpace, after: 2).files
    let report = await SiteBuild.run(site.options(), files: disk)
    #expect(report.findings.map(\.id) == [.diskFull])
    #expect(!FileManager.default.fileExists(atPath: site.path("public")))
  }

  @Test func readOnlyParentOfTheOutputIsAnError() async throws {
    let site = try SmallSite()
    let disk = Disk(failing: .makeFolder, with: .readOnly, after: 0).files
    let report = await SiteBuild.run(site.options(), files: disk)
    #expect(report.findings.map(\.id) == [.outputNotWritable])
    #expect(!FileManager.default.fileExists(atPath: site.path("public")))
  }

  /// Once files are moved, a failure cannot be undone, but the next build must repair it.
  @Test(arguments: [0, 1, 2, 10, 30], [Failure.rename, .makeFolder])
  func failureWhileMovingIsRepaired(_ good: Int, _ failure: Failure) async throws {
    let site = try SmallSite()
    try await site.buildGood()
    try site.addPosts(40)
    let disk = Disk(failing: failure, with: .noSpace, after: good).files
    let report = await SiteBuild.run(site.options(), files: disk)
    #expect(report.findings.map(\.id) == [.diskFull], "\(report.findings)")
    try await site.buildGood()
    let repaired = try site.output()
    let fresh = try SmallSite()
    try fresh.addPosts(40)
    try await fresh.buildGood()
    #expect(try repaired == fresh.output())
  }

  /// A file that is read again for its excerpt, and one that vanishes during the build.
  @Test func fileThatCannotBeCopiedIsAnError() async throws {
    let site = try SmallSite()
    try await site.buildGood()
    let before = try site.output()
    var files = FileSystem.disk
    files.read = { path, limit throws(FileError) in
      if path.hasSuffix("bild.svg") { throw .notFound }
      return try FileSystem.disk.read(path, limit)
    }
    let report = await SiteBuild.run(site.options(), files: files)
    #expect(
      report.findings.map { "\($0.id.rawValue) \($0.location?.description ?? "")" } == [
        "unreadable-file content/static/bild.svg"
      ])
    #expect(try site.output() == before)
  }

  @Test func secondBuildOfTheSameFolderIsRefused() async throws {
    let site = try SmallSite()
    try await site.buildGood()
    let before = try site.output()
    let lock = try FolderLock(site.path("public"))
    let report = await SiteBuild.run(site.options())
    #expect(report.findings.map(\.id) == [.outputBusy])
    #expect(try site.output() == before)
    switch consume lock {
    case .some(let held): _ = consume held
    case nil: Issue.record("the lock was not taken")
    }
    try await site.buildGood()
  }
}

/// The real disk until `limit` operations of one kind are done.
private final class Disk: Sendable {
  private let failure: OutputFailureTests.Failure
  private let error: FileError
  private let limit: Int
  private let count = Atomic<Int>(0)

  init(failing failure: OutputFailureTests.Failure, with error: FileError, after limit: Int) {
    self.failure = failure
    self.error = error
    self.limit = limit
  }

  var files: FileSystem {
    var files = FileSystem.disk
    switch failure {
    case .write:
      files.write = { bytes, path throws(FileError) in
        try self.step()
        try FileSystem.disk.write(bytes, path)
      }
    case .makeFolder:
      files.makeFolder = { path throws(FileError) in
        // A folder that is there already needs no writing.
        if (try? FileSystem.disk.status(path, true)) == nil { try self.step() }
        try FileSystem.disk.makeFolder(path)
      }
    case .rename:
      files.rename = { from, to throws(FileError) in
        try self.step()
        try FileSystem.disk.rename(from, to)
      }
    }
    return files
  }

  private func step() throws(FileError) {
    if count.add(1, ordering: .relaxed).oldValue >= limit { throw error }
  }
}

/// A site on the disk with a theme of a few lines.
private final class SmallSite: Sendable {
  private let root: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "blogen-\(UUID().uuidString)")
    root = folder.path(percentEncoded: false)
    let content = "{{ post.content }}\n"
    let files = [
      "blogen.yaml": """
      title: Test
      base_url: https://example.org/
      language: de
      timezone: Europe/Berlin
      theme: schlicht
      """,
      "content/posts/2026-01-01-erster.md": "---\ntitle: Erster\n---\nText.\n",
      "content/static/bild.svg": "<svg/>",
      "themes/schlicht/theme.yaml": "name: schlicht\n",
      "themes/schlicht/templates/post.liquid": content,
      "themes/schlicht/templates/page.liquid": content,
      "themes/schlicht/templates/list.liquid": "{{ site.title }}\n",
      "themes/schlicht/templates/home.liquid": "{{ site.title }}\n",
      "themes/schlicht/templates/404.liquid": "Fehlt\n",
    ]
    for (name, text) in files { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { "\(root)/\(name)" }

  func options(jobs: Int = 2) -> BuildOptions {
    // 1 June 2026.
    var options = BuildOptions(now: 1_780_264_800)
    options.site = root
    options.jobs = jobs
    return options
  }

  func addPosts(_ count: Int) throws {
    for number in 1...count {
      try write("content/posts/2026-02-02-p\(number).md", "---\ntitle: P\(number)\n---\nText.\n")
    }
  }

  func buildGood(sourceLocation: Testing.SourceLocation = #_sourceLocation) async throws {
    let report = await SiteBuild.run(options())
    #expect(report.findings.isEmpty, "\(report.findings)", sourceLocation: sourceLocation)
  }

  /// Every name in the output folder with its bytes.
  func output() throws -> [String: Data] {
    var content: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path("public")) {
      content[name] = FileManager.default.contents(atPath: path("public/\(name)")) ?? Data()
    }
    return content
  }

  private func write(_ name: String, _ text: String) throws {
    let file = URL(filePath: path(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
