extension PrivateData {
  /// What stands in place of an address.
  private static let mask = Array("•••".utf8)

  /// `text` with `•••` in place of each e-mail and network address.
  ///
  /// - Complexity: O(size of the text).
  static func masked(_ text: String) -> String {
    let once = masked(Array(text.utf8)) { bytes in
      bytes.withUnsafeBufferPointer { mailAddress(in: $0) }
    }
    let twice = masked(once ?? Array(text.utf8)) { networkAddress(in: $0) }
    return (twice ?? once).map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// `path` with `•••` in place of e-mail addresses, and of names that are a network address.
  static func masked(path: String) -> String {
    guard mayHoldAddress(path) else { return path }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map { part in
      var part = String(part)
      if isWholeNetworkAddress(part) { return "•••" }
      return part.withUTF8 { mailAddress(in: $0) } == nil ? part : masked(part)
    }
    return parts.joined(separator: "/")
  }

  /// Whether `path` has the signs of an address; nearly no path has.
  private static func mayHoldAddress(_ path: String) -> Bool {
    var points = 0
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: ":"),
        UInt8(ascii: "\\"), 0xEF:
        return true
      default: break
      }
    }
    return points > 2
  }

  /// The bytes with masks, or `nil` if there is nothing to mask.
  private static func masked(
    _ bytes: [UInt8], by find: (ArraySlice<UInt8>) -> Range<Int>?
  ) -> [UInt8]? {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let range = find(rest) {
      result += rest.prefix(range.lowerBound)
      result += mask
      rest = rest.dropFirst(range.upperBound)
    }
    return rest.startIndex == 0 ? nil : result + rest
  }
}
