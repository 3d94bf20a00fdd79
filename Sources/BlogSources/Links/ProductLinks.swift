package import BlogModel
internal import Diagnostics
internal import Markdown

/// Resolves `product:` links and `{product.…}` in one text.
package struct ProductLinks {
  /// A fact of a product as HTML and as plain text; `nil` if it has none.
  package typealias Fact =
    @Sendable (_ name: String, _ product: Product, _ showsPrice: Bool) -> (
      html: String, text: String
    )?

  /// What all texts in one language have in common.
  package struct Words: Sendable {
    /// What is said behind a link to a product that cannot be bought.
    package var notes: [ProductShowing.Note: String]
    /// The facts.
    package var fact: Fact
    /// The names of the facts.
    package var factNames: [String]
    /// Adds the parameters of the campaign to links to the shop.
    package var campaign: Campaign?
    /// The address of the blog.
    package var baseURL: BaseURL
    /// The host of the blog.
    private let host: String?

    /// Creates the words of a language.
    package init(
      notes: [ProductShowing.Note: String], fact: @escaping Fact, factNames: [String],
      campaign: Campaign?, baseURL: BaseURL
    ) {
      self.notes = notes
      self.fact = fact
      self.factNames = factNames
      self.campaign = campaign
      self.baseURL = baseURL
      host = LinkPolicy.host(of: baseURL.origin)
    }

    /// The address of a product in the shop with the parameters of the campaign.
    fileprivate func link(_ url: String, to product: Product, post: String?) -> String {
      campaign?.link(url, from: host, post: post, sku: product.sku) ?? url
    }
  }

  /// Finds products and remembers those that are mentioned.
  package let references: ProductReferences
  private let words: Words
  /// The product that the text is about, for `{product.price}`.
  private let subject: Entry.Named?
  /// The slug of the post, for the campaign.
  private let post: String?

  /// Links of the text whose post has the slug `post` and is about `subject`.
  package init(
    _ references: ProductReferences, words: Words, subject: Entry.Named?, post: String?
  ) {
    self.references = references
    self.words = words
    self.subject = subject
    self.post = post
  }

  /// The answer for `product:SKU`, with what may stand behind it: `product:SKU?size=3#preis`.
  func resolve(_ reference: Reference, _ policy: LinkPolicy) -> Resolution {
    switch reference.kind {
    case .link, .attribute("href", element: "a"), .attribute("href", element: "area"): break
    case .image, .attribute:
      return .broken(
        .unknownProduct, message: "a product is no image",
        help: ["write `::product{sku=…}` for a card, or `[…](product:…)` for a link"])
    }
    let destination = reference.destination.utf8.dropFirst("product:".utf8.count)
    let id = destination.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let tail = Substring(destination[id.endIndex...])
    let found: ProductReferences.Found
    do {
      found = try references.find(LinkResolver.decoded(String(Substring(id))))
    } catch {
      if error.id == .discontinuedProduct {
        references.report(error, at: reference.location)
        // Nothing is known of it any more, and a number is not for readers.
        return .plain(text: "")
      }
      return .broken(
        error.id, severity: error.severity, message: error.message,
        label: error.label, help: error.help)
    }
    if let problem = found.problem { references.report(problem, at: reference.location) }
    if found.showing.isDropped { return .plain(text: found.product.name) }
    guard let url = address(of: found.product, tail) else {
      return .broken(
        .missingProductAddress,
        message: "`\(found.product.id)` has no address in the shop and no page here",
        help: ["give its `url`, or a pattern for all products: `defaults: {url: …}`"])
    }
    let rel = policy.rel(for: url).map { [HTMLAttribute("rel", $0)] } ?? []
    return .link(
      ResolvedLink(
        url, attributes: rel, text: found.product.name,
        note: found.showing.note.flatMap { words.notes[$0] }.map { "(\($0))" },
        noteClass: "product-note"))
  }

  /// The answer for `{product.price}` and `{product:SKU.price}`.
  func resolve(_ placeholder: Placeholder) -> PlaceholderResolution {
    guard let id = placeholder.argument ?? subject?.name else {
      return .broken(
        .unknownProduct, message: "this text does not say which product it is about",
        help: [
          "write `{product:apfelsaft-1l.\(placeholder.field)}`, or name the product under `products:` in the front matter"
        ])
    }
    let found: ProductReferences.Found
    do {
      found = try references.find(id)
    } catch {
      if error.id == .discontinuedProduct {
        references.report(error, at: placeholder.location)
        return .html("", text: "")
      }
      return .broken(
        error.id, severity: error.severity, message: error.message,
        label: error.label, help: error.help)
    }
    let field = placeholder.field.isEmpty ? "name" : placeholder.field
    guard words.factNames.contains(field) else {
      return .broken(
        .unknownProduct, message: "products have no fact `\(field)`",
        label: didYouMean(field, among: words.factNames),
        help: ["they have \(words.factNames.map { "`\($0)`" }.joined(separator: ", "))"])
    }
    if let problem = found.problem { references.report(problem, at: placeholder.location) }
    if let fact = words.fact(field, found.product, found.showing.showsPrice) {
      return .html(fact.html, text: fact.text)
    }
    // A price that is too old or that a sold-out product has lost leaves its name.
    if field.hasSuffix("price"), let name = words.fact("name", found.product, true) {
      references.report(
        .init(
          id: .missingPrice, severity: .warning,
          message: "`\(found.product.id)` has no price that can be shown here, only its name"),
        at: placeholder.location)
      return .html(name.html, text: name.text)
    }
    // Braces are not for readers.
    references.report(
      .init(
        id: .missingPrice, severity: .warning,
        message: "`\(found.product.id)` has no `\(field)` in the catalogue; nothing is printed"),
      at: placeholder.location)
    return .html("", text: "")
  }

  /// The address of a product with the author's own query and anchor.
  private func address(of product: Product, _ tail: Substring) -> String? {
    guard let page = product.url else {
      return product.path.map { Self.joined(words.baseURL.href($0), tail) }
    }
    // What the author writes counts before the campaign.
    return words.link(Self.joined(page, tail), to: product, post: post)
  }

  /// An address with another query and anchor; its own anchor stays if there is no other.
  private static func joined(_ url: String, _ tail: Substring) -> String {
    guard !tail.isEmpty else { return url }
    let query = tail.prefix { $0 != "#" }
    let base = url.prefix { $0 != "#" }
    let anchor = tail[query.endIndex...]
    let fragment = anchor.isEmpty ? url[base.endIndex...] : anchor
    let separator = query.isEmpty ? "" : base.contains("?") ? "&" : "?"
    return "\(base)\(separator)\(query.dropFirst())\(fragment)"
  }
}
