/// Which hosts a page may load from.
struct HostPolicy: Sendable {
  private let own: [[UInt8]]
  private let allowed: Set<String>
  /// What stands behind `*` in allowed hosts such as `*.example.org`, from the dot on.
  private let allowedEnds: [[UInt8]]
  /// Foreign hosts that were reported where an author wrote them.
  let reported: Set<String>

  /// Creates a policy: `own` hosts with their subdomains, and the `allowed` ones.
  init(own: Set<String>, allowed: Set<String>, reported: Set<String>) {
    self.reported = Set(reported.map(Self.normalized))
    self.own = own.map(Self.normalized).filter { !$0.isEmpty }.sorted().map { Array($0.utf8) }
    let allowed = Set(allowed.map(Self.normalized))
    self.allowed = allowed
    allowedEnds = allowed.filter { $0.hasPrefix("*.") }.sorted().map { Array($0.utf8.dropFirst()) }
  }

  /// The host of an address, if it is neither own nor allowed; `nil` too if it names no host.
  /// - Complexity: O(length of the address).
  @inline(__always)
  func foreignHost(of address: UnsafeBufferPointer<UInt8>) -> String? {
    guard Self.mayNameHost(address) else { return nil }
    return foreignHost(in: address)
  }

  @inline(never)
  private func foreignHost(in address: UnsafeBufferPointer<UInt8>) -> String? {
    guard let host = Self.host(of: address) else { return nil }
    for own in own where host.count >= own.count {
      let start = host.count - own.count
      if start > 0, host[start - 1] != UInt8(ascii: ".") { continue }
      if host[start...].elementsEqual(own) { return nil }
    }
    for end in allowedEnds where host.count > end.count {
      if host.suffix(end.count).elementsEqual(end) { return nil }
    }
    let name = String(decoding: host, as: UTF8.self)
    return allowed.contains(name) ? nil : name
  }

  static func normalized(_ host: String) -> String {
    var host = host.lowercased()[...]
    while host.last == "." { host.removeLast() }
    return String(host)
  }

  /// Whether an address begins as one with a host does; most do not.
  @inline(__always)
  private static func mayNameHost(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = address.first else { return false }
    switch first {
    case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"),
      UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "\\"), 0...0x20:
      return true
    case UInt8(ascii: "/"):
      guard address.count > 1 else { return false }
      return address[1] == UInt8(ascii: "/") || address[1] == UInt8(ascii: "\\")
        || address[1] < 0x20
    default: return false
    }
  }

  /// The host of an absolute address or of one that begins with `//`, in lower case.
  ///
  /// As browsers do, it ignores line breaks and tabs, blanks before the address and all but the
  /// host of an authority, and takes a backslash for a slash.
  /// Source: URL Living Standard, section 4.4.
  private static func host(of address: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var start = 0
    while start < address.count, address[start] <= 0x20 { start += 1 }
    var bytes: [UInt8] = []
    // The scheme, the slashes and the host; what follows is not read.
    var slashes = 0
    var isInHost = false
    for index in start..<address.count {
      var byte = address[index]
      if byte == 0x09 || byte == 0x0A || byte == 0x0D { continue }
      if byte == UInt8(ascii: "\\") { byte = UInt8(ascii: "/") }
      if isInHost {
        if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") {
          break
        }
        bytes.append(byte.lowercased)
      } else if byte == UInt8(ascii: "/") {
        slashes += 1
      } else if slashes == 0 {
        guard bytes.count < 8 else { return nil }
        bytes.append(byte.lowercased)
      } else {
        guard isScheme(bytes) ? slashes > 0 : bytes.isEmpty && slashes > 1 else { return nil }
        bytes.removeAll(keepingCapacity: true)
        if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { return nil }
        bytes.append(byte.lowercased)
        isInHost = true
      }
    }
    guard isInHost else { return nil }
    return hostOnly(bytes)
  }

  private static func isScheme(_ bytes: [UInt8]) -> Bool {
    ["https:", "http:", "wss:", "ws:", "ftp:"].contains { bytes.elementsEqual($0.utf8) }
  }

  /// An authority without user and port.
  private static func hostOnly(_ authority: [UInt8]) -> [UInt8]? {
    var host = authority[...]
    if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[(at + 1)...] }
    if host.first == UInt8(ascii: "[") {
      host = host.prefix { $0 != UInt8(ascii: "]") }
    } else {
      host = host.prefix { $0 != UInt8(ascii: ":") }
      while let last = host.last, last == UInt8(ascii: ".") || last <= 0x20 { host.removeLast() }
    }
    return host.isEmpty ? nil : Array(host)
  }
}
