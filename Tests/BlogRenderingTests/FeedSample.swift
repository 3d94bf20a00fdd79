import BlogModel
import BlogRendering
import Foundation
import Testing

/// A blog of three posts, and its feeds read back.
enum FeedSample {
  /// Anna's posts of 1, 2 and 3 June 2010; `zwei` has two tags.
  static func builder(_ address: String = "https://example.de/") throws -> SiteBuilder {
    var builder = try SiteBuilder(address)
    try builder.author("anna") { $0.name = "Anna & Söhne" }
    for (day, slug) in [(1, "eins"), (2, "zwei"), (3, "drei")] {
      try builder.post(slug, day: day) {
        $0.authors = [.at("anna")]
        $0.categories = [.at("Äpfel")]
        $0.tags = slug == "zwei" ? [.at("Most"), .at("<Saft>")] : []
      }
    }
    return builder
  }

  static func text(_ site: Site, _ path: String) throws -> String {
    let plans = SitePlan.pages(of: site).filter { $0.path.text == path }
    try #require(plans.count == 1)
    return try #require(renderSite(site, .inline([:]), plans: plans).files[path])
  }

  /// The channel of an RSS feed.
  static func rss(_ builder: SiteBuilder, _ path: String = "/feed.xml") throws -> XMLTree {
    try #require(try XMLTree(text(builder.site(), path))["rss"]?["channel"])
  }

  /// An Atom feed.
  static func atom(_ builder: SiteBuilder, _ path: String = "/atom.xml") throws -> XMLTree {
    try #require(try XMLTree(text(builder.site(), path))["feed"])
  }

  /// A JSON feed.
  static func json(_ builder: SiteBuilder, _ path: String = "/feed.json") throws -> JSONTree {
    try JSONTree(text(builder.site(), path))
  }

  /// The items of a feed in each format, newest first.
  static func items(
    _ builder: SiteBuilder
  ) throws -> (rss: [XMLTree], atom: [XMLTree], json: [JSONTree]) {
    (
      try rss(builder).children.filter { $0.name == "item" },
      try atom(builder).children.filter { $0.name == "entry" }, try json(builder)["items"].list
    )
  }
}

/// A JSON document, for tests.
struct JSONTree {
  let value: Any?

  init(_ text: String) throws {
    value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: [.fragmentsAllowed])
  }

  private init(value: Any?) { self.value = value }

  subscript(key: String) -> JSONTree { JSONTree(value: (value as? [String: Any])?[key]) }

  var text: String? { value as? String }

  var list: [JSONTree] { (value as? [Any])?.map { JSONTree(value: $0) } ?? [] }

  var texts: [String] { list.compactMap(\.text) }

  var keys: Set<String> { Set((value as? [String: Any] ?? [:]).keys) }
}
