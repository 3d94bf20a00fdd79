internal import Diagnostics

/// Says in plain words what is wrong with an XML feed, and where.
struct XMLFindings {
  let text: XMLText
  let places: XMLPlaces

  var bytes: [UInt8] { text.file.bytes }

  /// The words for findings of this feed.
  init(_ text: XMLText) {
    self.text = text
    places = XMLPlaces(file: text.file)
  }

  /// The finding for a file that is empty, a web page or no XML at all.
  func noXML() -> Finding? {
    guard let first = bytes[text.start...].firstIndex(where: { $0 > 0x20 }) else {
      return Finding(
        .invalidFeed, "this feed is empty", at: text.file.location,
        help: ["export it again; the file has no product"])
    }
    guard bytes[first] == UInt8(ascii: "<") else {
      return Finding(
        .invalidFeed, "this is not XML; a feed begins with `<`",
        at: places.location(of: first..<first),
        help: ["export the feed again, or write another `format` for this file"])
    }
    let head = String(decoding: bytes[first...].prefix(16), as: UTF8.self).lowercased()
    guard head.hasPrefix("<!doctype html") || head.hasPrefix("<html") else { return nil }
    return webPage(at: first)
  }

  private func webPage(at offset: Int) -> Finding {
    Finding(
      .invalidFeed, "this is a web page, not a feed", at: places.location(of: tag(at: offset)),
      help: [
        "the shop answered with a page, perhaps one for logging in; fetch the address of the feed"
      ])
  }

  /// The finding for a mistake that ended the reading.
  func finding(_ problem: XMLProblem, _ reader: XMLItemReader) -> Finding {
    var finding = stopped(reader) ?? broken(problem, reader)
    let count = reader.itemCount
    finding.help.append(
      count == 0
        ? "nothing of this feed is read"
        : "the \(count) item\(count == 1 ? "" : "s") before it \(count == 1 ? "is" : "are") read; "
          + "the rest of the feed is missing")
    return finding
  }

  /// The finding for what the reader of items refused.
  private func stopped(_ reader: XMLItemReader) -> Finding? {
    switch reader.stop {
    case nil: return nil
    case .doctype(let offset):
      // It is reported at its end or inside of it.
      let mark = Array("<!DOCTYPE".utf8)
      let head = bytes[..<min(bytes.count, max(text.start, offset) + mark.count)]
      let start = head.indices.last {
        head[$0] == mark[0] && head[$0...].starts(with: mark)
      }
      return Finding(
        .invalidFeed, "this feed declares a document type, which no feed needs",
        at: places.location(of: tag(at: start ?? offset)),
        help: ["entities in it could be made to fill all memory, so it is not read"])
    case .depth(let offset):
      return Finding(
        .invalidFeed, "elements are nested more than \(XMLItemReader.depthLimit) deep",
        at: places.location(of: tag(at: offset)))
    case .attributes(let offset):
      return Finding(
        .invalidFeed, "this element has more than \(XMLItemReader.attributeLimit) attributes",
        at: places.location(of: tag(at: offset)))
    }
  }
}

extension XMLFindings {
  /// The warnings for texts that are too long; behind the twentieth, one counts the rest.
  func findings(longTexts: [XMLItemReader.LongText], count: Int) -> [Finding] {
    var findings = zip(longTexts, places.locations(of: longTexts.map(\.range))).map { text, place in
      Finding(
        .feedValue, .warning, "the text of `\(text.label)` is longer than 1 MB; it is left out",
        at: place,
        help: ["shorten it in the shop; a picture may have been pasted into it"])
    }
    if count > longTexts.count {
      findings.append(
        Finding(
          .feedValue, .warning, "\(count - longTexts.count) more texts are longer than 1 MB",
          at: text.file.location))
    }
    return findings
  }

  /// The finding for XML that has no product.
  func findings(withoutItems reader: XMLItemReader) -> [Finding] {
    guard reader.itemCount == 0, let root = reader.root else { return [] }
    let label = reader.names.names[root].label
    let start = bytes[text.start...].firstIndex(of: UInt8(ascii: "<")) ?? text.start
    if label.lowercased() == "html" { return [webPage(at: start)] }
    guard ["rss", "rdf", "feed"].contains(label.lowercased()) else {
      return [
        Finding(
          .invalidFeed, "this is not a product feed: its first element is `\(label)`",
          at: text.file.location,
          help: ["export a feed for Google Merchant Center, or a table as CSV"])
      ]
    }
    return [
      Finding(
        .invalidFeed, .warning, "this feed has no product", at: text.file.location,
        help: ["products are `item` elements of RSS or `entry` elements of Atom"])
    ]
  }

  /// The tag that begins at `offset`, at most 200 bytes of it.
  func tag(at offset: Int) -> Range<Int> {
    let start = min(max(0, offset), bytes.count)
    let part = bytes[start...].prefix(200)
    return start..<(part.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? start)
  }

  /// The name in the tag at `offset`, with its prefix.
  func name(at offset: Int) -> String {
    let start = min(max(0, offset), bytes.count)
    let part = bytes[start...].drop { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "/") }
    return String(
      decoding: part.prefix(80).prefix { $0 > 0x20 && !">/=".utf8.contains($0) }, as: UTF8.self)
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }
}
