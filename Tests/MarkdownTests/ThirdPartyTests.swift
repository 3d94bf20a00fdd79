import Diagnostics
import Markdown
import Testing

/// What makes a page ask another host, and what does not.
@Suite struct ThirdPartyTests {
  /// Each text asks `cdn.example` once, at the place of the URL.
  @Test(arguments: [
    // Attributes of raw HTML, with all kinds of quotes.
    ("<link rel=stylesheet href=https://cdn.example/f.css>", "1:27"),
    ("<link REL='Alternate StyleSheet' HREF='//cdn.example/f.css'>", "1:40"),
    ("<link rel=\"preconnect\" href=\"https://cdn.example\">", "1:30"),
    ("<link href=https://cdn.example rel=dns-prefetch>", "1:12"),
    ("<link rel=preload as=image imagesrcset='https://cdn.example/a 2x'>", "1:41"),
    ("<link rel=icon href=https://cdn.example/i.ico>", "1:21"),
    ("<script src=https://cdn.example/x.js></script>", "1:13"),
    ("<script async src = 'https://cdn.example/x.js'></script>", "1:22"),
    ("<iframe src='https://cdn.example/'></iframe>", "1:14"),
    ("<object data=https://cdn.example/p></object>", "1:14"),
    ("<embed src=\"https://cdn.example/p\">", "1:13"),
    ("<video src=https://cdn.example/v></video>", "1:12"),
    ("<video poster='https://cdn.example/v'></video>", "1:16"),
    ("<audio src=https://cdn.example/v></audio>", "1:12"),
    ("<video><source src=https://cdn.example/v></video>", "1:20"),
    ("<track src=https://cdn.example/v>", "1:12"),
    ("<img srcset=\"a.png 1x, https://cdn.example/x.png 2x\">", "1:24"),
    ("<a href=/ ping='https://cdn.example/p /own'>x</a>", "1:17"),
    ("<svg><use href='https://cdn.example/s.svg#a'/></svg>", "1:17"),
    ("<svg><image xlink:href=\"https://cdn.example/s.png\"/></svg>", "1:25"),
    ("<svg><rect fill='url(https://cdn.example/s.svg#a)'/></svg>", "1:22"),
    ("<input type=IMAGE src=https://cdn.example/b.png alt=x>", "1:23"),
    ("<body background=https://cdn.example/b.png>", "1:18"),
    ("<table background='//cdn.example/b.png'>", "1:20"),
    ("<meta http-equiv=Refresh content=\"0; URL='https://cdn.example/'\">", "1:43"),
    ("<meta content='5;https://cdn.example/' http-equiv=\"refresh\">", "1:18"),
    ("text <img src=https://cdn.example/x.png alt=x> text", "1:15"),
    // What browsers take for a host.
    ("<img src='\\\\cdn.example\\x'>", "1:11"), ("<img src=' HTTPS:/\\CDN.example:80/x'>", "1:11"),
    ("<img src=https://own.example@cdn.example./x>", "1:10"),
    ("<img src=https&colon;//cdn.example/x>", "1:10"),
    // Style attributes.
    ("<p style=\"background:url(https://cdn.example/x.png)\">", "1:26"),
    ("<p style='background: URL( \"https://cdn.example/x.png\" ) no-repeat'>", "1:29"),
    ("<p style=background:url(//cdn.example/x.png)>", "1:25"),
    ("<p style=\"background:url(&quot;https://cdn.example/x.png&quot;)\">", "1:32"),
    ("<p style=\"background:u\\72l(https://cdn.example/x.png)\">", "1:28"),
    ("<p style=\"background:url(https:\\2f\\2f cdn.example/x.png)\">", "1:26"),
    ("<p style=\"background:image-set('https://cdn.example/x.png' 1x, url(a) 2x)\">", "1:33"),
    // Style sheets.
    ("<style>@import 'https://cdn.example/f.css';</style>", "1:17"),
    ("<style>\n@import /* x */\n  url(https://cdn.example/f.css) screen;\n</style>", "3:7"),
    (
      "<style>\n@font-face {\n  font-family: x;\n\n  src: local(y), url('https://cdn.example/f.woff2')\n    format(\"woff2\");\n}\n</style>",
      "5:23"
    ),
    ("<STYLE type=text/css>p { background: url(\n  https://cdn.example/x.png ) }</STYLE>", "2:3"),
    ("<style>@\\69mport \"https:\\/\\/cdn.example/f.css\";</style>", "1:19"),
    ("<style>/* url(https://no.example) */ a{cursor:url(//cdn.example/c)}</style>", "1:51"),
    ("a <style>@import url(https://cdn.example/f.css);</style> b", "1:22"),
    (
      "<div>\n<style>\na { b: c }\n\n@import url(https://cdn.example/f.css);\n</style>\n</div>",
      "5:13"
    ),
    // Markdown.
    ("![a](https://cdn.example/x.png)", "1:6"), ("![a][b]\n\n[b]: //cdn.example/x.png", "3:6"),
  ])
  func requestsAreReported(text: String, place: String) {
    var options = MarkdownOptions()
    options.ownHosts = ["own.example"]
    var findings: [Finding] = []
    let file = SourceFile(path: "p.md", text: text)
    let result = renderMarkdown(
      MarkdownSource(file: file), options: options, findings: &findings)
    findings.removeAll { $0.id == .backslashInLink }
    #expect(findings.map(\.id) == [.thirdPartyRequest])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.map(\.message) == ["the page would load a file from `cdn.example`"])
    let position = findings.first?.location.map { "\($0.line ?? 0):\($0.column ?? 0)" }
    #expect(position == place)
    let isCut = text.hasPrefix("<div>\n<style>") || text.hasPrefix("a <style>")
    // Raw HTML is printed as it was written.
    #expect(result.html.contains(text) || isCut || text.hasPrefix("!["))
  }

  @Test(arguments: [
    "<a href=https://cdn.example>x</a>", "<area href='https://cdn.example'>",
    "<form action=https://cdn.example method=post><button formaction=https://cdn.example></form>",
    "<link rel=canonical href=https://cdn.example/>", "<link rel='me author' href=//cdn.example>",
    "<link rel=alternate type=application/rss+xml href=https://cdn.example/>",
    "<input type=url src=https://cdn.example/>", "<blockquote cite=https://cdn.example>",
    "<meta property=og:image content=https://cdn.example/x.png>",
    "<meta http-equiv=refresh content=30>", "<meta http-equiv=refresh content='0; url=/x'>",
    "<svg xmlns=\"https://cdn.example/svg\"><a xlink:href='https://cdn.example'/></svg>",
    "<!-- <img src=https://cdn.example> <style>@import 'https://cdn.example'</style> -->",
    "<script>var a = \"<img src='https://cdn.example'>\"</script>",
    "<textarea><img src=https://cdn.example></textarea>",
    "<style>@namespace url(https://cdn.example/x); a { content: 'https://cdn.example' }</style>",
    "<style>a { fill: url(#b); background: url(c.png), url(/d.png), url(data:image/png,e) }</style>",
    "<p style='font-family: \"https://cdn.example\"'>", "<p title='url(https://cdn.example)'>",
    "<img src=https://own.example/x.png>", "<p style='background:url(//OWN.example/x)'>",
    "<style>@import 'https://own.example/f.css'</style>", "`<img src=https://cdn.example>`",
    "<style>", "<style", "<style>url(", "<style>@import '", "<p style='url(\"'>", "<p style=\\>",
    "<img src=https:cdn.example>", "<img src=https:///>",
  ])
  func othersAreNot(text: String) {
    rendered(text, options: { $0.ownHosts = ["own.example"] })
  }

  @Test func withoutChecksNothingIsReported() {
    rendered(
      "<style>@import 'https://cdn.example'</style>\n\n<img src=//cdn.example>", additions: [])
  }
}
