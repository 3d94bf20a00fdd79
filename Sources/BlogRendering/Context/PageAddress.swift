internal import BlogModel

/// The address of a page in the forms that templates print, encoded once.
struct PageAddress: Sendable, Hashable {
  /// From the host's root on, such as `/blog/2026/10/apfelernte/`.
  let href: String
  /// With scheme and host.
  let absolute: String
  /// The link to the feed of this list, or `nil` if it has none.
  let feed: String?

  /// Encodes the address of `path`.
  init(_ path: PagePath, base: BaseURL, feed: PagePath? = nil) {
    href = base.href(path)
    absolute = base.origin + href
    self.feed = feed.map(base.href)
  }
}
