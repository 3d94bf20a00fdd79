import BlogModel
import Diagnostics
import TestSupport
import Testing

@testable import ProductFeeds

/// Feeds with random damage: nothing stops the reader, and what it says fits the file.
@Suite struct XMLFuzzTests {
  private static let feed = Array(
    rss(
      """
      <item><g:id>A-1</g:id><title>Säfte &amp; Moste</title>
      <description><![CDATA[<p>ä</p>]]></description><link>https://s.de/?a=1&#38;b=2</link>
      <g:additional_image_link>a</g:additional_image_link><g:additional_image_link>b</g:additional_image_link>
      <g:shipping><g:price>1</g:price></g:shipping></item>
      <item xmlns="http://www.w3.org/2005/Atom"><link href="https://s.de/2"/><g:price>2 EUR</g:price></item>
      """
    ).utf8)

  private static let pieces: [[UInt8]] =
    [
      "<", ">", "&", ";", "/", "<item>", "</item>", "<g:id>", "</g:id>", "<![CDATA[", "]]>", "<!--",
      "-->", "<!DOCTYPE x [", "<!ENTITY a 'b'>", "&a;", "<?xml?>", "xmlns:x='y'", "<x:y/>", "'",
      "\"",
      "\n", "encoding='utf-16'", "<entry>", "\u{FEFF}",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [1]]

  @Test(arguments: 0..<60)
  func noDamageStopsTheReader(seed: Int) throws {
    var dice = DataDice(seed)
    for _ in 0..<60 {
      var bytes = Self.feed
      for _ in 0..<Int.random(in: 1...6, using: &dice) {
        let index = Int.random(in: 0...bytes.count, using: &dice)
        let length = min(bytes.count - index, Int.random(in: 0...20, using: &dice))
        let piece = Self.pieces.randomElement(using: &dice) ?? []
        switch Int.random(in: 0...3, using: &dice) {
        case 0: bytes.insert(contentsOf: piece, at: index)
        case 1: bytes.removeSubrange(index..<(index + length))
        case 2: bytes.insert(contentsOf: bytes[index..<(index + length)], at: index)
        default: bytes = Array(bytes[..<index])
        }
      }
      let read: XMLRead
      do {
        read = try readXML(bytes)
      } catch let mistake as FileMistake {
        #expect(!mistake.finding.message.isEmpty)
        continue
      }
      Self.check(read)
      // The same file gives the same.
      let again = try readXML(bytes)
      #expect(again.words == read.words)
      #expect(again.rows.rows.count == read.rows.rows.count)
    }
  }

  private static func check(_ read: XMLRead) {
    let count = read.text.file.bytes.count
    #expect(read.reading.itemCount == read.rows.rows.count)
    let errors = read.reading.findings.filter { $0.severity == .error }
    // The reading is incomplete if and only if a finding says why.
    let isNoFeed = errors.contains {
      $0.message.contains("not a product feed") || $0.message.contains("web page")
    }
    #expect(read.reading.isComplete == errors.isEmpty || isNoFeed)
    #expect(errors.count <= 1)
    let lines = read.text.file.bytes.count { $0 == UInt8(ascii: "\n") } + 1
    for finding in read.reading.findings {
      #expect((1...lines).contains(finding.location?.line ?? 1))
      #expect((finding.location?.column ?? 1) >= 1)
    }
    var last = 0
    for (index, row) in read.rows.rows.enumerated() {
      #expect(row.number == index + 1)
      #expect(row.range.lowerBound >= last && row.range.upperBound <= count)
      last = row.range.upperBound
      for field in FeedField.allCases {
        guard let cell = row[field] else { continue }
        #expect(!cell.text.isEmpty)
        #expect(cell.range.lowerBound >= row.range.lowerBound)
        #expect(cell.range.upperBound <= row.range.upperBound)
      }
    }
  }

  /// What comes before the cut is read as if nothing was cut.
  @Test func aFeedCutAnywhereGivesTheItemsBefore() throws {
    let whole = try readXML(Self.feed)
    #expect(whole.words == [])
    let ends = whole.rows.rows.map(\.range.upperBound)
    for length in stride(from: 60, to: Self.feed.count, by: 1) {
      let read = try readXML(Array(Self.feed[..<length]))
      #expect(read.rows.rows.count == ends.count { $0 <= length })
      #expect(!read.reading.isComplete && read.reading.findings.count == 1)
      check(read)
    }
  }

  private func check(_ read: XMLRead) { Self.check(read) }

  /// Parts of the file end anywhere; the same rows come of it.
  @Test(arguments: [0, 1, 7, 63])
  func partsDoNotShow(offset: Int) throws {
    let padding = String(repeating: " ", count: 262_144 - 200 + offset)
    let items = (0..<40).map {
      "<item><g:id>Ä\($0)</g:id><title>&amp;<![CDATA[\($0)]]></title></item>"
    }
    let read = try readXML(rss(padding + items.joined() + padding + items.joined()))
    #expect(read.words == [])
    #expect(read.rows.texts(.id) == (Array(0..<40) + Array(0..<40)).map { "Ä\($0)" })
    #expect(read.rows.texts(.name) == (Array(0..<40) + Array(0..<40)).map { "&\($0)" })
    for row in 0..<80 { #expect(read.raw(row, .id) == "Ä\(row % 40)") }
  }
}
