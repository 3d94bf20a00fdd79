internal import BlogModel
internal import BlogRendering
internal import BlogSources
internal import Diagnostics
internal import Liquid
internal import Markdown
internal import ProductFeeds
internal import Synchronization
internal import TextAnalysis

/// Renders the Markdown of posts, pages, authors and terms, in all languages.
struct TextRendering: Sendable {
  private let book: AddressBook
  private let editions: [Edition]

  /// What all texts in one language have in common.
  private struct Edition: Sendable {
    let site: Site
    let options: MarkdownOptions
    let templates: ThemeTemplates?
    let isIndexed: Bool
    /// What links to products and facts of them need; `nil` without catalogue.
    let products: ProductLinks.Words?
  }

  /// Prepares the rendering of the texts of all languages.
  init(_ editions: [BuildEdition], book: AddressBook) {
    self.book = book
    self.editions = editions.map {
      Edition(
        site: $0.site,
        options: Self.options($0.site.configuration, $0.theme, hasShop: $0.site.shop != nil),
        templates: $0.templates, isIndexed: $0.isIndexed,
        products: Self.productWords($0.site, $0.theme))
    }
  }

  private static func productWords(_ site: Site, _ theme: Theme?) -> ProductLinks.Words? {
    guard let shop = site.shop else { return nil }
    let configuration = site.configuration
    let words = ProductWords(theme: theme, language: configuration.language)
    let facts = ProductFacts(
      rules: shop.rules, words: words,
      prices: PriceWriter(
        words: words, zone: configuration.timeZone, language: configuration.language))
    return ProductLinks.Words(
      notes: [.soldOut: words[.outOfStock], .discontinued: words[.discontinued]],
      fact: { name, product, showsPrice in
        facts.fact(name, of: product, showsPrice: showsPrice).map { ($0.html, $0.text) }
      }, factNames: ProductFacts.names, campaign: shop.settings.campaign.map { Campaign($0) },
      baseURL: configuration.baseURL)
  }

  private static func options(
    _ configuration: SiteConfiguration, _ theme: Theme?, hasShop: Bool
  ) -> MarkdownOptions {
    var options = MarkdownOptions()
    if !configuration.hasTypography { options.additions.remove(.typography) }
    options.language = configuration.language
    options.allowsRawHTML = configuration.allowsRawHTML
    options.headingShift = configuration.headingShift
    options.ownHosts = configuration.links.ownHosts
    let language = configuration.language
    if hasShop { options.placeholders = ["product"] }
    options.slug = { Slug.make($0, language: language) }
    if let text = theme?.texts["footnotes"] { options.texts.footnotes = text.text(for: nil) }
    if let text = theme?.texts["back_to_reference"] {
      options.texts.backToReference = text.text(for: nil).replacing("{{ number }}", with: "%")
    }
    return options
  }

  /// Renders all texts on at most `tasks` tasks.
  func run(
    _ jobs: [Slot], tasks: Int, progress: @escaping @Sendable (Int) -> Void
  ) async -> Output {
    let parts = await withWorkers(count: jobs.count, jobs: tasks) { ranges in
      var directives = DirectiveWorkers(editions.map { ($0.templates, $0.site) })
      var part = Part(collectors: editions.map { TextCollector(language: $0.options.language) })
      while let range = ranges.next() {
        progress(range.lowerBound)
        for number in range {
          guard let job = jobs[number].take() else { continue }
          let result = render(job, &directives)
          collect(job, result, &part.collectors)
          part.results.append((number, result))
        }
      }
      part.findings = directives.takeFindings()
      return part
    }
    return Output(
      results: parts.flatMap(\.results).sorted { $0.0 < $1.0 }.map(\.1),
      collectors: editions.indices.map { index in parts.map { $0.collectors[index] } },
      findings: parts.flatMap(\.findings).mergedByPlace())
  }

  /// What rendering all texts gave.
  struct Output {
    var results: [Result]
    /// The words of the texts, by language; one collector a task.
    var collectors: [[TextCollector]]
    var findings: [Finding]
  }

  /// What one task did.
  private struct Part: Sendable {
    var results: [(Int, Result)] = []
    var collectors: [TextCollector]
    var findings: [Finding] = []
  }

  /// Adds the words of a post or page to those of its language.
  private func collect(_ job: Job, _ result: Result, _ collectors: inout [TextCollector]) {
    guard let document = job.document, editions[job.edition].isIndexed else { return }
    let site = editions[job.edition].site
    let isPost = document < site.posts.count
    let title = isPost ? site.posts[document].title : site.pages[document - site.posts.count].title
    var keywords: [String] = []
    if isPost {
      let links = site.postLinks[document]
      keywords =
        links.categories.map { site.categories[$0].name } + links.tags.map { site.tags[$0].name }
    }
    collectors[job.edition].add(
      document: document, title: title, keywords: keywords, html: result.text.body.html)
  }

  /// A source text to render.
  struct Job: Sendable {
    /// The language that shows it.
    var edition: Int
    var file: SourceFile
    var bodyStart: Int
    var image: Entry.Image?
    var language: String?
    /// The address of the page that shows the text.
    var path: PagePath
    /// The number among all posts, then pages, of the language; `nil` for other texts.
    var document: Int?
    /// The post or page; `nil` for other texts.
    var entry: EntryPart?
    /// The product that the text is about; for posts, the first of their front matter.
    var subject: Entry.Named?

    /// What the rendering of a post or page needs of its front matter.
    struct EntryPart: Sendable {
      var slug: String
      var products: [Entry.Named]
      var hasDisclosure: Bool
    }
  }

  /// Holds a job until it is done.
  ///
  /// A text makes room for its HTML: together they would be the most that a build has in memory.
  final class Slot: Sendable {
    private let job: Mutex<Job?>

    init(_ job: Job) { self.job = Mutex(job) }

    /// The job, at the first call.
    func take() -> Job? { job.withLock { $0.take() } }
  }

  /// All texts of a site; an author's text is rendered for each language that shows it.
  static func jobs(for content: SiteContent, _ sites: [Site]) -> [Job] {
    content.editions.enumerated().flatMap { edition, own in
      let entries = sites[edition].posts + sites[edition].pages
      let documents = Dictionary(
        entries.enumerated().map { ($1.source, $0) }, uniquingKeysWith: { first, _ in first })
      return own.entries.map {
        Job(
          edition: edition, file: $0.file, bodyStart: $0.bodyStart, image: $0.entry.image,
          language: $0.entry.language, path: $0.entry.path, document: documents[$0.entry.source],
          entry: .init(
            slug: $0.entry.slug, products: $0.entry.products,
            hasDisclosure: $0.entry.disclosure != nil))
      }
        + productJobs(edition, own, sites[edition])
        + own.authors.map {
          Job(
            edition: edition, file: $0.file, bodyStart: $0.bodyStart, image: $0.author.image,
            path: $0.author.path)
        }
        + own.terms.compactMap { source in
          let term = sites[edition].terms(source.text.taxonomy)
            .first { $0.text?.source == source.text.source }
          return term.map {
            Job(
              edition: edition, file: source.file, bodyStart: source.bodyStart,
              image: source.text.image, path: $0.path)
          }
        }
    }
  }

  /// The texts of the products' own files, those of this language first.
  private static func productJobs(
    _ edition: Int, _ content: EditionContent, _ site: Site
  ) -> [Job] {
    guard let shop = site.shop else { return [] }
    // A text in another language would be no help to readers.
    return (edition == 0 ? content.products : content.ownProducts).compactMap { source in
      guard let index = shop.find(source.product.product.id)?.index,
        shop.catalogue.products[index].source == source.file.path
      else { return nil }
      return Job(
        edition: edition, file: source.file, bodyStart: source.bodyStart,
        path: shop.catalogue.products[index].path ?? .root,
        subject: Entry.Named(
          shop.catalogue.products[index].id, at: shop.catalogue.products[index].location))
    }
  }

  /// A rendered text, with what has to be checked once all texts are there.
  struct Result: Sendable {
    var edition: Int
    var source: String
    /// The full address of its page.
    var address: String
    var text: Site.Text
    /// The anchors that this text offers.
    var ids: [String]
    /// The links of this text that name an anchor.
    var anchors: [AnchorLink]
    /// The products that the text or its front matter mentions, as indices into the catalogue.
    var products: [Int] = []
    /// The products that its readers see.
    var shown: Set<Int> = []
    /// The foreign hosts that its page would load from.
    var foreignHosts: Set<String> = []
    var findings: [Finding]
  }

  /// A link to a place inside a page.
  struct AnchorLink: Sendable {
    /// The full address without anchor; empty for the same page.
    var href: String
    var anchor: String
    var location: SourceLocation
  }

  private func render(_ job: Job, _ directives: inout DirectiveWorkers) -> Result {
    var findings: [Finding] = []
    let configuration = editions[job.edition].site.configuration
    var options = editions[job.edition].options
    if let language = job.language { options.language = language }
    // Unique on lists that show several texts, since addresses are.
    options.idPrefix = job.path.text.split(separator: "/").joined(separator: "-") + "-"
    let references = editions[job.edition].site.shop.map { ProductReferences($0) }
    let links = references.flatMap { references -> ProductLinks? in
      for named in job.entry?.products ?? [] {
        findings += references.check(named)
      }
      return editions[job.edition].products.map {
        ProductLinks(
          references, words: $0, subject: job.subject ?? job.entry?.products.first,
          post: job.entry?.slug)
      }
    }
    let resolver = LinkResolver(
      book: book, source: job.file.path, edition: job.edition, policy: configuration.links,
      products: links)
    var rendered = renderMarkdown(
      MarkdownSource(file: job.file, bodyStart: job.bodyStart), options: options,
      resolver: resolver, findings: &findings)
    if rendered.hasDirectives {
      rendered = directives.replaceDirectives(
        in: rendered, edition: job.edition, of: job.file, resolver: resolver,
        products: references, post: job.entry?.slug)
      for repeated in rendered.repeatedIDs {
        findings.append(
          Finding(
            .duplicateHeadingID, "the id `\(repeated.id)` is taken already",
            at: repeated.position.location(in: job.file), help: ["choose another one"]))
      }
    }
    if let references, let shop = editions[job.edition].site.shop {
      findings += references.findings
      findings += TypedPrices.findings(
        in: job.file, from: job.bodyStart, of: references.mentioned, shop: shop)
    }
    findings += undisclosed(rendered, references, job, configuration.links)
    let body = Body(
      html: rendered.html, excerptHTML: rendered.excerptHTML,
      excerptText: rendered.excerptText, hasMoreMarker: rendered.hasMoreMarker,
      wordCount: rendered.wordCount, images: images(of: rendered),
      outline: rendered.outline.map { .init(level: $0.level, id: $0.id, text: $0.text) })
    let image = job.image.flatMap {
      SiteImages.resolved($0, with: resolver, findings: &findings)
    }
    let anchors = rendered.links.compactMap { link -> AnchorLink? in
      guard let mark = link.destination.firstIndex(of: "#") else { return nil }
      let anchor = String(link.destination[link.destination.index(after: mark)...])
      guard !anchor.isEmpty, anchor != "top" else { return nil }
      let target = link.destination[..<mark]
      return AnchorLink(
        href: target.hasPrefix("/") ? configuration.baseURL.origin + target : String(target),
        anchor: anchor,
        location: link.position.location(in: job.file))
    }
    return Result(
      edition: job.edition, source: job.file.path,
      address: configuration.baseURL.absolute(job.path),
      text: Site.Text(body: body, image: image), ids: rendered.ids,
      anchors: anchors, products: references?.mentioned ?? [],
      shown: references?.shown ?? [], foreignHosts: rendered.foreignHosts, findings: findings)
  }

  /// The first link of a post that is paid for, if the post does not say so.
  private func undisclosed(
    _ rendered: RenderedMarkdown, _ references: ProductReferences?, _ job: Job,
    _ policy: LinkPolicy
  ) -> [Finding] {
    guard job.entry?.hasDisclosure == false, !policy.affiliateHosts.isEmpty else { return [] }
    guard
      let link = rendered.links.first(where: {
        ($0.kind == .link || $0.kind == .attribute("href", element: "a"))
          && policy.rel(for: $0.destination) == LinkPolicy.affiliate
      })
    else {
      // Cards, and the products of the front matter, are links too.
      guard let references, let shop = editions[job.edition].site.shop,
        references.shown.contains(where: {
          shop.catalogue.products[$0].url.flatMap(policy.rel) == LinkPolicy.affiliate
        })
      else { return [] }
      return [
        Finding(
          .missingDisclosure, "the links to products are paid for, but the text does not say so",
          at: job.file.location, help: ["add `disclosure: affiliate` to the front matter"])
      ]
    }
    return [
      Finding(
        .missingDisclosure, "this link is paid for, but the text does not say so",
        at: link.position.location(in: job.file),
        help: ["add `disclosure: affiliate` to the front matter"])
    ]
  }

  /// The addresses of the text's images, each once.
  private func images(of rendered: RenderedMarkdown) -> [String] {
    var seen: Set<String> = []
    return rendered.links.compactMap { link in
      switch link.kind {
      case .image, .attribute("src", element: "img"):
        seen.insert(link.destination).inserted ? link.destination : nil
      case .link, .attribute: nil
      }
    }
  }

  /// The findings for links to anchors that do not exist.
  /// - Complexity: O(number of anchors and links).
  static func checkAnchors(_ results: [Result]) -> [Finding] {
    guard results.contains(where: { !$0.anchors.isEmpty }) else { return [] }
    var ids: [String: Set<String>] = [:]
    for result in results {
      ids[result.address] = Set(result.ids)
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
