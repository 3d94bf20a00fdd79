/// What names, strings and addresses of a style sheet mean, and how they are written.
///
/// Source: CSS Syntax Module Level 3, section 4.3.7, and CSSOM, section 2.1.
enum CSSText {
  /// The name of an identifier, a function or an at-keyword, in lower-case ASCII, without escapes.
  static func name(_ bytes: ArraySlice<UInt8>) -> String {
    var name = bytes.contains(UInt8(ascii: "\\")) ? unescaped(bytes) : Array(bytes)
    for index in name.indices where name[index] >= 0x41 && name[index] <= 0x5A {
      name[index] |= 0x20
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// The bytes that an escaped text stands for.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "\\") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      index += 1
      guard index < bytes.endIndex else { break }
      if CSSBytes.isNewline(Int(bytes[index])) {
        index = afterNewline(index, in: bytes)
      } else if CSSBytes.isHexDigit(Int(bytes[index])) {
        var value: UInt32 = 0
        let limit = min(index + 6, bytes.endIndex)
        while index < limit, let digit = hexValue(bytes[index]) {
          value = value << 4 | UInt32(digit)
          index += 1
        }
        if index < bytes.endIndex, CSSBytes.isSpace(Int(bytes[index])) {
          index = afterNewline(index, in: bytes)
        }
        let scalar = value == 0 ? nil : Unicode.Scalar(value)
        result += Array(String(Character(scalar ?? "\u{FFFD}")).utf8)
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// `text` as it stands between quotes.
  static func quoted(_ text: [UInt8], _ quote: UInt8) -> [UInt8] {
    [quote] + escaped(text) { $0 == quote || $0 == UInt8(ascii: "\\") } + [quote]
  }

  /// `text` as an address without quotes.
  static func url(_ text: [UInt8]) -> [UInt8] {
    Array("url(".utf8) + escaped(text) { CSSBytes.endsURL(Int($0)) || $0 == UInt8(ascii: ")") }
      + [UInt8(ascii: ")")]
  }

  private static func escaped(_ text: [UInt8], _ mustEscape: (UInt8) -> Bool) -> [UInt8] {
    var result: [UInt8] = []
    for byte in text {
      if byte < 0x21 || byte == 0x7F {
        result += Array("\\\(String(byte, radix: 16)) ".utf8)
      } else {
        if mustEscape(byte) { result.append(UInt8(ascii: "\\")) }
        result.append(byte)
      }
    }
    return result
  }

  private static func afterNewline(_ index: Int, in bytes: ArraySlice<UInt8>) -> Int {
    let isPair =
      bytes[index] == 0x0D && index + 1 < bytes.endIndex && bytes[index + 1] == 0x0A
    return index + (isPair ? 2 : 1)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
