internal import BlogModel
internal import BlogRendering
internal import BlogSources
internal import Diagnostics
internal import Liquid
internal import Markdown

/// Renders the Markdown of posts, pages and authors.
struct TextRendering: Sendable {
  private let book: AddressBook
  private let policy: LinkPolicy
  private let options: MarkdownOptions
  private let templates: ThemeTemplates?
  private let site: Site

  /// Prepares the rendering of the texts of `site`; without templates no directive is shown.
  init(site: Site, book: AddressBook, theme: Theme?, templates: ThemeTemplates?) {
    self.site = site
    self.book = book
    self.templates = templates
    let configuration = site.configuration
    policy = configuration.links
    var options = MarkdownOptions()
    if !configuration.hasTypography { options.additions.remove(.typography) }
    options.language = configuration.language
    options.allowsRawHTML = configuration.allowsRawHTML
    options.headingShift = configuration.headingShift
    options.ownHosts = configuration.links.ownHosts
    let language = configuration.language
    options.slug = { Slug.make($0, language: language) }
    if let text = theme?.texts["footnotes"] { options.texts.footnotes = text.text(for: nil) }
    if let text = theme?.texts["back_to_reference"] {
      options.texts.backToReference = text.text(for: nil).replacing("{{ number }}", with: "%")
    }
    self.options = options
  }

  /// Renders all texts on at most `jobs` tasks.
  func run(
    _ jobs: [Job], tasks: Int, progress: @escaping @Sendable (Int) -> Void
  ) async -> (results: [Result], findings: [Finding]) {
    let parts = await withWorkers(count: jobs.count, jobs: tasks) { ranges in
      var worker = templates.map { DirectiveWorker($0, site: site) }
      var part: (results: [(Int, Result)], findings: [Finding]) = ([], [])
      while let range = ranges.next() {
        progress(range.lowerBound)
        for number in range { part.results.append((number, render(jobs[number], &worker))) }
      }
      part.findings = worker?.takeFindings() ?? []
      return part
    }
    let results = parts.flatMap(\.results).sorted { $0.0 < $1.0 }.map(\.1)
    return (results, parts.flatMap(\.findings).mergedByPlace())
  }

  /// A source text to render.
  struct Job: Sendable {
    var file: SourceFile
    var bodyStart: Int
    var image: Entry.Image?
    var language: String?
    /// The address of the page that shows the text.
    var path: PagePath
  }

  /// A rendered text, with what has to be checked once all texts are there.
  struct Result: Sendable {
    var source: String
    var text: Site.Text
    /// The anchors that this text offers.
    var ids: [String]
    /// The links of this text that name an anchor.
    var anchors: [AnchorLink]
    var findings: [Finding]
  }

  /// A link to a place inside a page.
  struct AnchorLink: Sendable {
    /// The address without anchor; empty for the same page.
    var href: String
    var anchor: String
    var location: SourceLocation
  }

  private func render(_ job: Job, _ worker: inout DirectiveWorker?) -> Result {
    var findings: [Finding] = []
    var options = options
    if let language = job.language { options.language = language }
    // Unique on lists that show several texts, since addresses are.
    options.idPrefix = job.path.text.split(separator: "/").joined(separator: "-") + "-"
    let resolver = LinkResolver(book: book, source: job.file.path, policy: policy)
    var rendered = renderMarkdown(
      MarkdownSource(file: job.file, bodyStart: job.bodyStart), options: options,
      resolver: resolver, findings: &findings)
    if rendered.hasDirectives {
      rendered =
        worker?.replaceDirectives(in: rendered, of: job.file, resolver: resolver) ?? rendered
    }
    let body = Body(
      html: rendered.html, siteURLs: rendered.siteURLs, excerptHTML: rendered.excerptHTML,
      excerptText: rendered.excerptText, hasMoreMarker: rendered.hasMoreMarker,
      wordCount: rendered.wordCount,
      outline: rendered.outline.map { .init(level: $0.level, id: $0.id, text: $0.text) })
    let image = job.image.flatMap { resolve($0, with: resolver, findings: &findings) }
    let anchors = rendered.links.compactMap { link -> AnchorLink? in
      guard let mark = link.destination.firstIndex(of: "#") else { return nil }
      let anchor = String(link.destination[link.destination.index(after: mark)...])
      guard !anchor.isEmpty, anchor != "top" else { return nil }
      return AnchorLink(
        href: String(link.destination[..<mark]), anchor: anchor,
        location: link.position.location(in: job.file))
    }
    return Result(
      source: job.file.path, text: Site.Text(body: body, image: image), ids: rendered.ids,
      anchors: anchors, findings: findings)
  }

  private func resolve(
    _ image: Entry.Image, with resolver: LinkResolver, findings: inout [Finding]
  ) -> String? {
    if image.source.hasPrefix("https://") || image.source.hasPrefix("http://") {
      return image.source
    }
    switch resolver.find(image.source) {
    case .found(let href, image: _): return href
    case .missing(let near):
      findings.append(
        Finding(
          .brokenImage, "there is no image `\(image.source)`", at: image.location,
          label: near.map { "did you mean `\($0)`?" }))
    case .withheld(let reason):
      findings.append(
        Finding(
          .linkToWithheld, "`\(image.source)` is not published: \(reason)", at: image.location))
    case .outside:
      findings.append(
        Finding(
          .linkOutsideSite, "`\(image.source)` leads out of the `content` folder",
          at: image.location))
    }
    return nil
  }

  /// The findings for links to anchors that do not exist.
  ///
  /// `addresses` holds the address of each source file.
  /// - Complexity: O(number of anchors and links).
  static func checkAnchors(_ results: [Result], addresses: [String: String]) -> [Finding] {
    guard results.contains(where: { !$0.anchors.isEmpty }) else { return [] }
    var ids: [String: Set<String>] = [:]
    for result in results {
      if let href = addresses[result.source] { ids[href] = Set(result.ids) }
    }
    return results.flatMap { result in
      let own = result.anchors.isEmpty ? [] : Set(result.ids)
      return result.anchors.compactMap { link -> Finding? in
        let known = link.href.isEmpty ? own : ids[link.href]
        let anchor = LinkResolver.decoded(link.anchor)
        guard let known, !known.contains(anchor) else { return nil }
        return Finding(
          .brokenAnchor, "there is no place `#\(anchor)` in the target", at: link.location,
          label: didYouMean(anchor, among: known))
      }
    }
  }
}
