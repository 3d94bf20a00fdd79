/// The host of an address, as sites are counted.
enum HostName {
  /// The host of an `http` or `https` address in lower case, without `www.` and port.
  ///
  /// `nil` if there is none, or one with bytes that hosts do not have.
  static func read(_ address: String) -> String? {
    address.utf8.withContiguousStorageIfAvailable { host($0) } ?? host(Array(address.utf8))
  }

  private static func host(_ bytes: some RandomAccessCollection<UInt8>) -> String? {
    let lower = bytes.lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: { lower.starts(with: $0.utf8) }) else { return nil }
    var name: [UInt8] = []
    for byte in lower.dropFirst(scheme.utf8.count) {
      if "/?#:".utf8.contains(byte) { break }
      guard byte.isLetterOrDigit || byte >= 0x80 || ".-_%".utf8.contains(byte) else { return nil }
      name.append(byte)
    }
    let bare = name.starts(with: "www.".utf8) ? name.dropFirst(4) : name[...]
    return bare.isEmpty ? nil : String(decoding: bare, as: UTF8.self)
  }
}
