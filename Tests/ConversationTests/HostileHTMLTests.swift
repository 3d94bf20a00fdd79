import Conversation
import Testing

/// HTML of other sites that wants to be more than text.
@Suite struct HostileHTMLTests {
  @Test(arguments: attacks + structures)
  func fragment(text: String, html: String) {
    #expect(Array(TalkSanitiser().foreignHTML(text).utf8) == Array(expanded(html).utf8))
  }

  static let attacks: [(String, String)] = [
    (
      "<p>a<p>b",
      "<p>a</p><p>b</p>"
    ),
    (
      "<b>fett</b> <i>kursiv</i> <strong>s</strong>",
      "<p><strong>fett</strong> <em>kursiv</em> <strong>s</strong></p>"
    ),
    (
      "<script>alert(1)</script>x",
      "<p>x</p>"
    ),
    (
      "<scr<script>ipt>alert(1)</script>x",
      "<p>ipt&gt;alert(1)x</p>"
    ),
    (
      "<img src=x onerror=alert(1) alt=\"Bild\">",
      "<p>Bild</p>"
    ),
    (
      "<svg><script>alert(1)</script></svg>x",
      "<p>x</p>"
    ),
    (
      "<svg><style><img src=x onerror=alert(1)></style></svg>x",
      "<p>x</p>"
    ),
    (
      "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
      ""
    ),
    (
      "<math><mi><b>x</b></mi></math>y",
      "<p>y</p>"
    ),
    (
      "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
      ""
    ),
    (
      "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
      ""
    ),
    (
      "<template><script>alert(1)</script><p>x</p></template>y",
      "<p>y</p>"
    ),
    (
      "<iframe srcdoc=\"<script>alert(1)</script>\">x</iframe>y",
      "<p>y</p>"
    ),
    (
      "<style>p{background:url(javascript:alert(1))}</style>x",
      "<p>x</p>"
    ),
    (
      "<p style=\"position:fixed\" class=c id=i onclick=alert(1)>x</p>",
      "<p>x</p>"
    ),
    (
      "<a href=\"javascript:alert(1)\">x</a>",
      "<p>x</p>"
    ),
    (
      "<a href=\" &#14; javascript:alert(1)\">x</a>",
      "<p>x</p>"
    ),
    (
      "<a href=\"java&#10;script:alert(1)\">x</a>",
      "<p>x</p>"
    ),
    (
      "<a href=\"&#104;ttps://gut.example/\" onclick=\"x\" target=_blank rel=follow>x</a>",
      "<p><a href=\"https://gut.example/\" REL>x</a></p>"
    ),
    (
      "<a href=\"ht&#9;tps://gut.example/\">x</a>",
      "<p><a href=\"https://gut.example/\" REL>x</a></p>"
    ),
    (
      "<a name=x>kein Ziel</a>",
      "<p>kein Ziel</p>"
    ),
    (
      "<a href=\"https://a.example\">a<a href=\"https://b.example\">b</a></a>",
      "<p><a href=\"https://a.example\" REL>a</a><a href=\"https://b.example\" "
        + "REL>b</a></p>"
    ),
    (
      "<a href=\"https://a.example\"><div>a</div><div>b</div></a>",
      "<p><a href=\"https://a.example\" REL>a</a></p><p><a "
        + "href=\"https://a.example\" REL>b</a></p>"
    ),
    (
      "<a href=\"https://a.example\"></a>leer",
      "<p>leer</p>"
    ),
    (
      "<em><em><em>x</em></em></em>",
      "<p><em>x</em></p>"
    ),
    (
      "<b><p>a</p><p>b</p></b>",
      "<p><strong>a</strong></p><p><strong>b</strong></p>"
    ),
    (
      "<b>1<i>2</b>3</i>",
      "<p><strong>1<em>2</em></strong><em>3</em></p>"
    ),
    (
      "<ul>x<li>a<li>b<ul><li>c</ul></ul>",
      "<ul><li>x</li><li>a</li><li>b<ul><li>c</li></ul></li></ul>"
    ),
    (
      "<li>allein",
      "<p>allein</p>"
    ),
    (
      "<ol><p>a</p><li>b</ol>",
      "<ol><li><p>a</p></li><li>b</li></ol>"
    ),
    (
      "<table><tr><td>a</td><td>b</td></tr></table>",
      "<p>a</p><p>b</p>"
    ),
    (
      "<table><a href=\"https://a.example\">x</a></table>",
      "<p><a href=\"https://a.example\" REL>x</a></p>"
    ),
    (
      "<h1>Titel</h1>Text",
      "<p>Titel</p><p>Text</p>"
    ),
    (
      "a<br>b<br><br>c<br>",
      "<p>a<br>b</p><p>c</p>"
    ),
  ]

  static let structures: [(String, String)] = [
    (
      "<pre>\n\n a  b\n c</pre>",
      "<pre> a  b\n c</pre>"
    ),
    (
      "<pre><p>a</p><ul><li>b</ul></pre>",
      "<pre>ab</pre>"
    ),
    (
      "<code>a  b</code>",
      "<p><code>a b</code></p>"
    ),
    (
      "<blockquote></blockquote><ul></ul><p></p>x",
      "<p>x</p>"
    ),
    (
      "<textarea><p>x</p></textarea>y",
      "<p>y</p>"
    ),
    (
      "<title>x</title>y",
      "<p>y</p>"
    ),
    (
      "<plaintext><b>x",
      ""
    ),
    (
      "<xmp><b>x</b></xmp>y",
      "<p>y</p>"
    ),
    (
      "<select><option>a<script>alert(1)</script></select>y",
      "<p>y</p>"
    ),
    (
      "<object data=x><param>f</object><embed src=x>y",
      "<p>y</p>"
    ),
    (
      "<form action=https://evil.example><input name=p><button>Los</button>y</form>",
      "<p>y</p>"
    ),
    (
      "<base href=\"https://evil.example/\"><a href=\"/x\">x</a>",
      "<p>x</p>"
    ),
    (
      "<meta http-equiv=refresh content=\"0;url=https://evil.example\">y",
      "<p>y</p>"
    ),
    (
      "<link rel=stylesheet href=https://evil.example/x.css>y",
      "<p>y</p>"
    ),
    (
      "<body onload=alert(1)><html>y",
      "<p>y</p>"
    ),
    (
      "<a href=\"https://a.example\" href=\"javascript:alert(1)\">x</a>",
      "<p><a href=\"https://a.example\" REL>x</a></p>"
    ),
    (
      "<img src=\"x\" srcset=\"https://evil.example/x 2x\">y",
      "<p>y</p>"
    ),
    (
      "<video><source onerror=alert(1)></video>y",
      "<p>y</p>"
    ),
    (
      "<details open ontoggle=alert(1)><summary>s</summary>d</details>",
      "<p>s</p><p>d</p>"
    ),
    (
      "<x-foo onclick=alert(1)>unbekannt</x-foo>",
      "<p>unbekannt</p>"
    ),
    (
      "<p>a &amp;lt;b&amp;gt; &lt;c&gt;</p>",
      "<p>a &amp;lt;b&amp;gt; &lt;c&gt;</p>"
    ),
    (
      "<!--><script>alert(1)</script>-->x",
      "<p>--&gt;x</p>"
    ),
    (
      "<!-- <p>x --!> y --> z",
      "<p>y --&gt; z</p>"
    ),
    (
      "<![CDATA[x]]>y",
      "<p>y</p>"
    ),
    (
      "<a href=\"https://a.example\">x",
      "<p><a href=\"https://a.example\" REL>x</a></p>"
    ),
    (
      "<p",
      ""
    ),
    (
      "<p>x</p",
      "<p>x</p>"
    ),
    (
      "&#0;&#x110000;&#xD800;x",
      "<p>���x</p>"
    ),
    (
      "&#x202e;x&#8203;y",
      "<p>xy</p>"
    ),
    (
      "<marquee>a</marquee><blink>b</blink>",
      "<p>ab</p>"
    ),
    (
      "<p>a\n  b</p>",
      "<p>a b</p>"
    ),
    (
      "<dl><dt>a<dd>b</dl>",
      "<p>a</p><p>b</p>"
    ),
    (
      "<del>a</del><ins>b</ins><sup>c</sup>",
      "<p>abc</p>"
    ),
  ]
}
