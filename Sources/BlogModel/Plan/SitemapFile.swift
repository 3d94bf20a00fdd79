/// A file that search engines ask for.
public enum SitemapFile: Sendable, Hashable {
  /// `sitemap.xml` with all pages.
  case all
  /// `sitemap.xml` that names so many parts.
  case index(parts: Int)
  /// `sitemap-1.xml` and so on: the pages at these places in ``SitemapPages/recipes``.
  case part(Range<Int>)
  /// `robots.txt`, which says where the sitemap is.
  case robots
}

extension Recipe {
  /// The file `robots.txt`.
  public static let robots = Recipe.sitemap(.robots)
}

/// How much one file of a sitemap may hold.
///
/// Source: sitemaps.org, protocol 0.9; Google Search Central, "Image sitemaps".
public struct SitemapLimits: Sendable, Hashable {
  /// The pages in one file, at least 1.
  public var pages: Int
  /// The bytes of one file before it is compressed.
  public var bytes: Int
  /// The images of one page.
  public var images: Int

  /// Creates limits; by default those of the protocol.
  public init(pages: Int = 50_000, bytes: Int = 52_428_800, images: Int = 1_000) {
    self.pages = max(1, pages)
    self.bytes = max(0, bytes)
    self.images = max(0, images)
  }
}
