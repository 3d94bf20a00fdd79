internal import BlogModel
internal import BlogSources
internal import Diagnostics

/// Finds the products that texts name before the texts are rendered, since their pages have to be
/// planned by then.
///
/// It looks for `product:` and `sku=` in the source, so that it may find a product more: one that is
/// named in code.
struct ProductUse {
  private let catalogue: Catalogue
  /// The products that are named, as indices into the catalogue.
  private(set) var found: Set<Int> = []

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Adds the products that the text of `file` names.
  /// - Complexity: O(size of the file).
  mutating func scan(_ file: SourceFile, from start: Int) {
    file.bytes.withUnsafeBufferPointer { bytes in
      for mark in [StaticString("product:"), "sku=", "skus="] {
        scan(bytes, from: start, for: mark)
      }
    }
  }

  /// Adds a product by its id.
  mutating func add(_ id: String) {
    if let index = catalogue.find(id)?.index { found.insert(index) }
  }

  private mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, for mark: StaticString
  ) {
    let length = mark.utf8CodeUnitCount
    let word = UnsafeBufferPointer(start: mark.utf8Start, count: length)
    var index = start
    while let next = bytes[index...].firstIndex(of: word[0]) {
      index = next + 1
      guard bytes[next...].starts(with: word) else { continue }
      var end = next + length
      let isQuoted = end < bytes.count && bytes[end] == UInt8(ascii: "\"")
      if isQuoted { end += 1 }
      let first = end
      while end < bytes.count, !Self.endsName(bytes[end], isQuoted: isQuoted) { end += 1 }
      add(names: String(decoding: bytes[first..<end], as: UTF8.self))
      index = max(index, end)
    }
  }

  /// Adds what stands behind a mark: a name, several, or one with a fact behind it.
  private mutating func add(names: String) {
    for part in names.split(separator: ",") {
      let name = part.drop { $0 == " " }
      var candidate = Substring(String(name.reversed().drop { $0 == " " }.reversed()))
      if let index = catalogue.find(String(candidate))?.index {
        found.insert(index)
        continue
      }
      candidate = candidate.prefix { $0 != "?" && $0 != "#" }
      add(decoded(String(candidate)))
      if let dot = candidate.lastIndex(of: ".") { add(String(candidate[..<dot])) }
    }
  }

  private static func endsName(_ byte: UInt8, isQuoted: Bool) -> Bool {
    if isQuoted { return byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") }
    return byte <= 0x20 || ")>}]\"'".utf8.contains(byte)
  }

  private func decoded(_ text: String) -> String { LinkResolver.decoded(text) }
}
