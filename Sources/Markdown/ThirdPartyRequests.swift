internal import Diagnostics

extension HTMLRenderer {
  /// Whether asking for `url` tells a foreign host of the reader, and that is to be reported.
  func isForeignRequest(_ url: String) -> Bool {
    guard additions.contains(.checks), let host = requestHost(of: url) else { return false }
    return !options.ownHosts.contains(host)
  }

  /// Reports that the page would ask a foreign host, which tells it of every reader.
  mutating func reportRequest(to url: String, at position: SourceRange) {
    let host = requestHost(of: url) ?? ""
    result.foreignHosts.insert(host)
    report(
      .thirdPartyRequest, .warning, "the page would load a file from `\(host)`", at: position,
      help: ["keep the file in the site, or link to it"])
  }
}

/// The host of an absolute `http` or `https` URL or of one that begins with `//`, in lower case.
///
/// As browsers do, it ignores white space around and line breaks in the URL, and takes a backslash
/// for a slash. Source: URL Living Standard, section 4.4.
func requestHost(of url: String) -> String? {
  var bytes = url.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }.map { byte -> UInt8 in
    if byte >= 0x41 && byte <= 0x5A { return byte | 0x20 }
    return byte == UInt8(ascii: "\\") ? UInt8(ascii: "/") : byte
  }[...]
  bytes = bytes.drop { $0 <= 0x20 }
  if bytes.starts(with: "https:/".utf8) || bytes.starts(with: "http:/".utf8)
    || bytes.starts(with: "wss:/".utf8) || bytes.starts(with: "ws:/".utf8)
  {
    bytes = bytes.drop { $0 != UInt8(ascii: "/") }
  } else if !bytes.starts(with: "//".utf8) {
    return nil
  }
  let authority = bytes.drop { $0 == UInt8(ascii: "/") }.prefix {
    $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
  }
  var host = authority[...]
  if let at = authority.lastIndex(of: UInt8(ascii: "@")) { host = authority[(at + 1)...] }
  if host.first == UInt8(ascii: "[") {
    host = host.prefix { $0 != UInt8(ascii: "]") }
  } else {
    host = host.prefix { $0 != UInt8(ascii: ":") }
    while host.last == UInt8(ascii: ".") { host.removeLast() }
  }
  return host.isEmpty ? nil : String(decoding: host, as: UTF8.self)
}
