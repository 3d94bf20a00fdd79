/// The address of a page, normalised so that it can be compared.
///
/// Source: URL Living Standard, section 4.4, for the schemes `http` and `https`, which count as one.
struct PageAddress {
  /// The host in lower case with its port; empty if the address has none.
  var host: [UInt8]
  /// The path from `/` on, without dot segments, percent signs and a final `index.html`.
  var path: [UInt8]

  /// The address as `//host/path` or `/path`.
  var bytes: [UInt8] { host.isEmpty ? path : Array("//".utf8) + host + path }

  /// Joins a host and a path.
  init(host: [UInt8], path: [UInt8]) {
    self.host = host
    self.path = path
  }

  /// Reads an address on the page with the path `page`; `nil` if it leads nowhere else.
  init?(_ text: [UInt8], page: String) {
    let slash = UInt8(ascii: "/")
    var rest = text.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }[...]
    rest = rest.drop { $0 <= 0x20 }.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    rest = rest.map { $0 == UInt8(ascii: "\\") ? slash : $0 }[...]
    guard !rest.isEmpty else { return nil }
    if let colon = rest.firstIndex(of: UInt8(ascii: ":")), !rest[..<colon].contains(slash) {
      let scheme = rest[..<colon].map(\.lowercased)
      guard scheme.elementsEqual("https".utf8) || scheme.elementsEqual("http".utf8) else {
        return nil
      }
      rest = rest[(colon + 1)...]
      guard rest.starts(with: "//".utf8) else { return nil }
    }
    var full: [UInt8]
    if rest.starts(with: "//".utf8) {
      let host = rest.dropFirst(2).prefix { $0 != slash }
      guard !host.isEmpty else { return nil }
      self.host = host.map(\.lowercased)
      full = Array(rest.dropFirst(2 + host.count))
    } else {
      host = []
      full = Array(rest)
      if rest.first != slash {
        let folder = Array(page.utf8)
        full = folder.prefix((folder.lastIndex(of: slash) ?? -1) + 1) + full
      }
    }
    path = Self.withoutDots(Self.decoded(full))
    let name = Array("/index.html".utf8)
    if path.suffix(name.count).elementsEqual(name) { path.removeLast(name.count - 1) }
  }

  /// The bytes that percent signs stand for.
  private static func decoded(_ path: [UInt8]) -> [UInt8] {
    guard path.contains(UInt8(ascii: "%")) else { return path }
    var result: [UInt8] = []
    var index = 0
    while index < path.count {
      if path[index] == UInt8(ascii: "%"), index + 2 < path.count,
        let high = path[index + 1].hexDigit, let low = path[index + 2].hexDigit
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(path[index])
        index += 1
      }
    }
    return result
  }

  private static func withoutDots(_ path: [UInt8]) -> [UInt8] {
    var parts: [ArraySlice<UInt8>] = []
    let all = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (index, part) in all.enumerated() {
      let isLast = index == all.count - 1
      if index == 0, part.isEmpty { continue }
      if part.elementsEqual("..".utf8) {
        _ = parts.popLast()
        if isLast { parts.append([]) }
      } else if part.elementsEqual(".".utf8) {
        if isLast { parts.append([]) }
      } else {
        parts.append(part)
      }
    }
    return Array("/".utf8) + Array(parts.joined(separator: "/".utf8))
  }
}
