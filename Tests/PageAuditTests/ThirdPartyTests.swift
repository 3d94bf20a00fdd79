import Testing

@testable import PageAudit

/// What counts as a request to a foreign host, and what does not.
@Suite struct ThirdPartyTests {
  @Test(arguments: [
    // Elements
    (#"<img src="https://a.example/x.png">"#, ["a.example `<img src>`"]),
    (#"<IMG SRC='HTTP://A.Example/x.png'>"#, ["a.example `<img src>`"]),
    (#"<img src=//a.example/x.png>"#, ["a.example `<img src>`"]),
    (#"<img/src="//a.example"/alt="">"#, ["a.example `<img src>`"]),
    (#"<img src = "//a.example">"#, ["a.example `<img src>`"]),
    (
      #"<img src="/x.png" srcset="/y.png 1x, //b.example/y.png 2x">"#, ["b.example `<img srcset>`"]
    ),
    // What texts show was reported at their lines; what themes load was not.
    (#"<img src="//bilder.example/x.png" srcset="//bilder.example/y 2x">"#, []),
    (#"<iframe src="https://bilder.example/"></iframe><video poster="//BILDER.example/a">"#, []),
    (#"<img src="//x.bilder.example/">"#, ["x.bilder.example `<img src>`"]),
    (#"<script src="//bilder.example/a.js"></script>"#, ["bilder.example `<script src>`"]),
    (
      #"<link rel=stylesheet href="//bilder.example/a">"#,
      ["bilder.example `<link rel=stylesheet>`"]
    ),
    (#"<script src="https://js.example/a.js" defer></script>"#, ["js.example `<script src>`"]),
    (#"<iframe src="https://f.example/"></iframe>"#, ["f.example `<iframe src>`"]),
    (
      #"<video src="//v.example/a" poster="//p.example/b"></video>"#,
      ["p.example `<video poster>`", "v.example `<video src>`"]
    ),
    (#"<audio src="//v.example/a"></audio>"#, ["v.example `<audio src>`"]),
    (
      #"<picture><source srcset="//s.example/a,b.png 640w"></picture>"#,
      ["s.example `<source srcset>`"]
    ),
    (#"<track src="//t.example/a.vtt">"#, ["t.example `<track src>`"]),
    (#"<embed src="//e.example/a">"#, ["e.example `<embed src>`"]),
    (#"<object data="//o.example/a"></object>"#, ["o.example `<object data>`"]),
    (#"<input type=IMAGE src="//i.example/a">"#, ["i.example `<input src>`"]),
    (#"<input type=text src="//i.example/a">"#, []),
    (#"<table background="//b.example/a">"#, ["b.example `<table background>`"]),
    // Links
    (#"<link rel=stylesheet href="//l.example/a">"#, ["l.example `<link rel=stylesheet>`"]),
    (
      #"<link rel="alternate StyleSheet" href="//l.example/a">"#,
      ["l.example `<link rel=stylesheet>`"]
    ),
    (#"<link rel=preload href="//l.example/a" as=font>"#, ["l.example `<link rel=preload>`"]),
    (
      #"<link rel=preload imagesrcset="/a 1x,//m.example/a 2x">"#,
      ["m.example `<link rel=preload>`"]
    ),
    (#"<link rel=modulepreload href="//l.example/a">"#, ["l.example `<link rel=modulepreload>`"]),
    (#"<link rel=prefetch href="//l.example/a">"#, ["l.example `<link rel=prefetch>`"]),
    (
      #"<link rel=preconnect href="//l.example">"#,
      ["pageConnection l.example `<link rel=preconnect>`"]
    ),
    (
      #"<link rel=dns-prefetch href="//l.example">"#,
      ["pageConnection l.example `<link rel=dns-prefetch>`"]
    ),
    (#"<link rel="shortcut icon" href="//l.example/a">"#, ["l.example `<link rel=icon>`"]),
    (
      #"<link rel=apple-touch-icon href="//l.example/a">"#,
      ["l.example `<link rel=apple-touch-icon>`"]
    ),
    (#"<link rel=manifest href="//l.example/a">"#, ["l.example `<link rel=manifest>`"]),
    (#"<link rel=canonical href="https://l.example/a">"#, []),
    (#"<link rel="alternate" href="https://l.example/feed">"#, []),
    (#"<link href="https://l.example/feed">"#, []),
    (#"<base href="https://b.example/">"#, ["foreignBase b.example `<base href>`"]),
    // Styles
    (
      #"<p style="background:url(//s.example/a.png)">"#,
      ["s.example `url()` in a `style` attribute"]
    ),
    (
      #"<p style="background:url(&quot;//s.example/a.png&quot;)">"#,
      ["s.example `url()` in a `style` attribute"]
    ),
    (#"<p style="color:red">//s.example/a</p>"#, []),
    ("<style>@import '//s.example/a.css';</style>", ["s.example `@import` in `<style>`"]),
    (
      "<style>a{src:url('//s.example/a')}</style><img src=//t.example>",
      ["s.example `url()` in `<style>`", "t.example `<img src>`"]
    ),
    // SVG
    (#"<svg><image href="//g.example/a"/></svg>"#, ["g.example `<image href>`"]),
    (#"<svg><use xlink:href="//g.example/a#b"></use></svg>"#, ["g.example `<use xlink:href>`"]),
    (#"<svg><feImage href="//g.example/a"/></svg>"#, ["g.example `<feimage href>`"]),
    (#"<svg><path fill="url(//g.example/a#b)"/></svg>"#, ["g.example `url()` in an attribute"]),
    (#"<path fill="url(//g.example/a#b)">"#, []),
    (#"<svg><title><img src=//g.example></title></svg>"#, ["g.example `<img src>`"]),
    (#"<svg><![CDATA[<img src=//g.example>]]></svg>"#, []),
    (#"<svg><style>&#64;import "//g.example"</style></svg>"#, ["g.example `@import` in `<style>`"]),
    // No requests
    (#"<a href="https://x.example/">x</a>"#, []),
    (#"<svg><a href="https://x.example/">x</a></svg>"#, []),
    (#"<form action="https://x.example/"></form>"#, []),
    (#"<meta http-equiv=refresh content="0;url=https://x.example/">"#, []),
    (#"<meta property="og:image" content="https://x.example/a.png">"#, []),
    (#"<img src="data:image/png;base64,AAAA//x.example">"#, []),
    (#"<img src="blob:https://x.example/1">"#, []),
    (#"<img src="/img/https://x.example/a.png">"#, []),
    (#"<img data-src="//x.example/a.png">"#, []),
    (#"<img src="" alt="//x.example">"#, []),
    (#"<img src="/a.png" src="//x.example">"#, []),
    (#"<template><img src="//x.example"></template>"#, []),
    (
      #"<template><template></template><img src="//x.example"></template><img src=//y.example>"#,
      ["y.example `<img src>`"]
    ),
    (
      #"<template shadowrootmode=open><img src="//x.example"></template>"#,
      ["x.example `<img src>`"]
    ),
    (#"<noscript><img src="//x.example"></noscript>"#, ["x.example `<img src>`"]),
    // Text that only looks like tags
    ("<!-- <img src=//x.example> -->", []),
    ("<!--><img src=//x.example>", ["x.example `<img src>`"]),
    ("<!---><img src=//x.example>", ["x.example `<img src>`"]),
    ("<!-- a --!><img src=//x.example>", ["x.example `<img src>`"]),
    ("<!--!><img src=//x.example>", []),
    ("<!doctype html><img src=//x.example>", ["x.example `<img src>`"]),
    ("<?php <img src=//x.example> ?>", []),
    ("</ <img src=//x.example>", []),
    ("<script>'<img src=//x.example>'</script>", []),
    ("<script>'</scripts><img src=//x.example>'</script>", []),
    ("<script><!-- <script> </script><img src=//x.example> --></script>", []),
    ("<script><!-- </script><img src=//x.example>", ["x.example `<img src>`"]),
    ("<script><!--></script><img src=//x.example>", ["x.example `<img src>`"]),
    ("<script><!-- <script> --> </script><img src=//x.example>", ["x.example `<img src>`"]),
    ("<textarea><img src=//x.example></textarea>", []),
    ("<title><img src=//x.example></TITLE ><img src=//y.example>", ["y.example `<img src>`"]),
    ("<iframe><img src=//x.example></iframe>", []),
    ("<xmp><img src=//x.example></xmp>", []),
    (#"<p title="<img src=//x.example>">"#, []),
    (#"<p title='>'><img src=//x.example>"#, ["x.example `<img src>`"]),
    (#"</p title='>'><img src=//x.example>"#, ["x.example `<img src>`"]),
    ("a < b <img src=//x.example>", ["x.example `<img src>`"]),
    ("<<img src=//x.example>", ["x.example `<img src>`"]),
    ("<img src=//x.example", []),
    (#"<img src="//x.example>"#, []),
  ])
  func page(html: String, wanted: [String]) {
    #expect(problems(html, lints: .thirdPartyRequests) == wanted)
  }

  @Test(
    arguments: [
      ("https://saft.example/a", nil),
      ("https://SAFT.example./a", nil),
      ("https://bilder.saft.example/a", nil),
      ("https://kelterei.example:8443/a", nil),
      ("https://cdn.partner.example/a", nil),
      ("https://www.cdn.partner.example/a", "www.cdn.partner.example"),
      ("https://a.karten.example/a", nil),
      ("https://a.b.KARTEN.example/a", nil),
      ("https://karten.example/a", "karten.example"),
      ("https://notkarten.example/a", "notkarten.example"),
      ("https://notsaft.example/a", "notsaft.example"),
      ("https://saft.example.evil.example/a", "saft.example.evil.example"),
      ("https://saft.example@evil.example/a", "evil.example"),
      ("https://evil.example:443?saft.example", "evil.example"),
      ("https://evil.example#saft.example", "evil.example"),
      (#"https:\\evil.example\a"#, "evil.example"),
      (#"/\evil.example/a"#, "evil.example"),
      ("/\t/evil.example/a", "evil.example"),
      ("\n https://evil\n.example/a", "evil.example"),
      ("ht\ttps://evil.example/a", "evil.example"),
      ("///evil.example/a", "evil.example"),
      ("wss://evil.example/", "evil.example"),
      ("//[2001:db8::1]:80/a", "[2001:db8::1"),
      ("https&colon;&sol;&#47;evil.example", "evil.example"),
      ("https&#x3A;//evil.example", "evil.example"),
      ("&#104;ttps://evil.example", "evil.example"),
      ("//evil.example&ampx", "evil.example&ampx"),
      ("https:", nil),
      ("//", nil),
      ("http:/", nil),
      ("/a//evil.example", nil),
      ("a://evil.example", nil),
      ("javascript://evil.example", nil),
      ("", nil),
      ("/", nil),
    ] as [(String, String?)])
  func host(address: String, wanted: String?) {
    let found = problems("<img src=\"\(address)\">", lints: .thirdPartyRequests)
    #expect(found == (wanted.map { ["\($0) `<img src>`"] } ?? []))
  }

  @Test(arguments: [
    ("//a.example/1.png", ["a.example"]),
    ("//a.example/1.png 1x,//b.example/2.png 2x", ["a.example", "b.example"]),
    ("//a.example/1.png, //b.example/2.png", ["a.example", "b.example"]),
    ("//a.example/1,2.png 1x", ["a.example"]),
    (" ,, //a.example/1.png ,", ["a.example"]),
    ("/1.png 1x (a, //b.example/2.png) , //c.example/3", ["c.example"]),
    ("/1.png (a", []),
    (",", []),
  ])
  func sourceSet(text: String, wanted: [String]) {
    let found = problems("<img srcset=\"\(text)\">", lints: .thirdPartyRequests)
    #expect(found == wanted.map { "\($0) `<img srcset>`" })
  }
}
