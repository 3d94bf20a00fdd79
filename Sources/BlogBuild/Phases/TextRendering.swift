internal import BlogModel
internal import BlogSources
internal import Diagnostics
internal import Markdown

/// Renders the Markdown of posts, pages and authors.
struct TextRendering: Sendable {
  let configuration: SiteConfiguration
  let book: AddressBook
  private let options: MarkdownOptions

  init(configuration: SiteConfiguration, book: AddressBook) {
    self.configuration = configuration
    self.book = book
    var options = MarkdownOptions()
    // Directives need templates of the theme, which part 3 brings.
    options.additions.remove(.directives)
    options.language = configuration.language
    options.allowsRawHTML = configuration.allowsRawHTML
    let host = configuration.baseURL.origin.split(separator: "/").last.map(String.init) ?? ""
    options.ownHosts = [host]
    let language = configuration.language
    options.slug = { Slug.make($0, language: language) }
    self.options = options
  }

  /// A source text to render.
  struct Job: Sendable {
    var file: SourceFile
    var bodyStart: Int
    var image: Entry.Image?
    var language: String?
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

  func render(_ job: Job) -> Result {
    var findings: [Finding] = []
    var options = options
    if let language = job.language { options.language = language }
    let resolver = LinkResolver(book: book, source: job.file.path)
    let rendered = renderMarkdown(
      MarkdownSource(file: job.file, bodyStart: job.bodyStart), options: options,
      resolver: resolver, findings: &findings)
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
    case .found(let href): return href
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
