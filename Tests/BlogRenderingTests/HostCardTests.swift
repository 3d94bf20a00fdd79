import BlogModel
import Diagnostics
import Testing

@testable import BlogRendering

/// Other sites may frame the cards in `/embed/` and those below posts, and nothing else.
///
/// The lines were tried with Apache 2.4 and nginx 1.22 when they were written.
@Suite struct HostCardTests {
  static func headers(_ folder: String = "/embed/") throws -> SecurityHeaders {
    var policy = ContentSecurityPolicy.strict()
    for directive in policy.directives where directive.name != "frame-ancestors" {
      try policy.set(directive.name, to: nil)
    }
    var headers = SecurityHeaders(policy: policy, baseURL: try base())
    try headers.set("Permissions-Policy", to: nil)
    try headers.set("Referrer-Policy", to: nil)
    try headers.set("X-Frame-Options", to: "DENY")
    try headers.openCards(in: try #require(PagePath(folder)), policy)
    try headers.cacheForever(try #require(PagePath("/assets/")))
    return headers
  }

  static func base() throws -> BaseURL { try HostFixture.base("https://example.de/b.log/") }

  static let cardPolicy = "frame-ancestors *; style-src 'self' 'unsafe-inline'"

  @Test func apache() throws {
    let file = ApacheFile(
      baseURL: try Self.base(), redirects: RedirectTable([], pages: []),
      headers: try Self.headers())
    #expect(
      HostFixture.text(file.file()).hasSuffix(
        #"""

        <IfModule mod_headers.c>
          Header always set Content-Security-Policy "frame-ancestors 'none'"
          Header always set X-Content-Type-Options "nosniff"
          Header always set X-Frame-Options "DENY"
          <If "%{REQUEST_URI} =~ m#^/b\.log/(?:embed/|.+/embed/(?:index\.html)?$)#">
            Header unset X-Frame-Options
            Header always unset X-Frame-Options
            Header always set Content-Security-Policy "\#(Self.cardPolicy)"
          </If>
          <If "%{REQUEST_URI} =~ m#^/b\.log/assets/#">
            Header set Cache-Control "public, max-age=31536000, immutable"
          </If>
        </IfModule>

        """#))
  }

  @Test func nginx() throws {
    var headers = try Self.headers()
    try headers.set("X-Money", to: "$a \\ \"b\"")
    try headers.set("X-Money", to: nil, in: PagePath("/embed/x/"))
    let text = HostFixture.text(
      NginxFile(
        baseURL: try Self.base(), redirects: RedirectTable([], pages: []), headers: headers
      ).file())
    #expect(
      text.split(separator: "\n").filter { $0.hasPrefix("#   add_header") } == [
        "#   add_header Content-Security-Policy $blogen_header_content_security_policy always;",
        "#   add_header X-Content-Type-Options $blogen_header_x_content_type_options always;",
        "#   add_header X-Frame-Options $blogen_header_x_frame_options always;",
        "#   add_header X-Money $blogen_header_x_money always;",
        "#   add_header Cache-Control $blogen_header_cache_control;",
      ])
    #expect(
      text.hasSuffix(
        #"""

        geo $blogen_dollar {
          default "$";
        }

        map $uri $blogen_header_content_security_policy {
          default "frame-ancestors 'none'";
          "~^/b\\.log/(?:embed/|.+/embed/(?:index\\.html)?$)" "\#(Self.cardPolicy)";
        }

        map $uri $blogen_header_x_content_type_options {
          default "nosniff";
        }

        map $uri $blogen_header_x_frame_options {
          default "DENY";
          "~^/b\\.log/(?:embed/|.+/embed/(?:index\\.html)?$)" "";
        }

        map $uri $blogen_header_x_money {
          default "${blogen_dollar}a \\ \"b\"";
          "~^/b\\.log/embed/x/" "";
        }

        map $uri $blogen_header_cache_control {
          default "";
          "~^/b\\.log/assets/" "public, max-age=31536000, immutable";
        }

        """#))
  }

  /// What is said later of a folder counts, so that nginx must find it first.
  @Test func nginxFindsTheLastWordFirst() throws {
    var headers = try Self.headers()
    try headers.set("X-Frame-Options", to: "ALLOW", in: PagePath("/embed/x/"))
    let lines = HostFixture.lines(
      NginxFile(baseURL: try Self.base(), redirects: RedirectTable([], pages: []), headers: headers)
        .file())
    #expect(
      lines.drop { !$0.hasPrefix("map $uri $blogen_header_x_frame") }.dropFirst(2).prefix(2) == [
        #"  "~^/b\\.log/embed/x/" "ALLOW";"#,
        #"  "~^/b\\.log/(?:embed/|.+/embed/(?:index\\.html)?$)" "";"#,
      ])
  }

  @Test func netlify() throws {
    let file = HeadersFile(
      host: .netlify, baseURL: try Self.base(), headers: try Self.headers(), at: nil
    ).file()
    #expect(
      HostFixture.lines(file) == [
        "/b.log/*", "  Content-Security-Policy: frame-ancestors 'none'",
        "  X-Content-Type-Options: nosniff", "  X-Frame-Options: DENY", "/b.log/embed/*",
        "  Content-Security-Policy: \(Self.cardPolicy)", "/b.log/*/embed/",
        "  Content-Security-Policy: \(Self.cardPolicy)", "/b.log/assets/*",
        "  Cache-Control: public, max-age=31536000, immutable",
      ])
    // Browsers ignore `X-Frame-Options` beside a policy for frames.
    #expect(file.findings.isEmpty)
  }

  @Test func netlifyIsToldOfWhatItCannotLeaveOut() throws {
    var headers = try Self.headers()
    let folder = try #require(PagePath("/embed/"))
    try headers.set(SecurityHeaders.policyName, to: "img-src *", in: folder)
    let file = HeadersFile(host: .netlify, baseURL: try Self.base(), headers: headers, at: nil)
      .file()
    #expect(
      file.findings.map(\.message) == [
        "Netlify cannot leave out `X-Frame-Options` in `/embed/` only"
      ])
  }

  @Test func cloudflare() throws {
    let file = HeadersFile(
      host: .cloudflare, baseURL: try Self.base(), headers: try Self.headers("/en/embed/"), at: nil
    ).file()
    #expect(
      HostFixture.lines(file).dropFirst(4) == [
        "/b.log/en/embed/*", "  ! Content-Security-Policy", "  ! X-Frame-Options",
        "  Content-Security-Policy: \(Self.cardPolicy)", "/b.log/en/*/embed/",
        "  ! Content-Security-Policy", "  ! X-Frame-Options",
        "  Content-Security-Policy: \(Self.cardPolicy)", "/b.log/assets/*",
        "  Cache-Control: public, max-age=31536000, immutable",
      ])
    #expect(file.findings.isEmpty)
  }

  /// Cloudflare's rules are paths, not folders: that of cards takes two.
  @Test(arguments: [(96, 0), (97, 1)])
  func cloudflareCountsBothPaths(others: Int, findings: Int) throws {
    var headers = try Self.headers()
    for number in 0..<others {
      try headers.set("X", to: "1", in: PagePath("/f\(number)/"))
    }
    let file = HeadersFile(host: .cloudflare, baseURL: try Self.base(), headers: headers, at: nil)
    #expect(file.file().findings.count == findings)
  }

  /// Addresses on a server at `/b.log/en/`, and whether they may be framed.
  @Test(arguments: [
    ("/b.log/en/embed/saft/", true), ("/b.log/en/embed/saft/index.html", true),
    ("/b.log/en/embed/saft/oembed.json", true), ("/b.log/en/2026/10/a/embed/", true),
    ("/b.log/en/2026/10/a/embed/index.html", true), ("/b.log/en/2026/10/a/", false),
    ("/b.log/en/2026/10/a/embed/b.html", false), ("/b.log/en/xembed/", false),
    ("/b.log/en/a/xembed/", false), ("/b.log/embed/saft/", false), ("/bxlog/en/embed/", false),
    ("/b.log/2026/10/a/embed/", false), ("/x/b.log/en/embed/", false),
  ])
  func thePatternFitsCardsOnly(path: String, isCard: Bool) throws {
    let section = try #require(try Self.headers("/en/embed/").sections.first)
    var pattern: [UInt8] = []
    pattern.append(regexOf: section, in: try Self.base())
    let regex = try Regex(String(decoding: pattern, as: UTF8.self))
    #expect((path.firstMatch(of: regex) != nil) == isCard)
  }
}
