internal import Assets
internal import BlogModel
internal import BlogRendering
internal import Diagnostics
internal import Files

extension SiteBuild {
  /// Writes what posts link to on other hosts, for a sender of pings.
  ///
  /// It stands in the site's own `.blogen`, not in the output: it is nobody else's business. A
  /// site without a conversation has no list, and one of an earlier build is removed, so that no
  /// sender works with it.
  mutating func writeOutboundLinks(_ site: PreparedSite) async {
    guard !hasErrors else { return }
    let folder = "\(options.site)/.blogen"
    let file = "\(folder)/outbound-links.json"
    guard site.hasConversation else {
      removeOutboundLinks(file)
      return
    }
    let posts = site.editions.flatMap { edition -> [OutboundLinks.Post] in
      let base = edition.site.configuration.baseURL
      return edition.site.posts.map {
        ($0.source, base.absolute($0.path), $0.body.html, $0.pings)
      }
    }
    let ownHosts = site.editions[0].site.configuration.links.ownHosts
    let entries = await concurrentMap(posts, jobs: options.jobs) { post in
      OutboundLinks.entry(post, ownHosts: ownHosts) { Fingerprint.hexadecimal(of: $0) }
    }
    let bytes = OutboundLinks.file(entries: entries)
    if (try? files.read(file, 256 << 20)) == bytes { return }
    do {
      if (try? files.status(folder, true)) == nil { try files.makeFolder(folder) }
      try files.write(bytes, "\(file).new")
      try files.rename("\(file).new", file)
    } catch {
      report.findings.append(
        Finding(
          .writeFailed, .warning, "the list of outbound links cannot be written: \(error)",
          at: SourceLocation(path: ".blogen/outbound-links.json")))
    }
  }

  private mutating func removeOutboundLinks(_ file: String) {
    guard (try? files.status(file, true)) != nil else { return }
    do {
      try files.removeFile(file)
    } catch {
      report.findings.append(
        Finding(
          .writeFailed, .warning, "the old list of outbound links cannot be removed: \(error)",
          at: SourceLocation(path: ".blogen/outbound-links.json")))
    }
  }
}

extension PreparedSite {
  /// Whether readers or other blogs can answer, or posts answer others.
  fileprivate var hasConversation: Bool {
    let settings = editions[0].site.configuration.comments
    return settings.mode != .none || settings.takesPings
      || editions.contains { edition in
        edition.site.posts.contains { !$0.pings.isEmpty || $0.comments ?? .none != .none }
      }
  }
}
