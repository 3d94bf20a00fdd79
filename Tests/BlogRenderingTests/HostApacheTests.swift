import BlogModel
import Diagnostics
import Testing

@testable import BlogRendering

/// The lines were tried with Apache 2.4 when they were written.
@Suite struct HostApacheTests {
  static func text(
    _ rules: [(String, String)], base: String = "https://example.de/blog/",
    headers: SecurityHeaders? = nil
  ) throws -> String {
    HostFixture.text(
      ApacheFile(
        baseURL: try HostFixture.base(base), redirects: try HostFixture.table(rules),
        headers: headers
      ).file())
  }

  static func rewriting(_ text: String) -> [String] {
    text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("Rewrite") }
      .map(String.init)
  }

  @Test func redirects() throws {
    #expect(
      Self.rewriting(try Self.text(HostFixture.rules)) == [
        "RewriteEngine On",
        #"RewriteCond "%{QUERY_STRING}" "(?:^|&)p=12(?:&|$)""#,
        #"RewriteRule "^$" "/blog/neu/" [R=301,L,NE,QSD]"#,
        #"RewriteCond "%{QUERY_STRING}" "(?:^|&)name=(?:\xC3|%[Cc]3)(?:\xA4|%[Aa]4)(?:&|$)""#,
        #"RewriteRule "^index\.php$" "/blog/neu/" [R=301,L,NE,QSD]"#,
        #"RewriteRule "^datei\.html$" "/blog/neu/" [R=301,L,NE]"#,
        #"RewriteRule "^seite/?$" "/blog/neu/" [R=301,L,NE]"#,
        #"RewriteRule "^weg/?$" "https://shop.example/a?b=1#c" [R=301,L,NE,QSD]"#,
        #"RewriteRule "^\xC3\xA4\x20b/?$" "/blog/\%C3\%B6\%20\%27x\%27/" [R=301,L,NE]"#,
        #"RewriteRule "^archives/12-([^/]+)\.html$" "/blog/neu/" [R=301,L,NE]"#,
        #"RewriteRule "^laden(?:/(.*))?$" "https://shop.example:8080/ware/$1" [R=301,L]"#,
        #"RewriteRule "^alt(?:/(.*))?$" "/blog/tief/$1" [R=301,L]"#,
        #"RewriteRule "^vorn(.*)$" "/blog/neu/" [R=301,L,NE]"#,
        #"RewriteRule "^x([^/]+)y/?$" "/blog/neu/" [R=301,L,NE]"#,
        #"RewriteRule "^([^/]+)/birne/?$" "/blog/neu/$1/" [R=301,L]"#,
      ])
  }

  @Test func aSiteAtTheRootNamesItsHost() throws {
    #expect(
      Self.rewriting(try Self.text([("/alt/*", "/*")], base: "https://example.de/")).last
        == #"RewriteRule "^alt(?:/(.*))?$" "https://example.de/$1" [R=301,L]"#)
  }

  /// A query that decided must not be appended; others must.
  @Test(arguments: [
    ("/alt/*", "[R=301,L]"), ("/alt/*?p=1", "[R=301,L,QSD]"),
  ])
  func queriesThatAreCarriedOver(from: String, flags: String) throws {
    // A `*` belongs to the path, also if a query follows.
    let source = try #require(
      RedirectSource(
        before: "/alt/", after: "", query: from.contains("?") ? .init(name: "p", value: "1") : nil))
    #expect(source.description == from)
    let target = try RedirectTarget("/neu/*", hasStar: true)
    let table = RedirectTable(
      [Redirect(from: source, to: target, at: SourceLocation(path: "blogen.yaml"))],
      pages: [try #require(PagePath("/neu/x/"))])
    let file = ApacheFile(
      baseURL: try HostFixture.base("https://example.de/b/"), redirects: table, headers: nil
    ).file()
    #expect(
      Self.rewriting(HostFixture.text(file)).last
        == #"RewriteRule "^alt(?:/(.*))?$" "/b/neu/$1" "# + flags)
  }

  /// Without anything to say there is no section for it.
  @Test func theFileWithoutRedirectsAndHeaders() throws {
    #expect(
      try Self.text([]) == """
        # Written by blogen; the next build writes it again.

        ErrorDocument 404 "/blog/404.html"

        <IfModule mod_mime.c>
          AddCharset utf-8 .css .html .js .json .svg .txt .webmanifest .xml
          AddType application/manifest+json .webmanifest
          AddType font/woff2 .woff2
          AddType image/avif .avif
          AddType image/svg+xml .svg
          AddType image/webp .webp
          AddType text/javascript .js
        </IfModule>

        """)
  }

  @Test func headers() throws {
    let base = try HostFixture.base("https://example.de/bl%C3%B6g/")
    var policy = ContentSecurityPolicy.strict()
    for directive in policy.directives.dropFirst() { try policy.set(directive.name, to: nil) }
    var headers = SecurityHeaders(policy: policy, baseURL: base, strictTransportSeconds: 60)
    try headers.set("X-Odd", to: #"a "b" \ 100% 'c' #d"#)
    try headers.set("Permissions-Policy", to: nil)
    try headers.cacheForever(try #require(PagePath("/assets/")))
    try headers.set("Referrer-Policy", to: nil, in: PagePath("/e.x/"))
    let text = try Self.text([], base: "https://example.de/bl%C3%B6g/", headers: headers)
    #expect(
      text.hasSuffix(
        #"""

        <IfModule mod_headers.c>
          Header always set Content-Security-Policy "default-src 'none'"
          Header always set X-Content-Type-Options "nosniff"
          Header always set Referrer-Policy "strict-origin-when-cross-origin"
          Header always set Strict-Transport-Security "max-age=60"
          Header always set X-Odd "a \"b\" \\ 100%% 'c' #d"
          <If "%{REQUEST_URI} =~ m#^/bl\xC3\xB6g/assets/#">
            Header set Cache-Control "public, max-age=31536000, immutable"
          </If>
          <If "%{REQUEST_URI} =~ m#^/bl\xC3\xB6g/e\.x/#">
            Header unset Referrer-Policy
            Header always unset Referrer-Policy
          </If>
        </IfModule>

        """#))
    #expect(text.contains("ErrorDocument 404 \"/bl%C3%B6g/404.html\"\n"))
  }
}
