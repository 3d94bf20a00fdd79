internal import BlogModel

/// Writes what search engines, social networks and feed readers look for in the head of a page.
///
/// That is everything there apart from character set, viewport, title, styles and scripts. What all
/// pages of a site have in common is written once.
final class HeadWriter: Sendable {
  let context: SiteContext
  let links: HeadLinks
  let social: SocialMeta
  let data: StructuredData

  /// Prepares what all pages share.
  init(_ context: SiteContext) {
    self.context = context
    links = HeadLinks(context)
    social = SocialMeta(context)
    data = StructuredData(context)
  }

  /// The HTML for the head of the page about `subject`.
  ///
  /// It is lines of elements, each with a line break behind it; empty for recipes of other files
  /// and of other sites.
  /// - Complexity: O(size of the result + length of the text up to its first image).
  func html(for subject: PageSubject, kind: PageKind) -> String {
    guard PageKind(subject.recipe) != nil, context.has(subject.recipe) else { return "" }
    var output: [UInt8] = []
    output.reserveCapacity(6_144)
    write(HeadPage(subject, kind: kind), into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func write(_ page: HeadPage, into output: inout [UInt8]) {
    if let description = page.description {
      output.append(meta: "description", description)
    }
    let isStaging = context.site.configuration.isStaging
    if isStaging || page.isHidden {
      output.append(meta: "robots", isStaging ? "noindex, nofollow" : "noindex")
    }
    links.write(page, into: &output)
    // A page for all addresses that do not exist has none that could be shared.
    guard page.kind != .notFound else { return }
    social.write(page, into: &output)
    if page.kind != .search, page.kind != .embed { data.write(page, into: &output) }
  }
}

extension [UInt8] {
  /// Appends a `meta` element with a name.
  mutating func append(meta name: StaticString, _ content: String) {
    append(markup: "<meta name=\"")
    append(markup: name)
    append(markup: "\" content=\"")
    append(escaping: content)
    append(markup: "\">\n")
  }

  /// Appends a `meta` element with a property of the Open Graph protocol.
  mutating func append(property name: StaticString, _ content: String) {
    append(markup: "<meta property=\"")
    append(markup: name)
    append(markup: "\" content=\"")
    append(escaping: content)
    append(markup: "\">\n")
  }
}
