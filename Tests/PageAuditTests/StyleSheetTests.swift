import Diagnostics
import Testing

@testable import PageAudit

/// Files of CSS and SVG.
@Suite struct StyleSheetTests {
  @Test(arguments: [
    ("a{background:url(//x.example/a.png)}", ["x.example `url()`"]),
    ("a{background:URL( '//x.example/a.png' )}", ["x.example `url()`"]),
    ("a{background:url(\"//x.example/a.png\")}", ["x.example `url()`"]),
    ("a{background:u\\72l(//x.example)}", ["x.example `url()`"]),
    ("a{background:\\000075 rl(//x.example)}", ["x.example `url()`"]),
    ("a{background:url(\\2f\\2f x.example)}", ["x.example `url()`"]),
    ("a{background:url(//x.\\\nexample)}", ["x.example `url()`"]),
    ("a{background:url(//x.example", ["x.example `url()`"]),
    ("@import '//x.example/a.css';", ["x.example `@import`"]),
    ("@IMPORT url(//x.example/a.css) screen;", ["x.example `@import`"]),
    ("@import/**/\"//x.example\" layer(base);", ["x.example `@import`"]),
    ("@import '/a.css'; b{content:'//x.example'}", []),
    ("a{background:image-set('//x.example/a' 1x, \"/b\" 2x)}", ["x.example `image-set()`"]),
    ("a{background:image-set('/a' type('//x.example'))}", []),
    (
      "a{background:image-set(url(//x.example) 1x)} b{content:'//y.example'}", ["x.example `url()`"]
    ),
    ("@font-face{src:local(a),url(//x.example/a.woff2) format('woff2')}", ["x.example `url()`"]),
    ("@namespace svg url(http://x.example/2000/svg);", []),
    ("@namespace 'http://x.example/';", []),
    ("@namespace url(http://x.example/); a{src:url(//y.example)}", ["y.example `url()`"]),
    ("/* url(//x.example) @import '//x.example' */", []),
    ("a{content:'url(//x.example)'}", []),
    ("a{content:'\\'url(//x.example)'}", []),
    ("a{content:'\nurl(//x.example)}", ["x.example `url()`"]),
    ("a{b:curl(//x.example)}", []),
    ("a{b:url (//x.example)}", []),
    ("a{b:url(//x.example a)}", []),
    ("a{b:url(//x.example'a)}", []),
    ("a{b:url(#x)} c{b:url(data:image/png,//x.example)}", []),
    ("a{b:url(//saft.example/a)}", []),
    ("a{b:url(", []),
    ("a{b:url('", []),
    ("@", []),
    ("\\", []),
    ("/*", []),
  ])
  func css(text: String, wanted: [String]) {
    var log = AuditLog()
    siteAudit(.all).auditCSS(Array(text.utf8), path: "/a.css", number: 1, into: &log)
    let messages = wanted.map { text in
      let parts = text.split(separator: " ", maxSplits: 1)
      return "the style sheet loads a file from `\(parts[0])` (\(parts[1]))"
    }
    #expect(log.findings().map(\.message) == messages)
  }

  @Test(arguments: [
    (
      "<svg xmlns='http://www.w3.org/2000/svg'><image href='//x.example/a'/></svg>",
      ["<image href>"]
    ),
    ("<svg><use xlink:href='//x.example/a#b'/></svg>", ["<use xlink:href>"]),
    (
      "<svg><script href='//x.example/a'/><use href='//x.example/b'/></svg>",
      [
        "<script href>", "<use href>",
      ]
    ),
    (
      "<?xml-stylesheet type='text/css' href='//x.example/a.css'?><svg/>",
      ["<?xml-stylesheet href>"]
    ),
    ("<svg><a xlink:href='https://x.example/'/></svg>", []),
    ("<?xml version='1.0'?><!DOCTYPE svg PUBLIC 'a' 'http://x.example/svg.dtd'><svg/>", []),
    ("<svg><text>//x.example</text></svg>", []),
  ])
  func svg(text: String, wanted: [String]) {
    var log = AuditLog()
    siteAudit(.all).auditSVG(Array(text.utf8), path: "/a.svg", number: 1, into: &log)
    #expect(
      log.findings().map(\.message)
        == wanted.map { "the picture loads a file from `x.example` (`\($0)`)" })
  }

  @Test func stylesInPictures() {
    let svg = """
      <svg><style><![CDATA[@import "//a.example";]]></style><title>x</title>\
      <path style="fill:url(//b.example)" mask="url('//c.example#m')"/></svg>
      """
    var log = AuditLog()
    siteAudit(.all).auditSVG(Array(svg.utf8), path: "/a.svg", number: 1, into: &log)
    #expect(
      log.findings().map(\.message) == [
        "the picture loads a file from `a.example` (`@import` in `<style>`)",
        "the picture loads a file from `b.example` (`url()` in a `style` attribute)",
        "the picture loads a file from `c.example` (`url()` in an attribute)",
      ])
  }
}
