internal import Diagnostics

extension XMLFindings {
  /// The finding for XML that is not well-formed.
  func broken(_ problem: XMLProblem, _ reader: XMLItemReader) -> Finding {
    let offset = min(bytes.count, text.start + problem.offset)
    switch problem.kind {
    case .endOfFile, .cutOff:
      let inside = reader.open.last.map { " inside of `\(name(at: $0))`" } ?? ""
      return finding(
        "the file ends\(inside); it is cut off", at: bytes.count..<bytes.count,
        "export or fetch the feed again", related: reader.open.last)
    case .wrongEndTag:
      let open = reader.open.last.map { "`\(name(at: $0))`" } ?? "nothing"
      return finding(
        "`\(name(at: offset))` is closed here, but \(open) is open", at: tag(at: offset - 2),
        "each element has to be closed before the one around it", related: reader.open.last)
    case .duplicateAttribute:
      return finding(
        "an attribute stands twice in this element",
        at: offset..<(offset + name(at: offset).utf8.count))
    case .textBehindEnd:
      return finding(
        "something stands behind the end of the feed", at: offset..<offset,
        "two files may have been joined, or the shop printed a message")
    case .unknownEntity:
      let end = bytes[offset...].prefix(32).firstIndex(of: UInt8(ascii: ";")).map { $0 + 1 }
      let range = offset..<(end ?? offset)
      return finding(
        "`\(string(range))` is not known in XML", at: range,
        "only `&amp;`, `&lt;`, `&gt;`, `&quot;` and `&apos;` are; write the character itself")
    case .badCharacter:
      return finding("this number is that of no character", at: offset..<offset)
    case .prologNotFirst:
      return finding(
        "something stands before `<?xml`, which has to be the very first", at: tag(at: offset),
        "remove the spaces, blank lines or messages before it")
    case .prolog:
      return finding("the first line `<?xml … ?>` is not right", at: offset..<offset)
    case .unknownPrefix:
      let prefix = name(at: offset).prefix { $0 != ":" }
      return finding(
        "the prefix of `\(name(at: offset))` is not declared", at: tag(at: offset),
        prefix == "g"
          ? "write `xmlns:g=\"http://base.google.com/ns/1.0\"` into the first element"
          : "write `xmlns:\(prefix)=\"…\"` into the first element")
    case .memory: return finding("there is not enough memory for this feed", at: offset..<offset)
    case .notWellFormed, .stopped: return character(at: offset)
    }
  }

  /// The finding for a character that must not stand where it stands.
  private func character(at offset: Int) -> Finding {
    guard offset < bytes.count else {
      return finding("the file ends here; it is cut off", at: offset..<offset)
    }
    let before = offset > text.start ? bytes[offset - 1] : 0
    let byte = bytes[offset]
    if let start = ampersand(before: offset) {
      return finding(
        "this `&` begins no character reference", at: start..<(start + 1),
        "write `&amp;` for an `&` in texts and addresses")
    }
    if byte >= 0x80, !isUTF8(at: offset) {
      return finding(
        "this byte is not valid UTF-8, as the feed says that it is", at: offset..<(offset + 1),
        "have the shop write UTF-8, or say what it writes: `encoding=\"ISO-8859-1\"`")
    }
    if byte < 0x20, ![0x09, 0x0A, 0x0D].contains(byte) {
      return finding(
        "a control character (\(byte)) stands here, which XML does not allow",
        at: offset..<(offset + 1), "remove it in the shop")
    }
    if before == UInt8(ascii: "<") || byte == UInt8(ascii: "<") {
      let start = byte == UInt8(ascii: "<") ? offset : offset - 1
      return finding(
        "this `<` begins no element", at: start..<(start + 1),
        "write `&lt;` for a `<` in texts")
    }
    return finding("this is not well-formed XML", at: offset..<(offset + 1))
  }

  private func finding(
    _ message: String, at range: Range<Int>, _ help: String? = nil, related: Int? = nil
  ) -> Finding {
    var finding = Finding(
      .invalidFeed, message, at: places.location(of: range), help: help.map { [$0] } ?? [])
    if let related {
      finding.related = [Finding.Related("opened here", at: places.location(of: tag(at: related)))]
    }
    return finding
  }

  /// The `&` at `offset`, or before the letters that end there.
  private func ampersand(before offset: Int) -> Int? {
    var index = offset
    while index > text.start, offset - index < 64, bytes[index] != UInt8(ascii: "&") {
      let previous = bytes[index - 1]
      guard previous == UInt8(ascii: "&") || previous >= 0x80 || Self.isLetter(previous) else {
        return nil
      }
      index -= 1
    }
    return index < bytes.count && bytes[index] == UInt8(ascii: "&") ? index : nil
  }

  /// Whether `byte` can be part of the name of an entity.
  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "#_-.:".utf8.contains(byte)
    }
  }

  /// Whether a character of valid UTF-8 begins at `offset`.
  private func isUTF8(at offset: Int) -> Bool {
    (1...4).contains { length in
      String(validating: bytes[offset...].prefix(length), as: UTF8.self) != nil
    }
  }
}
