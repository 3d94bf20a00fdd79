/// How an address relates to the page it stands on.
///
/// Source: RFC 3986, section 4.2; the URL Living Standard for blanks and backslashes.
enum AddressKind {
  /// It has a scheme: `https://example.de/`, `mailto:a@example.de`.
  case absolute
  /// There is nothing: the page itself.
  case empty
  /// `#top`
  case fragment
  /// `?page=2`
  case query
  /// `//example.de/`
  case host
  /// `/2026/10/`
  case path
  /// `image.jpg`, `../image.jpg`
  case relative

  /// The kind of an address, and where it begins behind blanks.
  ///
  /// With `hasEntities` the text is the value of an HTML attribute; browsers decode it before they
  /// look at it, and some authors write `&#109;ailto:` to hide an address.
  /// - Complexity: O(length of `text`).
  static func read(
    _ text: ArraySlice<UInt8>, hasEntities: Bool = true
  ) -> (kind: AddressKind, start: Int) {
    var reader = AddressReader(rest: text, hasEntities: hasEntities)
    var start = text.startIndex
    var first = reader.next()
    while let byte = first, byte <= 0x20 {
      start = reader.rest.startIndex
      first = reader.next()
    }
    guard let first else { return (.empty, text.endIndex) }
    return (kind(first, &reader), start)
  }

  private static func kind(_ first: UInt8, _ reader: inout AddressReader) -> AddressKind {
    switch first {
    case UInt8(ascii: "#"): return .fragment
    case UInt8(ascii: "?"): return .query
    case UInt8(ascii: "/"), UInt8(ascii: "\\"):
      let second = reader.nextVisible()
      return second == UInt8(ascii: "/") || second == UInt8(ascii: "\\") ? .host : .path
    case let byte where isLetter(byte):
      while let byte = reader.nextVisible() {
        if byte == UInt8(ascii: ":") { return .absolute }
        guard isLetter(byte) || "0123456789+-.".utf8.contains(byte) else { break }
      }
      return .relative
    default: return .relative
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

/// Reads an address byte by byte with its entities decoded; what is not ASCII is 0x80.
private struct AddressReader {
  var rest: ArraySlice<UInt8>
  let hasEntities: Bool

  mutating func next() -> UInt8? {
    guard let byte = rest.popFirst() else { return nil }
    guard byte == UInt8(ascii: "&"), hasEntities else { return byte }
    return numeric() ?? named() ?? byte
  }

  /// The next byte that counts: browsers ignore tabs and line breaks anywhere.
  mutating func nextVisible() -> UInt8? {
    while let byte = next() {
      if byte != 0x09, byte != 0x0A, byte != 0x0D { return byte }
    }
    return nil
  }

  /// The rest of `&#47;` or `&#x2f;`; the semicolon may lack.
  private mutating func numeric() -> UInt8? {
    guard rest.first == UInt8(ascii: "#") else { return nil }
    var digits = rest.dropFirst()
    var radix = 10
    if let mark = digits.first, mark | 0x20 == UInt8(ascii: "x") {
      radix = 16
      digits = digits.dropFirst()
    }
    var value: Int?
    while let byte = digits.first, let digit = Character(Unicode.Scalar(byte)).hexDigitValue,
      digit < radix
    {
      value = min((value ?? 0) * radix + digit, 0x11_0000)
      digits = digits.dropFirst()
    }
    guard let value else { return nil }
    rest = digits.first == UInt8(ascii: ";") ? digits.dropFirst() : digits
    return value < 0x80 ? UInt8(value) : 0x80
  }

  /// The rest of an entity for a character that says what an address is.
  private mutating func named() -> UInt8? {
    for (name, byte) in Self.names where rest.starts(with: name.utf8) {
      rest = rest.dropFirst(name.utf8.count)
      return byte
    }
    return nil
  }

  private static let names: [(String, UInt8)] = [
    ("Tab;", 0x09), ("NewLine;", 0x0A), ("num;", UInt8(ascii: "#")), ("sol;", UInt8(ascii: "/")),
    ("colon;", UInt8(ascii: ":")), ("quest;", UInt8(ascii: "?")), ("bsol;", UInt8(ascii: "\\")),
  ]
}
