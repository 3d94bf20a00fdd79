internal import BlogModel
internal import BlogRendering
internal import Diagnostics
internal import Files
internal import Liquid

extension SiteBuild {
  /// Renders everything and brings the output folder to the new state.
  mutating func write(_ site: PreparedSite) async {
    let configuration = site.editions[0].site.configuration
    let name = options.output ?? configuration.output
    let path =
      options.output != nil || name.hasPrefix("/") ? name : "\(options.site)/\(name)"
    report.output = path
    report.files = site.pages.count + site.copies.count
    report.pages = site.pages.count { $0.file.hasSuffix(".html") }
    if options.isCheck {
      await check(rendering(of: site))
      return
    }
    if let finding = OutputPlace.finding(
      output: path, site: options.site, name: name, with: files)
    {
      report.findings.append(finding)
      return
    }
    do {
      let made = try OutputFolder.make(path, name: name, with: files)
      let lock: FolderLock?
      do {
        lock = try FolderLock(path)
      } catch {
        throw OutputMistake(error, at: SourceLocation(path: name))
      }
      guard lock != nil else {
        throw OutputMistake(
          Finding(
            .outputBusy, "another build is writing to this folder",
            at: SourceLocation(path: name), help: ["wait until it is done"]))
      }
      let output = try OutputFolder.open(
        path, name: name, made: made, isForced: options.isForced, with: files)
      try await write(rendering(of: site), to: output)
    } catch let mistake as OutputMistake {
      report.findings.append(mistake.finding)
    } catch {
      report.findings.append(Finding(.writeFailed, "the output cannot be written: \(error)"))
    }
  }

  private func rendering(of site: PreparedSite) -> PageRendering {
    PageRendering(
      pages: site.pages, copies: site.copies,
      editions: site.editions.map(\.site.configuration.edition), renderers: site.renderers,
      audits: PageAudits(site.editions), files: files, progress: progress)
  }

  /// Renders everything for its findings only.
  private mutating func check(_ rendering: PageRendering) async {
    report.add(await rendering.run(jobs: options.jobs, staging: nil))
    finish("render")
  }

  private mutating func write(_ rendering: PageRendering, to output: OutputFolder) async throws {
    // A site with mistakes is still rendered, to find the mistakes of its templates too.
    let isDry = hasErrors
    let staging: Staging?
    do {
      staging = isDry ? nil : try output.startStaging()
    } catch {
      output.abandon()
      throw error
    }
    let results = await rendering.run(jobs: options.jobs, staging: staging)
    report.add(results)
    finish("render and stage")
    guard !hasErrors else {
      output.abandon()
      return
    }
    let items = results.flatMap(\.items).sorted { $0.file < $1.file }
    guard items.count == rendering.count else {
      report.internalFailure =
        "\(rendering.count) files were planned, but \(items.count) were made"
      output.abandon()
      return
    }
    let commit = Commit(output: output, files: files, jobs: options.jobs)
    do {
      try commit.check(items)
    } catch {
      output.abandon()
      throw error
    }
    report.wasMoving = true
    report.removed = try await commit.run(items)
    report.changed = items.count { $0.staged != nil }
    finish("write")
  }
}
