/// One tag of a mail's HTML, or a comment.
struct HTMLTag {
  /// The name in lower case; empty for a comment.
  var name = ""
  var isClosing = false
  /// The offset behind it.
  var end: Int
  /// What stands between the name and the end.
  private var attributes: ArraySlice<UInt8> = []

  /// The elements whose text nobody sees.
  var hidesContent: Bool { ["script", "style", "head", "title", "template"].contains(name) }

  /// The tag at `start`, or `nil` if `<` is only a sign there.
  init?(_ bytes: [UInt8], _ start: Int) {
    let rest = bytes[start...]
    if rest.starts(with: Array("<!--".utf8)) {
      end = Self.find("-->", bytes, start + 4).map { $0 + 3 } ?? bytes.count
      return
    }
    var index = start + 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "/") {
      isClosing = true
      index += 1
    }
    guard index < bytes.count, Self.isLetter(bytes[index]) || "!?".utf8.contains(bytes[index])
    else { return nil }
    let nameStart = index
    while index < bytes.count, index - nameStart < 20,
      Self.isLetter(bytes[index]) || (0x30...0x39).contains(bytes[index])
    {
      index += 1
    }
    name = String(decoding: bytes[nameStart..<index], as: UTF8.self).lowercased()
    let attributesStart = index
    var quote: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        end = index + 1
        attributes = bytes[attributesStart..<index]
        return
      }
      index += 1
    }
    end = bytes.count
  }

  /// The value of an attribute, decoded; `nil` if the tag has it not.
  ///
  /// - Complexity: O(size of the tag).
  func attribute(_ wanted: String) -> String? {
    var rest = attributes
    while true {
      rest = rest.drop { Self.isSpace($0) || $0 == UInt8(ascii: "/") }
      guard !rest.isEmpty else { return nil }
      let name = rest.prefix {
        !Self.isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/")
      }
      rest = rest[name.endIndex...].drop(while: Self.isSpace)
      var value: ArraySlice<UInt8> = []
      if rest.first == UInt8(ascii: "=") {
        rest = rest.dropFirst().drop(while: Self.isSpace)
        if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
          value = rest.dropFirst().prefix { $0 != quote }
          rest = rest[value.endIndex...].dropFirst()
        } else {
          value = rest.prefix { !Self.isSpace($0) }
          rest = rest[value.endIndex...]
        }
      }
      if String(decoding: name, as: UTF8.self).lowercased() == wanted {
        return HTMLCharacters.decoded(value)
      }
    }
  }

  /// Whether one of its classes begins with `prefix`.
  func hasClass(_ prefix: String) -> Bool {
    attribute("class")?.split(whereSeparator: \.isWhitespace).contains { $0.hasPrefix(prefix) }
      == true
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// The offset of the closing tag of `name`, or the end.
  static func end(of name: String, _ bytes: [UInt8], _ start: Int) -> Int {
    find("</\(name)", bytes, start) ?? bytes.count
  }

  /// The offset of `text`, whose letters are lower case, in any case.
  private static func find(_ text: String, _ bytes: [UInt8], _ start: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return nil }
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index] == first,
        zip(bytes[index...], wanted).allSatisfy({ byte, letter in
          byte == letter || isLetter(letter) && byte | 0x20 == letter
        })
      {
        return index
      }
      index += 1
    }
    return nil
  }
}
