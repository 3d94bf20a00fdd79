import Testing

@testable import PageAudit

/// Reading eight bytes at a time gives what reading one at a time gives.
@Suite struct ReadingTests {
  @Test(arguments: 0..<20)
  func searches(seed: UInt64) {
    var numbers = SeededNumbers(state: seed)
    // Few different bytes, among them the neighbours of those that a search could confuse.
    let alphabet: [UInt8] = [0x00, 0x01, 0x3B, 0x3C, 0x3D, 0xBC, 0x7F, 0x80, 0xFF]
    for count in 0..<40 {
      let bytes = (0..<count).map { _ in alphabet[Int.random(in: 0..<9, using: &numbers)] }
      bytes.withUnsafeBufferPointer { buffer in
        for start in 0...count {
          #expect(
            buffer.index(of: 0x3C, from: start) == bytes[start...].firstIndex(of: 0x3C) ?? count)
          let word = bytes[start...].prefix(8).reversed().reduce(0 as UInt64) {
            $0 << 8 | UInt64($1)
          }
          #expect(buffer.word(at: start) == word)
        }
      }
    }
  }

  @Test func masks() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<8 as Range<UInt64> {
        // The other seven bytes are letters.
        let word = 0x6161_6161_6161_6161 & ~(0xFF << (place * 8)) | UInt64(byte) << (place * 8)
        func first(_ mask: UInt64) -> Int? { mask == 0 ? nil : mask.trailingZeroBitCount / 8 }
        let wanted = Int(place)
        #expect(first(WordMask.blanks(in: word)) == (byte <= 0x20 ? wanted : nil))
        #expect(first(WordMask.bytes(0x3E, in: word)) == (byte == 0x3E ? wanted : nil))
        let lower = UInt8(truncatingIfNeeded: WordMask.lowercased(word) >> (place * 8))
        #expect(lower == ((0x41...0x5A).contains(byte) ? byte + 32 : byte))
        #expect(lower == byte.lowercased)
      }
    }
  }

  @Test(arguments: [
    ("a", ElementKind.a), ("A", .a), ("IMG", .img), ("textarea", .textarea),
    ("TextArea", .textarea), ("noframes", .noframes), ("plaintext", .plaintext),
    ("h1", .h1), ("H6", .h6), ("h7", .other), ("p", .other), ("ab", .other), ("images", .other),
    ("textareas", .other), ("plaintext2", .other), ("a\u{0}", .other), ("a\u{1}", .other),
    ("aä", .other), ("a=", .other), ("blockquoteblockquote", .other),
  ])
  func elements(name: String, kind: ElementKind) {
    for (end, spare) in [("", ""), (">", ""), (" ", "x y z abcdefgh"), ("/", ">"), ("\u{C}", "a")] {
      MarkupReader.with(Array((name + end + spare).utf8)) { reader in
        var reader = reader
        #expect(reader.readElement() == kind)
        #expect(reader.position == name.utf8.count)
      }
    }
  }

  @Test(
    arguments: [
      ("href=a>", "a"), (" HREF = 'a b' >", "a b"), ("class=x href=\"a>b\">", "a>b"),
      ("href>", ""), ("href=>", ""), ("href/>", ""), ("href=a/>", "a/"), ("/href=a>", "a"),
      ("href='a'href='b'>", "a"), ("==x href=a>", "a"), ("=href=b href=a>", "a"),
      ("aria-describedby-and-more='\"' href=a>", "a"), ("hrefs=b>", nil), ("xhref=b>", nil),
      ("href=\"a\nb\"\n>", "a\nb"), ("href='a", nil), ("href=a", nil), ("href", nil),
      ("href=", nil), ("href= ", nil), ("", nil), ("x=\"href=a\">", nil), ("href=a\"b>", "a\"b"),
    ] as [(String, String?)])
  func attributes(text: String, value: String?) {
    MarkupReader.with(Array(text.utf8)) { reader in
      var reader = reader
      let isWhole = reader.readAttributes()
      let range = isWhole ? reader.attributes[.href] : nil
      #expect(range.map(reader.bytes.text) == value)
      #expect(reader.position <= reader.bytes.count)
    }
  }

  @Test(arguments: [
    ("a", "a"), ("&amp;", "&"), ("&AMP;&lt;&gt;&quot;&apos;", "&<>\"'"), ("&amp", "&"),
    ("&ampx", "&ampx"), ("&amp=", "&amp="), ("&amp1", "&amp1"), ("&amp ", "& "), ("&apos", "&apos"),
    ("&#65;&#x42;&#X43;", "ABC"), ("&#65", "A"), ("&#65x", "Ax"), ("&#;", "&#;"), ("&#x;", "&#x;"),
    ("&#xg", "&#xg"), ("&#0;", "\u{FFFD}"), ("&#xD800;", "\u{FFFD}"), ("&#1114112;", "\u{FFFD}"),
    ("&#99999999999999999999;", "\u{FFFD}"), ("&#x1F34E;", "🍎"), ("&unknown;", "&unknown;"),
    ("&", "&"), ("&&amp;&", "&&&"), ("&colon;&sol;", ":/"), ("&nbsp", "\u{A0}"), ("&#", "&#"),
  ])
  func references(text: String, decoded: String) {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      #expect(bytes.text(0..<bytes.count) == decoded)
    }
  }
}
