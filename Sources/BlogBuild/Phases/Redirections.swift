internal import BlogModel
internal import BlogRendering
internal import Diagnostics

/// The redirects of one host, and the files in which it reads them.
struct Redirections {
  /// The language whose home is at the host's root.
  let edition: Int
  private let table: RedirectTable
  private let configuration: SiteConfiguration
  /// Where forms of the theme may lead: addresses in its settings, such as that of a search engine.
  private let formHosts: [String]
  /// Whether `/assets/` holds nothing but the theme's files, and the owner says nothing of it.
  private let hasPlainAssets: Bool
  /// The folders with cards that other sites may show in frames, one for each language with a shop.
  private let cardFolders: [PagePath]
  private(set) var findings: [Finding] = []

  /// One for each host of the site.
  static func all(of editions: [BuildEdition], copies: [FileCopy]) -> [Redirections] {
    editions.indices.filter { editions[$0].site.configuration.edition.isAtRoot }
      .map { Redirections(of: $0, editions, copies) }
  }

  private init(of root: Int, _ editions: [BuildEdition], _ copies: [FileCopy]) {
    edition = root
    configuration = editions[root].site.configuration
    let own = configuration.edition.rootFolder
    // The languages on this host, each with the folder below its root.
    let members = editions.indices.filter {
      editions[$0].site.configuration.edition.rootFolder == own
    }
    func place(_ path: PagePath, _ edition: Int) -> PagePath {
      let folder = editions[edition].site.configuration.edition.folder.dropFirst(own.count)
      return folder.isEmpty ? path : PagePath("/\(folder)\(path.text.dropFirst())") ?? path
    }
    var written: [Redirect] = []
    var subjects: [RedirectSubject] = []
    var pages: [PagePath] = []
    for member in members {
      let site = editions[member].site
      written += site.shop?.shortLinks(site.configuration) { place($0, member) } ?? []
      for entry in site.posts + site.pages {
        let target = place(entry.path, member)
        for alias in entry.aliases {
          let alias = Entry.Alias(place(alias.path, member), at: alias.location)
          written.append(Redirect(alias: alias, to: target))
        }
        guard entry.kind == .post else { continue }
        subjects.append(
          RedirectSubject(
            id: entry.formerID, slug: entry.slug,
            date: entry.date.map { site.configuration.timeZone.timestamp(at: $0.seconds).day },
            target: target))
      }
      pages += editions[member].plans.map { place($0.path, member) }
      pages += copies.filter { $0.edition == member }.map { place($0.path, member) }
    }
    let publishing = configuration.publishing
    let isAssets: (PagePath) -> Bool = { $0.text.hasPrefix("/assets/") }
    hasPlainAssets =
      !members.contains { editions[$0].plans.contains { isAssets($0.path) } }
      && !copies.contains { $0.edition == root && $0.shown != nil && isAssets($0.path) }
      && !publishing.headerChanges.contains { $0.name.lowercased() == "cache-control" }
    for pattern in publishing.patterns {
      let (redirects, problems) = pattern.pattern.redirects(for: subjects, at: pattern.location)
      written += redirects
      findings += problems
    }
    if root == 0 { written += publishing.rules }
    table = RedirectTable(written, pages: pages)
    let receiver = configuration.comments.receiver.flatMap(Self.origin)
    formHosts = Self.hosts(in: editions[root].theme?.settings ?? []) + [receiver].compactMap { $0 }
    let cards = PagePath("/embed/")
    cardFolders = members.compactMap { member in
      guard editions[member].site.shop?.settings.hasEmbeds == true else { return nil }
      return cards.map { place($0, member) }
    }
    findings += table.findings
  }

  /// A page at each former address, for hosts that know no redirects.
  var stubs: [PagePlan] { table.stubs }

  /// The origin of an address elsewhere, to which forms may be sent.
  private static func origin(_ url: String) -> String? {
    LinkPolicy.host(of: url).map { "\(url.hasPrefix("http://") ? "http" : "https")://\($0)" }
  }

  private static func hosts(in settings: [ParameterValue.Entry]) -> [String] {
    let origins = settings.compactMap { setting -> String? in
      guard case .text(let text) = setting.value, text.hasPrefix("https://") else { return nil }
      return LinkPolicy.host(of: text).map { "https://\($0)" }
    }
    return Set(origins).sorted()
  }

  /// The files for the hosts that the owner names.
  ///
  /// `cachesAssets` says that all names of the theme's files change with their content;
  /// `frameHosts` are the origins of players in texts, which open after a click.
  mutating func files(cachesAssets: Bool, frameHosts: [String]) -> [FileCopy] {
    var (headers, problems) = configuration.publishing.headers(
      for: configuration.baseURL, formHosts: formHosts, frameHosts: frameHosts,
      cardFolders: cardFolders)
    findings += problems
    if cachesAssets, hasPlainAssets, let folder = PagePath("/assets/") {
      try? headers.cacheForever(folder)
    }
    let base = configuration.baseURL
    let place = configuration.publishing.hostsLocation
    let files = configuration.publishing.hosts.flatMap { host -> [HostFile] in
      switch host {
      case .apache:
        [ApacheFile(baseURL: base, redirects: table, headers: headers, at: place).file()]
      case .nginx: [NginxFile(baseURL: base, redirects: table, headers: headers).file()]
      case .netlify, .cloudflare:
        [
          RedirectsFile(
            host: host == .netlify ? .netlify : .cloudflare, baseURL: base, redirects: table,
            at: place
          ).file(),
          HeadersFile(
            host: host == .netlify ? .netlify : .cloudflare, baseURL: base, headers: headers,
            at: place
          ).file(),
        ]
      }
    }
    findings += files.flatMap(\.findings)
    return files.compactMap { file in
      PagePath("/\(file.name)").map {
        FileCopy(edition: edition, path: $0, content: .bytes(file.bytes))
      }
    }
  }
}
