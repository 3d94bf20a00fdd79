import BlogBuild
import Files
import Synchronization
import Testing

@Suite struct DeterminismTests {
  private func site(posts: Int) throws -> TemporarySite {
    var files: [String: String] = [
      "content/authors/anna.md": "---\nname: Anna\n---\nSchreibt.\n"
    ]
    for number in 0..<posts {
      let day = 1 + number % 28
      let date = "2025-\(number % 2 == 0 ? "03" : "10")-\(day < 10 ? "0" : "")\(day)"
      files["content/posts/\(date)-post-\(number).md"] = TemporarySite.post(
        "Post \(number)", date: date,
        "author: anna\ncategories: [K\(number % 5)]\ntags: [T\(number % 7), U\(number % 11)]\n",
        body: "Ein Text mit **Nachdruck** und [Link](/autor/anna/).\n\n## Weiter\n\nNoch mehr.")
    }
    return try TemporarySite(files)
  }

  @Test func theNumberOfJobsDoesNotShow() async throws {
    let site = try site(posts: 60)
    var outputs: [[String: [UInt8]]] = []
    for jobs in [1, 2, 7] {
      let report = await site.build {
        $0.jobs = jobs
        $0.output = "\(site.path)/out-\(jobs)"
      }
      #expect(report.succeeded, "\(report.findings)")
      outputs.append(try site.output("out-\(jobs)"))
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0] == outputs[2])
  }

  /// Work is counted, not timed: files and bytes for twice the posts are about twice as many.
  @Test func workGrowsLinearly() async throws {
    let small = try await work(posts: 100)
    let large = try await work(posts: 200)
    #expect(Double(large.calls) / Double(small.calls) < 2.2)
    #expect(Double(large.bytes) / Double(small.bytes) < 2.2)
    #expect(large.calls > small.calls)
  }

  private func work(posts: Int) async throws -> (calls: Int, bytes: Int) {
    let site = try site(posts: posts)
    let counter = Counter()
    let report = await site.build(files: counter.counting(.disk))
    #expect(report.succeeded)
    return counter.total
  }
}

/// Counts what a build does to the disk.
final class Counter: Sendable {
  private let counts = Mutex((calls: 0, bytes: 0))

  var total: (calls: Int, bytes: Int) { counts.withLock { $0 } }

  private func add(_ bytes: Int) {
    counts.withLock {
      $0.calls += 1
      $0.bytes += bytes
    }
  }

  func counting(_ disk: FileSystem) -> FileSystem {
    var files = disk
    files.read = { path, limit throws(FileError) in
      let bytes = try disk.read(path, limit)
      self.add(bytes.count)
      return bytes
    }
    files.write = { bytes, path throws(FileError) in
      self.add(bytes.count)
      try disk.write(bytes, path)
    }
    files.status = { path, follows throws(FileError) in
      self.add(0)
      return try disk.status(path, follows)
    }
    files.rename = { from, to throws(FileError) in
      self.add(0)
      try disk.rename(from, to)
    }
    files.makeFolder = { path throws(FileError) in
      self.add(0)
      try disk.makeFolder(path)
    }
    return files
  }
}
