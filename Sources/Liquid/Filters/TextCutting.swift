/// Cutting texts as Ruby does, by scalars and ASCII white space.
enum TextCutting {
  /// The text without white space at its ends.
  static func stripped(_ text: String, start: Bool = true, end: Bool = true) -> String {
    var part = text.utf8[...]
    if start { part = part.drop { $0.isLiquidSpace } }
    if end {
      while let last = part.last, last.isLiquidSpace { part.removeLast() }
    }
    return part.count == text.utf8.count ? text : String(Substring(part))
  }

  /// The words between white space.
  static func words(_ text: String) -> [String] {
    text.utf8.split { $0.isLiquidSpace && $0 != 0 }.map { String(Substring($0)) }
  }

  /// At most `length` scalars, with `end` included if something was cut.
  static func truncated(_ text: String, to length: Int, end: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > length else { return text }
    let kept = max(0, length.saturatingAdd(-end.unicodeScalars.count))
    return String(scalars.prefix(kept)) + end
  }

  /// At most `count` words, with `end` behind if something was cut.
  ///
  /// As with Ruby's `split` and a limit, white space behind the last word counts as a rest.
  static func truncated(_ text: String, toWords count: Int, end: String) -> String {
    let done = text.utf8.withContiguousStorageIfAvailable {
      truncated($0, toWords: count, end: end)
    }
    guard let done else {
      return Array(text.utf8).withUnsafeBufferPointer { truncated($0, toWords: count, end: end) }
        ?? text
    }
    return done ?? text
  }

  /// The words and `end`, or `nil` if nothing was cut.
  private static func truncated(
    _ bytes: UnsafeBufferPointer<UInt8>, toWords count: Int, end: String
  ) -> String? {
    var result: [UInt8] = []
    result.reserveCapacity(min(bytes.count, 1024))
    var words = 0
    var index = 0
    while true {
      while index < bytes.count, bytes[index].isLiquidSpace { index += 1 }
      guard index < bytes.count else { return nil }
      let start = index
      while index < bytes.count, !bytes[index].isLiquidSpace { index += 1 }
      if words > 0 { result.append(0x20) }
      result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      words += 1
      guard words == count else { continue }
      if index == bytes.count { return nil }
      result.append(utf8: end)
      return String(decoding: result, as: UTF8.self)
    }
  }

  /// The parts between `separator`: a blank means any white space, nothing means each scalar.
  ///
  /// Empty parts at the end are dropped.
  static func split(_ text: String, by separator: String) -> [String] {
    if separator == " " { return words(text) }
    if separator.isEmpty { return text.unicodeScalars.map { String($0) } }
    let bytes = Array(text.utf8)
    var parts: [String] = []
    var start = 0
    for place in ByteText.places(of: Array(separator.utf8), in: bytes) {
      parts.append(String(decoding: bytes[start..<place], as: UTF8.self))
      start = place + separator.utf8.count
    }
    parts.append(String(decoding: bytes[start...], as: UTF8.self))
    while parts.last?.isEmpty == true { parts.removeLast() }
    return parts
  }
}
