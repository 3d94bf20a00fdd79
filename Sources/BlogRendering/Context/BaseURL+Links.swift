internal import BlogModel

extension BaseURL {
  /// The address as a link: the folder of the site is put before a path from the root.
  ///
  /// Addresses with a scheme or host, fragments, queries and relative ones stay as they are, and so
  /// do paths that lie below the site's folder already: every address that templates get has it, and
  /// `{{ post.url | relative_url }}` is what Jekyll's users write.
  func link(to address: String) -> String {
    guard path != "/", address.hasPrefix("/"), !address.hasPrefix("//"),
      !address.hasPrefix(path), address != path.dropLast()
    else { return address }
    return path.dropLast() + address
  }

  /// The address with scheme and host; a relative one is taken from the home page.
  func absolute(_ address: String) -> String {
    if address.hasPrefix("//") || address.hasPrefix("#") || address.hasURLScheme { return address }
    return origin + (address.hasPrefix("/") ? link(to: address) : path + address)
  }
}

extension String {
  /// Whether the text begins with a scheme such as `https:` or `mailto:`.
  ///
  /// Source: RFC 3986, section 3.1.
  var hasURLScheme: Bool {
    var isFirst = true
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        if isFirst { return false }
      case UInt8(ascii: ":"): return !isFirst
      default: return false
      }
      isFirst = false
    }
    return false
  }
}
