/// A link of a mail's HTML while it is open.
struct HTMLLink {
  /// Where it leads.
  var address: String
  /// The text that is shown for it.
  var text: [UInt8] = []

  /// The link of `tag`; `nil` if it leads to no page.
  init?(_ tag: HTMLTag) {
    guard let value = tag.attribute("href") else { return nil }
    let address = TalkDraft.trimmed(value)
    let start = address.prefix(8).lowercased()
    guard start.hasPrefix("http://") || start.hasPrefix("https://"),
      !Self.isSame(address, "http://"), !Self.isSame(address, "https://")
    else { return nil }
    self.address = Self.closed(address)
  }

  /// What is written behind the text; `nil` if the text is the address already.
  var note: String? {
    let shown = String(decoding: text, as: UTF8.self)
    return shown.isEmpty || Self.isSame(shown, address) ? nil : " (\(address))"
  }

  /// The address with everything encoded that would end it in a text.
  private static func closed(_ address: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in address.utf8 {
      if byte <= 0x20 || byte == 0x7F || #""<>[]{}|\^`*"#.utf8.contains(byte) {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether two addresses differ at most in scheme, capitals and the last slash.
  private static func isSame(_ first: String, _ second: String) -> Bool {
    core(first) == core(second)
  }

  private static func core(_ address: String) -> String {
    var rest = TalkDraft.trimmed(address).lowercased()[...]
    for scheme in ["https://", "http://"] where rest.hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
      break
    }
    if rest.hasSuffix("/") { rest = rest.dropLast() }
    return String(rest)
  }
}
