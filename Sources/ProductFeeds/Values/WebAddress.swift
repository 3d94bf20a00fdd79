/// Checks the addresses of products and images.
enum WebAddress {
  /// Why a text is no address.
  enum Problem: Error {
    /// It has no scheme: `www.shop.example/saft` or `/saft`.
    case relative
    /// Its scheme is not `http` or `https`.
    case scheme(String)
    /// It has no host, or a character that no address has.
    case shape
  }

  /// Checks that `text` is an absolute `http` or `https` address.
  ///
  /// Source: RFC 3986, section 2.2; letters beyond ASCII may stand in it, as in RFC 3987.
  static func check(_ text: String) throws(Problem) {
    let problem: Problem? = text.withFeedBytes { bytes in
      guard let hostStart = bytes.hostStart else {
        guard let scheme = scheme(of: text) else { return .relative }
        return ["http", "https"].contains(scheme) ? .shape : .scheme(scheme)
      }
      var index = hostStart
      var hasHost = false
      var isHost = true
      while index < bytes.end {
        let byte = bytes.base[index]
        switch byte {
        case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F: return .shape
        case 0x2F, 0x3F, 0x23: isHost = false
        // A user name in an address hides the true host.
        case 0x40 where isHost: return .shape
        default:
          if isHost { hasHost = true }
        }
        index += 1
      }
      return hasHost ? nil : .shape
    }
    if let problem { throw problem }
  }

  /// The word before the first `:`, if it is a scheme.
  static func scheme(of text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: 0x3A) else { return nil }
    let word = text[..<colon]
    guard let first = word.utf8.first, (0x61...0x7A).contains(first | 0x20),
      word.utf8.allSatisfy({ byte in
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
          || [0x2B, 0x2D, 0x2E].contains(byte)
      })
    else { return nil }
    return word.lowercased()
  }

  /// `text` as a part of a path: all but letters, digits, `-`, `.`, `_` and `~` encoded.
  ///
  /// Source: RFC 3986, section 2.3.
  static func encoded(_ text: String) -> String {
    if text.utf8.allSatisfy(isUnreserved) { return text }
    var result: [UInt8] = []
    let hex = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      if isUnreserved(byte) {
        result.append(byte)
      } else {
        result += [0x25, hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }
}

extension FeedBytes {
  /// The offset behind `http://` or `https://` in any case.
  fileprivate var hostStart: Int? {
    for scheme in ["http://", "https://"] as [StaticString] {
      let length = scheme.utf8CodeUnitCount
      guard end - start > length else { continue }
      let isEqual = (0..<length).allSatisfy { offset in
        let wanted = scheme.utf8Start[offset]
        let byte = base[start + offset]
        return byte == wanted || (0x61...0x7A).contains(wanted) && byte | 0x20 == wanted
      }
      if isEqual { return start + length }
    }
    return nil
  }
}
