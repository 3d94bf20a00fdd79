internal import BlogModel
internal import BlogRendering
internal import Diagnostics
internal import Files
internal import Liquid
internal import PageAudit

/// Renders all pages and copies all files, in parallel, into the staging folder.
struct PageRendering: Sendable {
  let pages: [PlannedPage]
  let copies: [FileCopy]
  /// Where the languages stand in the output.
  let editions: [Edition]
  /// A renderer for each language.
  let renderers: [SiteRenderer]
  /// What finished pages are checked for.
  let audits: PageAudits
  let files: FileSystem
  let progress: @Sendable (SiteBuild.Progress) -> Void

  /// What one task did.
  struct Result: Sendable {
    var items: [Commit.Item] = []
    var findings: [Finding] = []
    var log = AuditLog()
  }

  /// How many files there will be.
  var count: Int { pages.count + copies.count }

  /// Renders on at most `jobs` tasks.
  ///
  /// `staging` is `nil` if the site has mistakes and nothing is to be written.
  func run(jobs: Int, staging: Staging?) async -> [Result] {
    let total = count
    return await withWorkers(count: total, jobs: jobs) { ranges in
      var result = Result()
      var workers = PageWorkers(renderers)
      var bytes: [UInt8] = []
      while let range = ranges.next() {
        progress(.init(phase: "rendering", done: range.lowerBound, total: total))
        for number in range {
          bytes.removeAll(keepingCapacity: true)
          if number < pages.count {
            workers.render(pages[number].plan, edition: pages[number].edition, into: &bytes)
            audits.audit(bytes, pages[number], number: number, into: &result.log)
            stage(bytes, pages[number].file, number, staging, &result)
          } else {
            copy(copies[number - pages.count], number, staging, &result)
          }
        }
      }
      result.findings += workers.takeFindings()
      return result
    }
  }

  private func copy(
    _ copy: FileCopy, _ number: Int, _ staging: Staging?, _ result: inout Result
  ) {
    do {
      let bytes =
        switch copy.content {
        case .bytes(let bytes): bytes
        // A copied file may be a film; what does not fit into memory cannot be built anyway.
        case .file(let path): try files.read(path, 4 << 30)
        }
      stage(
        bytes, editions[copy.edition].folder + copy.path.file, number, staging, &result)
    } catch {
      result.findings.append(
        Finding(
          .unreadableFile, "this file cannot be read: \(error)",
          at: copy.shown.map { SourceLocation(path: $0) }))
    }
  }

  private func stage(
    _ bytes: [UInt8], _ file: String, _ number: Int, _ staging: Staging?,
    _ result: inout Result
  ) {
    guard let staging else { return }
    do {
      switch try staging.stage(bytes, for: file, number: number) {
      case .unchanged: result.items.append(.init(file: file, staged: nil))
      case .staged(let name): result.items.append(.init(file: file, staged: name))
      case .foreign:
        result.findings.append(
          Finding(
            .outputNotOurs, "blogen did not write this file and does not replace it",
            at: SourceLocation(path: "\(staging.name)/\(file)"),
            help: ["move it to `content/static`, remove it, or add `--force` to replace it"]))
      }
    } catch {
      // One finding for a full disk, not one for each page.
      let finding = OutputMistake(error, at: SourceLocation(path: staging.name)).finding
      if !result.findings.contains(finding) { result.findings.append(finding) }
    }
  }
}

extension BuildReport {
  /// Adds what rendering found.
  mutating func add(_ results: [PageRendering.Result]) {
    // The same place of a template may be found by several tasks.
    findings += results.flatMap(\.findings).mergedByPlace()
    var log = AuditLog()
    for result in results { log.merge(result.log) }
    findings += log.findings()
  }
}
