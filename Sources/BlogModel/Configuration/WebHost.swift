/// A kind of web host that reads files with redirects and headers.
public enum WebHost: String, Sendable, Hashable, CaseIterable {
  /// Apache and hosts that read `.htaccess`.
  case apache
  /// nginx, whose owner includes `nginx-redirects.conf`.
  case nginx
  /// Netlify, which reads `_redirects` and `_headers`.
  case netlify
  /// Cloudflare Pages, which reads `_redirects` and `_headers`.
  case cloudflare
}
