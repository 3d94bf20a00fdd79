/// What an `img` element of a rendered text says.
struct ImageTag: Equatable {
  var source = ""
  var alt = ""
  var width: Int?
  var height: Int?

  /// The first `img` in `html` whose `src` is `address`.
  /// - Complexity: O(length of `html` up to the end of that element).
  static func first(showing address: String, in html: String) -> ImageTag? {
    let found = html.utf8.withContiguousStorageIfAvailable { bytes -> ImageTag? in
      var scan = ImageTagScan(bytes: bytes)
      while let tag = scan.next() {
        if tag.source == address { return tag }
      }
      return nil
    }
    // Texts that blogen rendered are contiguous.
    return found ?? nil
  }
}

/// Reads the `img` elements of HTML one after the other.
///
/// Source: HTML Living Standard, section 13.2.5, reduced to tags that are well-formed; blogen writes
/// or checks the others.
private struct ImageTagScan {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0

  mutating func next() -> ImageTag? {
    while index + 4 < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if bytes[index + 1] == UInt8(ascii: "!"), bytes[index + 2] == UInt8(ascii: "-"),
        bytes[index + 3] == UInt8(ascii: "-")
      {
        skipComment()
      } else if isImage(at: index), Self.isSpace(bytes[index + 4]) {
        index += 4
        return tag()
      } else {
        index += 1
      }
    }
    return nil
  }

  private mutating func skipComment() {
    index += 4
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: ">"), bytes[index - 1] == UInt8(ascii: "-"),
        bytes[index - 2] == UInt8(ascii: "-")
      {
        return
      }
      index += 1
    }
  }

  private func isImage(at start: Int) -> Bool {
    bytes[start + 1] | 0x20 == UInt8(ascii: "i") && bytes[start + 2] | 0x20 == UInt8(ascii: "m")
      && bytes[start + 3] | 0x20 == UInt8(ascii: "g")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B
  }

  private mutating func tag() -> ImageTag {
    var tag = ImageTag()
    while let (name, value) = attribute() {
      switch name {
      case "src" where tag.source.isEmpty: tag.source = value
      case "alt" where tag.alt.isEmpty: tag.alt = value
      case "width": tag.width = tag.width ?? Int(value)
      case "height": tag.height = tag.height ?? Int(value)
      default: break
      }
    }
    return tag
  }

  /// The next attribute of an element; `nil` behind its end.
  private mutating func attribute() -> (name: String, value: String)? {
    while index < bytes.count, Self.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
      index += 1
    }
    guard index < bytes.count, bytes[index] != UInt8(ascii: ">") else { return nil }
    // A stray `=` is the first letter of a name.
    let stray = bytes[index] == UInt8(ascii: "=") ? "=" : ""
    index += stray.utf8.count
    let name = stray + text { !Self.isSpace($0) && !"=/>".utf8.contains($0) }.lowercased()
    skipSpaces()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return (name, "") }
    index += 1
    skipSpaces()
    guard index < bytes.count else { return nil }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      let value = text { $0 != quote }
      index += 1
      return (name, CharacterReferences.decoded(value))
    }
    return (
      name, CharacterReferences.decoded(text { !Self.isSpace($0) && $0 != UInt8(ascii: ">") })
    )
  }

  private mutating func skipSpaces() {
    while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
  }

  private mutating func text(while isPart: (UInt8) -> Bool) -> String {
    let start = index
    while index < bytes.count, isPart(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }
}
