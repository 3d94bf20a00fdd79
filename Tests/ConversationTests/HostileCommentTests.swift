import Conversation
import Testing

/// Comments that want to be more than text; raw HTML is shown as it was typed.
@Suite struct HostileCommentTests {
  @Test(arguments: links + texts)
  func comment(text: String, html: String) {
    #expect(Array(TalkSanitiser().commentHTML(text).utf8) == Array(expanded(html).utf8))
  }

  static let links: [(String, String)] = [
    (
      "<script>alert(1)</script>",
      "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"
    ),
    (
      "<img src=x onerror=alert(1)>",
      "<p>&lt;img src=x onerror=alert(1)&gt;</p>"
    ),
    (
      "<svg/onload=alert(1)>",
      "<p>&lt;svg/onload=alert(1)&gt;</p>"
    ),
    (
      "<b>fett</b> und <i>kursiv</i>",
      "<p>&lt;b&gt;fett&lt;/b&gt; und &lt;i&gt;kursiv&lt;/i&gt;</p>"
    ),
    (
      "a < b und c > d & e",
      "<p>a &lt; b und c &gt; d &amp; e</p>"
    ),
    (
      "[klick](javascript:alert(1))",
      "<p>klick</p>"
    ),
    (
      "[klick](JaVaScRiPt:alert(1))",
      "<p>klick</p>"
    ),
    (
      "[klick](javascript:alert(1))",
      "<p>klick</p>"
    ),
    (
      "[klick](&#106;avascript:alert(1))",
      "<p>klick</p>"
    ),
    (
      "[klick](javascript&colon;alert(1))",
      "<p>klick</p>"
    ),
    (
      "[klick](java&Tab;script:alert(1))",
      "<p>klick</p>"
    ),
    (
      "[klick](<java\tscript:alert(1)>)",
      "<p>klick</p>"
    ),
    (
      "[klick](<\u{1}javascript:alert(1)>)",
      "<p>klick</p>"
    ),
    (
      "[klick](data:text/html;base64,PHNjcmlwdD4=)",
      "<p>klick</p>"
    ),
    (
      "[klick](vbscript:msgbox)",
      "<p>klick</p>"
    ),
    (
      "[klick](file:///etc/passwd)",
      "<p>klick</p>"
    ),
    (
      "[klick](//evil.example/)",
      "<p>klick</p>"
    ),
    (
      "[klick](/impressum/)",
      "<p>klick</p>"
    ),
    (
      "[klick](#c-1)",
      "<p>klick</p>"
    ),
    (
      "[klick](https://gut.example/?a=1&b=2 \"Titel\")",
      "<p><a href=\"https://gut.example/?a=1&amp;b=2\" REL>klick</a></p>"
    ),
    (
      "[klick](https://bank.example@evil.example/)",
      "<p>klick</p>"
    ),
    (
      "[klick](https:\\\\evil.example/)",
      "<p>klick</p>"
    ),
    (
      "[klick](https:evil.example)",
      "<p>klick</p>"
    ),
    (
      "[klick](http://)",
      "<p>klick</p>"
    ),
    (
      "[klick](https://evil.example/\"onmouseover=\"alert(1))",
      "<p><a href=\"https://evil.example/%22onmouseover=%22alert(1)\" REL>klick</a></p>"
    ),
    (
      "[klick](https://evil.example/'><script>)",
      "<p><a href=\"https://evil.example/&#39;%3E%3Cscript%3E\" REL>klick</a></p>"
    ),
    (
      "[klick](mailto:anna@hof.example?bcc=opfer@x.example)",
      "<p><a href=\"mailto:anna@hof.example\" REL>klick</a></p>"
    ),
    (
      "[klick](tel:+49123)",
      "<p>klick</p>"
    ),
    (
      "<https://auto.example/>",
      "<p><a href=\"https://auto.example/\" REL>https://auto.example/</a></p>"
    ),
    (
      "<javascript:alert(1)>",
      "<p>javascript:alert(1)</p>"
    ),
    (
      "![Bild](https://spion.example/pixel.gif)",
      "<p><a href=\"https://spion.example/pixel.gif\" REL>Bild</a></p>"
    ),
    (
      "[![Bild](https://spion.example/p.gif)](https://gut.example/)",
      "<p><a href=\"https://gut.example/\" REL>Bild</a></p>"
    ),
    (
      "# Große Überschrift",
      "<p>Große Überschrift</p>"
    ),
    (
      "Überschrift\n===",
      "<p>Überschrift</p>"
    ),
    (
      "***",
      "<p>***</p>"
    ),
    (
      "| a | b |\n|---|---|\n| 1 | 2 |",
      "<p>| a | b |<br>|---|---|<br>| 1 | 2 |</p>"
    ),
    (
      "```html\n<script>alert(1)</script>\n```",
      "<pre><code>&lt;script&gt;alert(1)&lt;/script&gt;\n</code></pre>"
    ),
    (
      "`<script>`",
      "<p><code>&lt;script&gt;</code></p>"
    ),
  ]

  static let texts: [(String, String)] = [
    (
      "    <script>alert(1)</script>",
      "<pre><code>&lt;script&gt;alert(1)&lt;/script&gt;\n</code></pre>"
    ),
    (
      "> > > tief",
      "<blockquote><blockquote><blockquote><p>tief</p></blockquote></blockquote></blockquote>"
    ),
    (
      "- a\n  - b\n    - c",
      "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>"
    ),
    (
      "1. eins\n2. zwei",
      "<ol><li>eins</li><li>zwei</li></ol>"
    ),
    (
      "&lt;script&gt;alert(1)&lt;/script&gt;",
      "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"
    ),
    (
      "&#60;script&#62;",
      "<p>&lt;script&gt;</p>"
    ),
    (
      "&#x202e;umgekehrt",
      "<p>umgekehrt</p>"
    ),
    (
      "\u{202E}umgekehrt\u{202C} und nu\u{200B}ll",
      "<p>umgekehrt und null</p>"
    ),
    (
      "a\u{0}b\u{8}c\u{7F}",
      "<p>abc</p>"
    ),
    (
      "[url=http://spam.example/]Kauf[/url]",
      "<p>[url=<a href=\"http://spam.example/\" REL>http://spam.example/</a>]Kauf[/url]</p>"
    ),
    (
      "[b]fett[/b] [img]http://spam.example/x.gif[/img]",
      "<p>[b]fett[/b] [img]<a href=\"http://spam.example/x.gif\" "
        + "REL>http://spam.example/x.gif</a>[/img]</p>"
    ),
    (
      "http://a.example http://b.example http://c.example http://d.example "
        + "http://e.example http://f.example",
      "<p><a href=\"http://a.example\" REL>http://a.example</a> <a "
        + "href=\"http://b.example\" REL>http://b.example</a> <a "
        + "href=\"http://c.example\" REL>http://c.example</a> <a "
        + "href=\"http://d.example\" REL>http://d.example</a> <a "
        + "href=\"http://e.example\" REL>http://e.example</a> http://f.example</p>"
    ),
    (
      "[1](http://a.example)[2](http://b.example)[3](http://c.example)[4](http://d.example)[5](http://e.example)[6](http://f.example)",
      "<p><a href=\"http://a.example\" REL>1</a><a href=\"http://b.example\" "
        + "REL>2</a><a href=\"http://c.example\" REL>3</a><a href=\"http://d.example\" "
        + "REL>4</a><a href=\"http://e.example\" REL>5</a>6</p>"
    ),
    (
      "siehe www.hof.example/saft.",
      "<p>siehe <a href=\"http://www.hof.example/saft\" REL>www.hof.example/saft</a>.</p>"
    ),
    (
      "(https://hof.example/a_(b)) und „https://hof.example/c“.",
      "<p>(<a href=\"https://hof.example/a_(b)\" REL>https://hof.example/a_(b)</a>"
        + ") und „<a href=\"https://hof.example/c\" REL>https://hof.example/c</a>“.</p>"
    ),
    (
      "http://spam http://.example http://a..",
      "<p>http://spam http://.example http://a..</p>"
    ),
    (
      "https://user:pw@hof.example/",
      "<p>https://user:pw@hof.example/</p>"
    ),
    (
      "<!-- Kommentar -->versteckt",
      "<p>&lt;!-- Kommentar --&gt;versteckt</p>"
    ),
    (
      "<!--more-->weiter",
      "<p>&lt;!--more--&gt;weiter</p>"
    ),
    (
      "<![CDATA[ <script>alert(1)</script> ]]>",
      "<p>&lt;![CDATA[ &lt;script&gt;alert(1)&lt;/script&gt; ]]&gt;</p>"
    ),
    (
      "<?php echo 1 ?>",
      "<p>&lt;?php echo 1 ?&gt;</p>"
    ),
    (
      "</p></div></body>",
      "<p>&lt;/p&gt;&lt;/div&gt;&lt;/body&gt;</p>"
    ),
    (
      "*a **b* c**",
      "<p><em>a b c</em></p>"
    ),
    (
      "*a `b* c`",
      "<p>*a <code>b* c</code></p>"
    ),
    (
      "[a [b](https://b.example) c](https://c.example)",
      "<p>[a <a href=\"https://b.example\" REL>b</a> c](<a "
        + "href=\"https://c.example\" REL>https://c.example</a>)</p>"
    ),
    (
      "[a](https://a.example\nb)",
      "<p>[a](<a href=\"https://a.example\" REL>https://a.example</a><br>b)</p>"
    ),
    (
      "[x]: javascript:alert(1)\n[x]",
      "<p>x</p>"
    ),
    (
      "[x]: https://gut.example\n[x] und [y]",
      "<p><a href=\"https://gut.example\" REL>x</a> und [y]</p>"
    ),
    (
      "Zeile 1\nZeile 2  \nZeile 3\\\nZeile 4",
      "<p>Zeile 1<br>Zeile 2<br>Zeile 3<br>Zeile 4</p>"
    ),
    (
      "e\u{301} und Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}\u{308}",
      "<p>é und Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}</p>"
    ),
    (
      "Familie 👨\u{200D}👩\u{200D}👧 a\u{200D}b",
      "<p>Familie 👨\u{200D}👩\u{200D}👧 ab</p>"
    ),
    (
      "\u{115F}\u{3164}\u{FEFF}",
      ""
    ),
    (
      "{{ site.secret }} {% include x %}",
      "<p>{{ site.secret }} {% include x %}</p>"
    ),
    (
      "::product{sku=1}",
      "<p>::product{sku=1}</p>"
    ),
    (
      "[klick](https://evil%2eexample/)",
      "<p>klick</p>"
    ),
    (
      "[klick](https://müller.example/ü)",
      "<p><a href=\"https://m%C3%BCller.example/%C3%BC\" REL>klick</a></p>"
    ),
    (
      "[klick](https://[::1]/)",
      "<p>klick</p>"
    ),
    (
      "[klick](https://hof.example:80a/)",
      "<p>klick</p>"
    ),
  ]
}
