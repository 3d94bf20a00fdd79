/// A host that reads `_redirects` and `_headers`; the two mean slightly different things by them.
package enum PublishingHost: String, Sendable, CaseIterable {
  /// Netlify.
  case netlify
  /// Cloudflare Pages and Workers.
  case cloudflare

  /// The name as readers know it.
  var name: String {
    switch self {
    case .netlify: "Netlify"
    case .cloudflare: "Cloudflare Pages"
    }
  }
}
