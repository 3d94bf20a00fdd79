import Testing

@testable import TextAnalysis

@Suite struct TokenScannerTests {
  @Test(arguments: [
    ("<p>Apfel</p><p>Saft</p>", ["Apfel", "Saft"]),
    ("<p>Apfel<strong>saft</strong>presse</p>", ["Apfelsaftpresse"]),
    ("<b>Apfel</b> <i>Saft</i>", ["Apfel", "Saft"]),
    ("Apfel<br>Saft Apfel<sup>1</sup>", ["Apfel", "Saft", "Apfel", "1"]),
    ("Apfel<wbr>saft", ["Apfelsaft"]),
    ("<bogus>Apfel</bogus>saft", ["Apfel", "saft"]),
    ("<a title=\"a > b\" href='x>y'>Saft</a>", ["Saft"]),
    ("<a title=it's>Saft</a> 'Most'", ["Saft", "Most"]),
    ("<a title=\"offen>Saft</a> Most", ["Saft", "Most"]),
    ("a < b <5 <", ["a", "b", "5"]),
    ("<!-- Saft > --> Most <!doctype html> <?php x ?> Tee", ["Most", "Tee"]),
    ("<!--> Saft", ["Saft"]), ("Most <!-- Saft", ["Most"]),
    ("<script>let saft = '<p>'</script>Most", ["Most"]),
    ("<STYLE type=x>p { color: red }</Style >Most", ["Most"]),
    ("<script>saft </scripted> most", []), ("<scripted>saft</scripted>", ["saft"]),
    ("Most <p Saft", ["Most"]), ("</p>Most</", ["Most"]),
    ("Saft&amp;Most &lt;b&gt; &quot;Tee&quot;", ["Saft", "Most", "b", "Tee"]),
    ("&Auml;pfel S&auml;fte S&#228;fte S&#xE4;fte", ["Äpfel", "Säfte", "Säfte", "Säfte"]),
    ("Apfel&shy;saft Oma&#39;s a&nbsp;b", ["Apfel\u{AD}saft", "Oma", "s", "a", "b"]),
    ("&unknown; &#xD800; &#99999999; R&D & Co", ["unknown", "xD800", "99999999", "R", "D", "Co"]),
    ("Apfel&#45;Saft", ["Apfel-Saft"]), ("&#x53;aft", ["Saft"]),
    ("siebenundzwanzig", ["siebenundzwanzig"]), ("12345678", ["12345678"]),
    ("1234567 1234567", ["1234567", "1234567"]),
    ("abcdefg@hij[klm{nop`q", ["abcdefg", "hij", "klm", "nop", "q"]),
    ("a/b.c-d:e", ["a", "b", "c-d", "e"]),
  ])
  func tokensOfHTML(html: String, tokens: [String]) {
    #expect(scan(html, isHTML: true).map(\.text) == tokens)
    // The same within longer text, where eight bytes are read at once.
    if tokens.count > 1, !html.contains("offen"), !html.hasSuffix("<"), !html.hasSuffix("/") {
      let padded = scan(html + " \n          ", isHTML: true).map(\.text)
      #expect(padded == tokens)
    }
  }

  @Test func plainTextHasNoMarkup() {
    #expect(scan("a <b>c</b> &auml;", isHTML: false).map(\.text) == ["a", "b", "c", "b", "auml"])
  }

  @Test func headingsAreKnown() {
    let html = "a<h2 id=x>b <em>c</em></h2>d<h6>e</h6>f<h7>g</h7><hr>h<header>i</header><h1>j</h1>"
    let headings = scan(html, isHTML: true).filter(\.isHeading).map(\.text)
    #expect(headings == ["b", "c", "e", "j"])
  }

  /// A byte at each place of a group of eight ends a word exactly if it is no letter or digit.
  @Test func eachByteIsJudgedAtEachPlace() {
    for byte in UInt8.min...UInt8.max {
      let isPart =
        byte >= 0x80 || byte == UInt8(ascii: "-")
        || (Unicode.Scalar(byte).properties.isAlphabetic && byte < 0x80)
        || (0x30...0x39).contains(byte)
      for place in 1..<16 {
        var bytes = [UInt8](repeating: UInt8(ascii: "m"), count: 24)
        bytes[place] = byte
        bytes.withUnsafeBufferPointer { buffer in
          var scanner = TokenScanner(buffer, isHTML: false)
          let isFound = scanner.next()
          #expect(isFound)
          #expect(scanner.token == 0..<(isPart ? 24 : place), "\(byte) at \(place)")
        }
      }
    }
  }

  private func scan(_ text: String, isHTML: Bool) -> [(text: String, isHeading: Bool)] {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var scanner = TokenScanner(bytes, isHTML: isHTML)
      var tokens: [(String, Bool)] = []
      while scanner.next() {
        let token = scanner.isPieced ? scanner.pieces : Array(bytes[scanner.token])
        tokens.append((String(decoding: token, as: UTF8.self), scanner.isHeading))
      }
      return tokens
    }
  }
}
