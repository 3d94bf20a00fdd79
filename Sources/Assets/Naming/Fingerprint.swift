internal import Crypto

/// What is computed from the content of a file: the sign in its name and the proof in the page.
///
/// This is the only file that knows the cryptography library.
package enum Fingerprint {
  /// The first eight hexadecimal digits of the SHA-256 digest (FIPS 180-4).
  package static func short(_ bytes: [UInt8]) -> String {
    String(hexadecimal(of: bytes).prefix(8))
  }

  /// The SHA-256 digest in 64 hexadecimal digits.
  package static func hexadecimal(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    let digits = Array("0123456789abcdef".utf8)
    let text = hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  /// The value of an `integrity` attribute: `sha384-` and the digest in base64.
  ///
  /// Source: Subresource Integrity, W3C Recommendation, section 3.1.
  package static func integrity(_ bytes: [UInt8]) -> String {
    var hash = SHA384()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return "sha384-" + base64(Array(hash.finalize()))
  }

  /// Source: RFC 4648, section 4.
  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var value = group.reduce(0) { $0 << 8 | Int($1) }
      value <<= 8 * (3 - group.count)
      for position in 0..<4 {
        let isFiller = position > group.count
        result.append(isFiller ? UInt8(ascii: "=") : letters[value >> (18 - 6 * position) & 63])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
