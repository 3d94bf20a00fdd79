import BlogModel
import Diagnostics
import Testing

@testable import BlogRendering

/// Temporary redirects, as short links are: 302, and unknown to search engines where a host can say
/// so.
///
/// The lines were tried with Apache 2.4 and nginx 1.22 when they were written.
@Suite struct HostShortLinkTests {
  /// Two short links, and a former address beside them.
  static func table(_ count: Int = 2) throws -> RedirectTable {
    let place = SourceLocation(path: "shop.csv", line: 2)
    var written = [try RedirectRule(from: "/z/", to: "/neu/").redirect(at: place)]
    for number in 0..<count {
      let target = number == 1 ? "/neu/" : "https://shop.example/\(number)?a=1"
      var link = try RedirectRule(from: "/go/s\(number)/", to: target).redirect(at: place)
      link.kind = .temporary
      written.append(link)
    }
    return RedirectTable(written, pages: [try #require(PagePath("/neu/"))])
  }

  static func base() throws -> BaseURL { try HostFixture.base("https://example.de/blog/") }

  @Test func apache() throws {
    let text = HostFixture.text(
      ApacheFile(baseURL: try Self.base(), redirects: try Self.table(), headers: nil).file())
    #expect(
      text.hasSuffix(
        #"""

        <IfModule mod_rewrite.c>
          RewriteEngine On
          RewriteRule "^go/s0/?$" "https://shop.example/0?a=1" [R=302,L,NE,QSD,E=blogen_temporary:1]
          RewriteRule "^go/s1/?$" "/blog/neu/" [R=302,L,NE,E=blogen_temporary:1]
          RewriteRule "^z/?$" "/blog/neu/" [R=301,L,NE]
        </IfModule>

        <IfModule mod_headers.c>
          Header always set X-Robots-Tag "noindex, nofollow" env=blogen_temporary
        </IfModule>

        """#))
  }

  @Test func apacheCarriesTextThere() throws {
    var rule = try RedirectRule(from: "/go/*", to: "/neu/*").redirect(at: SourceLocation(path: "a"))
    rule.kind = .temporary
    let table = RedirectTable([rule], pages: [try #require(PagePath("/neu/x/"))])
    let text = HostFixture.text(
      ApacheFile(baseURL: try Self.base(), redirects: table, headers: nil).file())
    #expect(
      HostApacheTests.rewriting(text).last
        == #"RewriteRule "^go(?:/(.*))?$" "/blog/neu/$1" [R=302,L,E=blogen_temporary:1]"#)
  }

  @Test func nginx() throws {
    #expect(
      HostFixture.text(
        NginxFile(baseURL: try Self.base(), redirects: try Self.table(), headers: nil).file())
          == #"""
          # Written by blogen; the next build writes it again.
          #
          # Include this file inside `http { … }`, and write these lines into `server { … }`:
          #
          #   if ($blogen_target) { return 301 $blogen_target; }
          #   error_page 404 /blog/404.html;
          #   if ($blogen_temporary) { return 302 $blogen_temporary; }
          #   add_header X-Robots-Tag $blogen_robots;

          map $request_uri $blogen_star {
            default "";
          }

          map $uri $blogen_path {
            default $blogen_star;
            "/blog/go/s0/" "302 https://shop.example/0?a=1";
            "/blog/go/s0" "302 https://shop.example/0?a=1";
            "/blog/go/s1/" "302 /blog/neu/$is_args$args";
            "/blog/go/s1" "302 /blog/neu/$is_args$args";
            "/blog/z/" "/blog/neu/$is_args$args";
            "/blog/z" "/blog/neu/$is_args$args";
          }

          map $request_uri $blogen_found {
            default $blogen_path;
          }

          map $blogen_found $blogen_target {
            default $blogen_found;
            "~^302 " "";
          }

          map $blogen_found $blogen_temporary {
            default "";
            "~^302 (?<blogen_address>.+)$" $blogen_address;
          }

          map $blogen_temporary $blogen_robots {
            default "noindex, nofollow";
            "" "";
          }

          """#)
  }

  @Test(arguments: [
    (
      PublishingHost.netlify,
      [
        "/blog/go/s0/ https://shop.example/0?a=1 302!", "/blog/go/s1/ /blog/neu/ 302!",
        "/blog/z/ /blog/neu/ 301!",
      ]
    ),
    // Former addresses come first, since the last are left out if there are too many.
    (
      .cloudflare,
      [
        "/blog/z/ /blog/neu/ 301", "/blog/z /blog/neu/ 301",
        "/blog/go/s0/ https://shop.example/0?a=1 302", "/blog/go/s0 https://shop.example/0?a=1 302",
        "/blog/go/s1/ /blog/neu/ 302", "/blog/go/s1 /blog/neu/ 302",
      ]
    ),
  ])
  func publishingHosts(host: PublishingHost, lines: [String]) throws {
    let file = RedirectsFile(
      host: host, baseURL: try Self.base(), redirects: try Self.table(), at: nil
    ).file()
    #expect(HostFixture.lines(file) == lines)
    #expect(file.findings.isEmpty)
  }

  /// Each short link takes two of Cloudflare's lines.
  @Test func cloudflareReadsSoMany() throws {
    let place = SourceLocation(path: "blogen.yaml", line: 3, column: 1)
    func findings(_ count: Int) throws -> [Finding] {
      RedirectsFile(
        host: .cloudflare, baseURL: try Self.base(), redirects: try Self.table(count), at: place
      ).file().findings
    }
    #expect(try findings(999).isEmpty)
    #expect(
      try findings(1_000) == [
        Finding(
          .hostLimit, .warning,
          "Cloudflare Pages reads 2000 redirects without `*`, and this site has 2002", at: place)
      ])
  }

  @Test(arguments: [(9_999, 0), (10_000, 1)])
  func apacheBecomesSlow(count: Int, findings: Int) throws {
    let place = SourceLocation(path: "blogen.yaml", line: 3, column: 1)
    let file = ApacheFile(
      baseURL: try Self.base(), redirects: try Self.table(count), headers: nil, at: place
    ).file()
    #expect(
      file.findings.map(\.message)
        == Array(
          repeating:
            "Apache reads all redirects at every request, and 10001 make each of them slow",
          count: findings))
    #expect(file.findings.allSatisfy { $0.id == .hostLimit && $0.location == place })
  }

  /// The sizes of files grow with the number of links, whatever it is.
  @Test func filesGrowLinearly() throws {
    let base = try Self.base()
    func size(_ table: RedirectTable) -> Int {
      ApacheFile(baseURL: base, redirects: table, headers: nil).file().bytes.count
        + NginxFile(baseURL: base, redirects: table, headers: nil).file().bytes.count
    }
    let (small, large) = (size(try Self.table(2_000)), size(try Self.table(4_000)))
    #expect(Double(large) / Double(small) < 2.2)
  }
}
