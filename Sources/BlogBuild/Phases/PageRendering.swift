internal import BlogModel
internal import BlogRendering
internal import Diagnostics
internal import Files

/// Renders all pages and copies all files, in parallel, into the staging folder.
struct PageRendering: Sendable {
  let plans: [PagePlan]
  let copies: [FileCopy]
  let renderer: SiteRenderer
  /// `nil` if the site has mistakes and nothing is to be written.
  let staging: Staging?
  let files: FileSystem
  let progress: @Sendable (SiteBuild.Progress) -> Void

  /// What one task did.
  struct Result: Sendable {
    var items: [Commit.Item] = []
    var findings: [Finding] = []
  }

  func run(jobs: Int) async -> [Result] {
    let total = plans.count + copies.count
    return await withWorkers(count: total, jobs: jobs) { ranges in
      var result = Result()
      var worker = renderer.makeWorker()
      var bytes: [UInt8] = []
      while let range = ranges.next() {
        progress(.init(phase: "rendering", done: range.lowerBound, total: total))
        for number in range {
          bytes.removeAll(keepingCapacity: true)
          if number < plans.count {
            worker.render(plans[number], into: &bytes)
            stage(bytes, plans[number].path, number, &result)
          } else {
            copy(copies[number - plans.count], number, &result)
          }
        }
      }
      result.findings += worker.takeFindings()
      return result
    }
  }

  private func copy(_ copy: FileCopy, _ number: Int, _ result: inout Result) {
    do {
      // A copied file may be a film; what does not fit into memory cannot be built anyway.
      let bytes = try files.read(copy.source, 4 << 30)
      stage(bytes, copy.path, number, &result)
    } catch {
      result.findings.append(
        Finding(
          .unreadableFile, "this file cannot be read: \(error)",
          at: SourceLocation(path: copy.shown)))
    }
  }

  private func stage(
    _ bytes: [UInt8], _ path: PagePath, _ number: Int, _ result: inout Result
  ) {
    guard let staging else { return }
    do {
      switch try staging.stage(bytes, for: path.file, number: number) {
      case .unchanged: result.items.append(.init(file: path.file, staged: nil))
      case .staged(let name): result.items.append(.init(file: path.file, staged: name))
      case .foreign:
        result.findings.append(
          Finding(
            .outputNotOurs, "blogen did not write this file and does not replace it",
            at: SourceLocation(path: "\(staging.name)/\(path.file)"),
            help: ["move it to `content/static`, remove it, or add `--force` to replace it"]))
      }
    } catch {
      // One finding for a full disk, not one for each page.
      let finding = OutputMistake(error, at: SourceLocation(path: staging.name)).finding
      if !result.findings.contains(finding) { result.findings.append(finding) }
    }
  }
}
