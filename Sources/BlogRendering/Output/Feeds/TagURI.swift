internal import BlogModel

/// Names that stay when addresses change: `tag:example.de,2026-10-03:posts/2026-10-03-apfelernte`.
///
/// Source: RFC 4151.
enum TagURI {
  /// The name of `specific`, which any text may be, given on a day by the owner of a host.
  static func make(_ authority: String, _ day: CalendarDay, _ specific: String) -> String {
    make(authority, Timestamp(seconds: day.daysSince1970 * 86_400).dateText, specific)
  }

  /// The name of `specific`, given in the year of a moment, as it is in UTC.
  static func make(_ authority: String, yearOf moment: Timestamp, _ specific: String) -> String {
    let date = Timestamp(seconds: moment.seconds).dateText
    return make(authority, String(date.utf8.prefix(4)) ?? date, specific)
  }

  private static func make(_ authority: String, _ date: String, _ specific: String) -> String {
    var uri: [UInt8] = []
    uri.reserveCapacity(authority.utf8.count + specific.utf8.count + 16)
    uri += "tag:".utf8
    uri += authority.utf8
    uri.append(UInt8(ascii: ","))
    uri += date.utf8
    uri.append(UInt8(ascii: ":"))
    for byte in specific.utf8 { uri.append(percentEncoding: byte, unless: isKept) }
    return String(decoding: uri, as: UTF8.self)
  }

  /// The host without its port, as the name of a domain: `[::1]` is `1`, `a_b.test` is `a-b.test`.
  static func authority(_ base: BaseURL) -> String {
    let host = LinkPolicy.host(of: base.origin) ?? ""
    let labels = host.utf8.split(separator: UInt8(ascii: ".")).map { label in
      let marks = label.map { isLetterOrDigit($0) ? $0 : UInt8(ascii: "-") }
      return String(decoding: marks, as: UTF8.self).trimming("-")
    }
    let name = labels.filter { !$0.isEmpty }.joined(separator: ".")
    return name.isEmpty ? "localhost" : name
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "-._~/".utf8.contains(byte)
  }
}

extension String {
  /// The text without `mark` at its ends.
  fileprivate func trimming(_ mark: Character) -> String {
    guard let first = firstIndex(where: { $0 != mark }),
      let last = lastIndex(where: { $0 != mark })
    else { return "" }
    return String(self[first...last])
  }
}
