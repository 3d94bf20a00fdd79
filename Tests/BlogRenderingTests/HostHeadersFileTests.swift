import BlogModel
import Diagnostics
import Testing

@testable import BlogRendering

@Suite struct HostHeadersFileTests {
  static func headers() throws -> SecurityHeaders {
    var headers = SecurityHeaders(baseURL: try HostFixture.base("https://example.de/blog/"))
    try headers.set("Permissions-Policy", to: nil)
    try headers.set("Content-Security-Policy", to: "default-src 'none'")
    try headers.cacheForever(try #require(PagePath("/assets/")))
    let embed = try #require(PagePath("/embed/"))
    try headers.set("content-security-policy", to: "frame-ancestors *", in: embed)
    try headers.set("X-Content-Type-Options", to: nil, in: embed)
    return headers
  }

  static func file(_ host: PublishingHost, _ headers: SecurityHeaders) throws -> HostFile {
    HeadersFile(
      host: host, baseURL: try HostFixture.base("https://example.de/blog/"), headers: headers,
      at: nil
    ).file()
  }

  @Test func netlify() throws {
    let file = try Self.file(.netlify, Self.headers())
    #expect(file.name == "_headers")
    #expect(
      HostFixture.text(file) == """
        # Written by blogen; the next build writes it again.
        /blog/*
          Content-Security-Policy: default-src 'none'
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin
        /blog/assets/*
          Cache-Control: public, max-age=31536000, immutable
        /blog/embed/*
          content-security-policy: frame-ancestors *

        """)
    #expect(
      file.findings.map(\.message) == [
        "Netlify cannot leave out `X-Content-Type-Options` in `/embed/` only"
      ])
  }

  @Test func cloudflareDropsTheFirstOfTwo() throws {
    let file = try Self.file(.cloudflare, Self.headers())
    #expect(
      HostFixture.lines(file).suffix(4) == [
        "/blog/embed/*", "  ! content-security-policy", "  ! X-Content-Type-Options",
        "  content-security-policy: frame-ancestors *",
      ])
    #expect(file.findings.isEmpty)
  }

  @Test func cloudflareHasLimits() throws {
    var headers = try Self.headers()
    try headers.set("X-Long", to: String(repeating: "a", count: 1_991))
    #expect(
      try Self.file(.cloudflare, headers).findings.map(\.message) == [
        "Cloudflare Pages reads lines of 2000 characters, and `X-Long` is longer"
      ])
    try headers.set("X-Long", to: String(repeating: "a", count: 1_990))
    #expect(try Self.file(.cloudflare, headers).findings.isEmpty)
    for number in 0..<98 {
      try headers.set("X", to: "1", in: PagePath("/f\(number)/"))
    }
    #expect(
      try Self.file(.cloudflare, headers).findings.map(\.message) == [
        "Cloudflare Pages reads headers for 100 folders, and this site has more"
      ])
  }
}
