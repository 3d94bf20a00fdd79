/// One way to write the address of a page, up to a query, a fragment or `index.html`.
struct AddressSpelling: Sendable {
  /// Its beginning.
  let head: AddressHead
  /// The place of the page that it leads to.
  let page: Int
  private let bytes: [UInt8]

  /// Creates a spelling from its bytes.
  init(_ bytes: [UInt8], page: Int) {
    self.bytes = bytes
    self.page = page
    head = AddressHead(bytes)
  }

  /// Whether `address` is this one, but for a query, a fragment and a final `index.html`.
  func begins(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    guard address.starts(with: bytes) else { return false }
    var end = bytes.count
    if bytes.last == UInt8(ascii: "/"), address.dropFirst(end).starts(with: "index.html".utf8) {
      end += 10
    }
    return end >= address.count || address[end] == UInt8(ascii: "?")
      || address[end] == UInt8(ascii: "#")
  }
}

/// The first bytes of an address, up to eight.
struct AddressHead: Sendable {
  private let bits: UInt64
  private let mask: UInt64

  /// Takes the beginning of `bytes`.
  init(_ bytes: [UInt8]) {
    let count = UInt64(min(bytes.count, 8))
    mask = count == 8 ? .max : (1 << (count * 8)) - 1
    bits = bytes.withUnsafeBufferPointer { $0.word(at: 0) }
  }

  /// Whether an address with the first bytes `word` may begin so.
  @inline(__always) func begins(_ word: UInt64) -> Bool { word & mask == bits }
}
