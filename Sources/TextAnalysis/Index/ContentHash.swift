/// A name for the content of a file, so that browsers may keep it for good.
enum ContentHash {
  /// Ten letters and digits that follow from `bytes`.
  ///
  /// Not made against attackers: it tells versions of one's own files apart. Eight bytes at a time,
  /// multiplied and folded as in the family of FNV hashes.
  static func name(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
    var index = 0
    while index < bytes.count {
      var word: UInt64 = 0
      for offset in 0..<min(8, bytes.count - index) {
        word |= UInt64(bytes[index + offset]) << UInt64(8 * offset)
      }
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      index += 8
    }
    hash = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
    hash ^= hash >> 32
    let letters = (0..<10).map { alphabet[Int(hash >> UInt64(5 * $0) & 31)] }
    return String(decoding: letters, as: UTF8.self)
  }

  private static let alphabet = Array("0123456789abcdefghijkmnpqrstuvwx".utf8)
}
