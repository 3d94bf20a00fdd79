/// Base64 by RFC 4648, strict as in Ruby.
enum Base64 {
  /// Which letters stand for 62 and 63.
  enum Alphabet {
    case standard
    case urlSafe

    fileprivate var letters: [UInt8] {
      let common = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
      return Array((common + (self == .standard ? "+/" : "-_")).utf8)
    }
  }

  private static let padding = UInt8(ascii: "=")

  /// The text for some bytes, padded.
  static func encoded(_ bytes: [UInt8], alphabet: Alphabet) -> String {
    let letters = alphabet.letters
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for byte in part { bits = bits << 8 | Int(byte) }
      bits <<= 8 * (3 - part.count)
      for position in 0..<4 {
        let letter = letters[bits >> (18 - 6 * position) & 63]
        result.append(position <= part.count ? letter : padding)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The bytes of a text, or `nil` if it is not Base64.
  ///
  /// The URL-safe form may lack its padding.
  static func decoded(_ text: [UInt8], alphabet: Alphabet) -> [UInt8]? {
    var text = text[...]
    if alphabet == .urlSafe {
      while text.last == padding { text.removeLast() }
    } else {
      guard text.count % 4 == 0 else { return nil }
      for _ in 0..<2 where text.last == padding { text.removeLast() }
    }
    guard text.count % 4 != 1 else { return nil }
    var values = [Int](repeating: -1, count: 256)
    for (value, letter) in alphabet.letters.enumerated() { values[Int(letter)] = value }
    var result: [UInt8] = []
    var bits = 0
    var count = 0
    for letter in text {
      let value = values[Int(letter)]
      if value < 0 { return nil }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(bits >> count & 0xFF))
      }
    }
    return result
  }
}
