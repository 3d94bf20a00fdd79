/// The page that relative addresses are meant to stand on.
///
/// Source: RFC 3986, section 5.2.
struct AddressBase {
  private let page: [UInt8]
  /// How many bytes of the page's address are scheme and host.
  private let originCount: Int
  /// How many bytes of the page's address lead to its folder, with the `/` at the end.
  private let folderCount: Int

  /// Takes the full address of a page, and what it begins with: scheme and host without a `/`.
  init(page: String, origin: String) {
    let bytes = Array(page.utf8)
    self.page = bytes
    originCount = min(origin.utf8.count, bytes.count)
    let slash = bytes[originCount...].lastIndex(of: UInt8(ascii: "/"))
    folderCount = slash.map { $0 + 1 } ?? bytes.count
  }

  /// Appends what makes an address of a kind absolute if it stands before it.
  ///
  /// `up` says how many folders a relative address goes up; above the host's root there is none.
  func appendPrefix(for kind: AddressKind, up: Int = 0, to output: inout [UInt8]) {
    switch kind {
    case .absolute: break
    case .empty, .fragment, .query: output += page
    case .host: output += page.prefix { $0 != UInt8(ascii: "/") }
    case .path: output += page[..<originCount]
    case .relative:
      var end = folderCount
      for _ in 0..<up {
        let inner = page[..<max(originCount, end - 1)]
        guard let slash = inner.lastIndex(of: UInt8(ascii: "/")), slash >= originCount else {
          break
        }
        end = slash + 1
      }
      output += page[..<end]
    }
  }

  /// The address `text`, which is not HTML, with scheme and host, and encoded where it is not.
  ///
  /// Owners may write blanks and umlauts into the address of a picture; readers of feeds ask for
  /// it as it stands there.
  func absolute(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let address = AddressKind.read(bytes[...], hasEntities: false)
    var result: [UInt8] = []
    appendPrefix(for: address.kind, to: &result)
    for byte in bytes[address.start...] { result.append(percentEncoding: byte, unless: isURLByte) }
    return String(decoding: result, as: UTF8.self)
  }

  private func isURLByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}".utf8.contains(byte)
  }
}

extension [UInt8] {
  /// Appends a byte, as `%` with two digits if it is not one of those that may stay.
  mutating func append(percentEncoding byte: UInt8, unless isKept: (UInt8) -> Bool) {
    guard !isKept(byte) else { return append(byte) }
    append(UInt8(ascii: "%"))
    for digit in [byte >> 4, byte & 15] {
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }
}
