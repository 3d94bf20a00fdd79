import BlogModel
import Diagnostics
import Tables
import TestSupport
import Testing

@testable import ProductFeeds

/// Feeds in all encodings, and feeds that say the wrong one.
@Suite struct XMLEncodingTests {
  private static func feed(_ encoding: String?, _ name: String) -> String {
    "<?xml version=\"1.0\"\(encoding.map { " encoding='\($0)'" } ?? "") ?>\n"
      + "<rss><channel><item><title>\(name)</title></item></channel></rss>"
  }

  /// Text with one byte a character.
  private static func latin(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  @Test(
    arguments: [
      (nil, TextEncoding.utf8, "UTF-8"), ("UTF-8", .utf8, "UTF-8"), ("utf-8", .utf8, "UTF-8"),
      ("windows-1252", .windows1252, "windows-1252"), ("ISO-8859-1", .windows1252, "ISO-8859-1"),
      ("UTF-16", .utf16LittleEndian, "UTF-16LE"), ("UTF-16", .utf16BigEndian, "UTF-16BE"),
      (nil, .utf16LittleEndian, "UTF-16LE"), ("UTF-8", .utf16LittleEndian, "UTF-16LE"),
    ] as [(String?, TextEncoding, String)])
  func textsAreDecoded(name: String?, encoding: TextEncoding, shown: String) throws {
    let read = try readXML(encodedText(Self.feed(name, "Süßmost – 5 €"), encoding))
    #expect(read.words == [])
    #expect(read.rows.texts(.name) == ["Süßmost – 5 €"])
    #expect(read.raw(0, .name) == "Süßmost – 5 €")
    #expect(read.text.encoding == shown)
  }

  @Test func byteOrderMarkAndLatin9() throws {
    let marked = try readXML("\u{FEFF}" + Self.feed("UTF-8", "ä"))
    #expect(marked.words == [] && marked.rows.texts(.name) == ["ä"] && marked.raw(0, .name) == "ä")
    let bytes = Self.latin(Self.feed("ISO-8859-15", "Most 5 \u{A4}, \u{A6}\u{BE}\u{E4}"))
    let latin9 = try readXML(bytes)
    #expect(latin9.words == [] && latin9.text.encoding == "ISO-8859-15")
    #expect(latin9.rows.texts(.name) == ["Most 5 €, ŠŸä"])
    let withoutMark = try readXML(
      Array(encodedText(Self.feed(nil, "ä"), .utf16BigEndian).dropFirst(2)))
    #expect(withoutMark.rows.texts(.name) == ["ä"])
  }

  @Test func feedsThatAreUTF8AfterAllAreReadAndWarnedOf() throws {
    for name in ["ISO-8859-1", "windows-1252"] {
      let read = try readXML(Self.feed(name, "Süßmost"))
      #expect(
        read.words == [
          "1:31 warning this feed says that it is in `\(name.lowercased())`, but it is in UTF-8"
        ])
      #expect(read.rows.texts(.name) == ["Süßmost"])
      #expect(try readXML(Self.feed(name, "Most")).words == [])
    }
    let wide = try readXML(Self.feed("UTF-16", "Süßmost"))
    #expect(wide.rows.texts(.name) == ["Süßmost"] && wide.words.count == 1)
    let marked = try readXML("\u{FEFF}" + Self.feed("ISO-8859-1", "Most"))
    #expect(marked.rows.texts(.name) == ["Most"] && marked.words.count == 1)
  }

  @Test(arguments: [nil, "UTF-8"] as [String?])
  func feedsThatAreNotUTF8AreNamedAtTheByte(name: String?) throws {
    let text = Self.feed(name, "Most").replacing(
      "</item>", with: "</item>\n<item><title>S\u{FC}\u{DF}most</title></item>")
    let read = try readXML(Self.latin(text))
    #expect(
      read.words == ["3:15 error this byte is not valid UTF-8, as the feed says that it is"])
    #expect(read.rows.texts(.name) == ["Most"])
    #expect(!read.reading.isComplete)
  }

  @Test func damagedTextIsNamed() {
    let utf32 = Self.feed(nil, "x").unicodeScalars.flatMap { [UInt8($0.value & 255), 0, 0, 0] }
    let undefined = Self.latin(Self.feed("windows-1252", "a\u{81}"))
    let half = Array(encodedText(Self.feed(nil, "x"), .utf16LittleEndian).dropLast())
    for (bytes, message) in [
      (utf32, "this feed is in UTF-32"),
      (undefined, "this byte is neither valid UTF-8 nor Windows-1252"),
      (half, "half a character in UTF-16"),
    ] {
      let mistake = #expect(throws: FileMistake.self) { try readXML(bytes) }
      #expect(mistake?.finding.message == message)
    }
  }

  @Test func ownersSayTheEncoding() throws {
    let bytes = Self.latin(Self.feed("UTF-8", "S\u{FC}\u{DF}most"))
    let text = try XMLText.decode(path: "f", bytes: bytes, encoding: .windows1252)
    var rows = XMLRows()
    let reading = XMLFeed(text).read(into: &rows)
    #expect(reading.findings == [] && rows.texts(.name) == ["Süßmost"])
  }

  @Test(
    arguments: [
      ("<?xml version='1.0' encoding='A'?>", "a"), ("<?xml encoding = \"b\" ?>", "b"),
      ("\u{FEFF}<?xml encoding='C'?>", "c"), ("<?xml version='1.0'?>", nil), ("<rss/>", nil),
      ("<?xml encoding", nil), ("<?xml encoding=", nil), ("<?xml encoding=>", nil),
      ("<?xml encoding='x", nil), ("<?xml encoding='x?>", nil), ("<?xml", nil), ("", nil),
      (" <?xml encoding='x'?>", nil), ("<?xml ?> encoding='x'>", nil),
    ] as [(String, String?)])
  func prologsAreRead(text: String, encoding: String?) {
    #expect(XMLProlog(Array(text.utf8))?.encoding == encoding)
  }
}
