/// The legal pages that links are compared with.
struct LegalPages: Sendable {
  /// What findings call them.
  let names: [String]
  /// Each way to write an address of one, up to a query, a fragment or `index.html`.
  private let spellings: [AddressSpelling]
  /// The beginnings of the spellings: most links have none of them.
  let heads: [AddressHead]
  /// The pages by their normalised address.
  private let keys: [[UInt8]: [Int]]

  /// Prepares the comparison; a link on one of `ownHosts` equals the same path without host.
  init(_ links: [RequiredLink], ownHosts: Set<String>) {
    names = links.map(\.name)
    let hosts = ownHosts.map(HostPolicy.normalized).sorted()
    var spellings: [AddressSpelling] = []
    var keys: [[UInt8]: [Int]] = [:]
    for (page, link) in links.enumerated() {
      for url in link.urls {
        guard let address = PageAddress(Array(url.utf8), page: "/") else { continue }
        let prefixes = address.host.isEmpty ? [[]] + hosts.map { Array($0.utf8) } : [address.host]
        for host in prefixes {
          let key = PageAddress(host: host, path: address.path)
          keys[key.bytes, default: []].append(page)
          let schemes = host.isEmpty ? [""] : ["", "https:", "http:"]
          for scheme in schemes {
            spellings.append(AddressSpelling(Array(scheme.utf8) + key.bytes, page: page))
          }
        }
      }
    }
    self.spellings = spellings
    heads = spellings.map(\.head)
    self.keys = keys
  }

  /// The places of the pages that a link with its address at `range` leads to.
  /// - Complexity: O(length of the address and number of spellings).
  func matches(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, on path: String
  ) -> [Int] {
    let address = bytes.part(range)
    let found = spellings.filter { $0.begins(address) }.map(\.page)
    return found.isEmpty ? unusualMatches(bytes, range, on: path) : found
  }

  /// Whether an address may mean another one than its bytes say.
  @inline(__always)
  static func isUnusual(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "#"): return false
    case UInt8(ascii: "/"): break
    case UInt8(ascii: "h") where bytes.matches("http", at: range.lowerBound): break
    default: return true
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let word = bytes.word(at: index)
      let found =
        WordMask.bytes(UInt8(ascii: "&"), in: word) | WordMask.bytes(UInt8(ascii: "%"), in: word)
        | WordMask.bytes(UInt8(ascii: "\\"), in: word)
      if found != 0 { return index + found.trailingZeroBitCount >> 3 < range.upperBound }
      index += 8
    }
    return false
  }

  private func unusualMatches(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, on path: String
  ) -> [Int] {
    // No address of a legal page is that long.
    guard Self.isUnusual(bytes, range), range.count <= 8192 else { return [] }
    let address = bytes.withDecoded(range) { PageAddress(Array($0), page: path) }
    return address.flatMap { keys[$0.bytes] } ?? []
  }
}
