import Diagnostics
import Testing

@testable import PageAudit

/// One finding for many pages, whoever audited them in whatever order.
@Suite struct AuditLogTests {
  private static let page = "<html lang=de>"

  /// Audits `pages`, each by the worker that `worker` names, and merges the logs.
  private func findings(
    _ pages: [(path: String, html: String)], lints: AuditLints = .all, workers: Int = 1,
    limit: Int = 20, order: [Int]? = nil, worker: (Int) -> Int = { _ in 0 }
  ) -> [Finding] {
    let audit = PageAudit(ownHosts: [], lints: lints)
    var logs = [AuditLog](repeating: AuditLog(), count: workers)
    for number in order ?? Array(pages.indices) {
      let (path, html) = pages[number]
      audit.audit(Array(html.utf8), page: path, number: number, into: &logs[worker(number)])
    }
    var log = AuditLog()
    for other in logs { log.merge(other) }
    #expect(log.fileCount == pages.count)
    return log.findings(limit: limit)
  }

  @Test(arguments: [
    (1, "1 page: `/0/`"), (2, "2 pages: `/0/` and `/1/`"), (3, "3 pages: `/0/`, `/1/` and `/2/`"),
    (4, "4 pages, among them `/0/`, `/1/` and `/2/`"),
    (12, "12 pages, among them `/0/`, `/1/` and `/2/`"),
  ])
  func places(count: Int, label: String) {
    let pages = (0..<count).map {
      ("/\($0)/", Self.page + "<link rel=stylesheet href=//f.example>")
    }
    #expect(
      findings(pages) == [
        Finding(
          .thirdPartyRequest, .warning,
          "the page loads a file from `f.example` (`<link rel=stylesheet>`)", label: label,
          help: ["keep the file in the site, link to it, or allow the host"])
      ])
  }

  @Test func twiceOnAPageIsOnce() {
    let html = Self.page + "<img src=//a.example alt=''><img src=//a.example/b alt=''>"
    #expect(findings([("/", html)]).map(\.label) == ["1 page: `/`"])
  }

  @Test func files() {
    let audit = PageAudit(ownHosts: [])
    var log = AuditLog()
    for number in 0..<2 {
      audit.auditCSS(
        Array("a{b:url(//x.example)}".utf8), path: "/\(number).css", number: number, into: &log)
      audit.auditSVG(
        Array("<image href='//x.example'/>".utf8), path: "/\(number).svg", number: 2 + number,
        into: &log)
    }
    #expect(log.fileCount == 4)
    #expect(
      log.findings().map(\.label) == [
        "2 files: `/0.css` and `/1.css`", "2 files: `/0.svg` and `/1.svg`",
      ])
  }

  @Test func everyKind() throws {
    let html = """
      <html><base href=//b.example><link rel=preconnect href=//c.example><img src=//a.example>\
      <a href=/x/><img src=/a alt=''></a><iframe></iframe><input name=q><h1>a</h1><h3>b</h3>
      """
    let audit = PageAudit(
      ownHosts: [], legalLinks: [RequiredLink(name: "Impressum", urls: ["/impressum/"])])
    var log = AuditLog()
    audit.audit(Array(html.utf8), page: "/", number: 0, into: &log)
    #expect(
      log.findings().map { "\($0.severity) \($0.id.rawValue): \($0.message)" } == [
        "warning third-party-request: the page loads a file from `a.example` (`<img src>`)",
        "warning third-party-request: the page connects to `c.example` (`<link rel=preconnect>`)",
        "warning third-party-request: "
          + "the page takes all its relative addresses from `b.example` (`<base href>`)",
        "error missing-legal-link: the page has no link to `Impressum`",
        "warning missing-alt: the image `//a.example` has no `alt`",
        "warning missing-alt: "
          + "the link to `/x/` has no name: it holds an image with an empty `alt` only",
        "warning missing-frame-title: a frame has no `title`",
        "warning missing-page-language: the page does not say its language",
        "warning missing-label: the field `<input name=q>` has no label",
        "note heading-jump: the heading `h1` is followed by `h3`",
      ])
    for finding in log.findings() {
      #expect(finding.label == "1 page: `/`")
      #expect(finding.help.count == 1 && finding.location == nil)
    }
  }

  @Test func theRestIsCounted() {
    let images = (0..<25).map { "<img src=/\($0).png>" }.joined()
    let all = findings([("/", Self.page + images)], limit: 3)
    #expect(
      all.map(\.message) == [
        "the image `/0.png` has no `alt`", "the image `/1.png` has no `alt`",
        "the image `/10.png` has no `alt`", "22 more of this kind: images without `alt`",
      ])
    #expect(all.last?.label == nil)
    #expect(findings([("/", Self.page + images)], limit: 25).count == 25)
    #expect(
      findings([("/", Self.page + images)], limit: 0).map(\.message) == [
        "25 more of this kind: images without `alt`"
      ])
    #expect(findings([("/", Self.page + images)], limit: .min).count == 1)
  }

  @Test func earlierPagesComeFirst() {
    let pages = [
      ("/b/", Self.page + "<img src=/z.png>"), ("/a/", Self.page + "<img src=/a.png>"),
      ("/c/", Self.page + "<img src=/z.png>"),
    ]
    #expect(
      findings(pages).map { "\($0.message): \($0.label ?? "")" } == [
        "the image `/z.png` has no `alt`: 2 pages: `/b/` and `/c/`",
        "the image `/a.png` has no `alt`: 1 page: `/a/`",
      ])
  }

  @Test(arguments: [100, 119, 120, 200])
  func longTextsAreCut(count: Int) {
    let address = "/" + String(repeating: "ü", count: count)
    let messages = findings([("/", Self.page + "<img src=\(address)>")]).map(\.message)
    let shown = count < 120 ? address : address.prefix(120) + "…"
    #expect(messages == ["the image `\(shown)` has no `alt`"])
  }

  @Test(arguments: 1...12)
  func workersDoNotMatter(seed: Int) {
    var numbers = SeededNumbers(state: UInt64(seed))
    let parts = [
      "<img src=/a.png>", "<img src=//a.example alt=''>", "<script src=//b.example></script>",
      "<input name=q>", "<h2>a</h2><h4>b</h4>", "<iframe></iframe>", "<img src=/b.png>",
    ]
    let pages = (0..<40).map { number in
      let html = parts.filter { _ in Bool.random(using: &numbers) }.joined()
      return ("/\(number)/", (number % 7 == 0 ? "" : Self.page) + html)
    }
    let alone = findings(pages, limit: 4)
    #expect(alone.count >= 7)
    let owners = pages.map { _ in Int.random(in: 0..<5, using: &numbers) }
    let order = Array(pages.indices).shuffled(using: &numbers)
    let together = findings(pages, workers: 5, limit: 4, order: order) { owners[$0] }
    #expect(together == alone)
    // What each page says by itself adds up.
    for finding in alone where finding.label != nil {
      let count = pages.filter { page in
        findings([page], limit: .max).contains { $0.message == finding.message }
      }.count
      #expect(finding.label?.hasPrefix("\(count) page") == true)
    }
  }
}
