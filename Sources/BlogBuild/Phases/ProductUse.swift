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
      var index = start
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        // The last signs of `product:` and `sku=` are rarer than their first letters.
        guard byte == UInt8(ascii: ":") || byte == UInt8(ascii: "="),
          let mark = Self.mark(in: bytes, endingAt: index, from: start)
        else { continue }
        let (range, end) = Self.name(in: bytes, from: index, behind: mark)
        add(names: String(decoding: bytes[range], as: UTF8.self))
        index = max(index, end)
      }
    }
  }

  /// Where the mark begins whose last sign stands before `end`; `nil` if that ends none.
  private static func mark(
    in bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int, from start: Int
  ) -> Int? {
    for mark in [StaticString("product:"), "sku=", "skus="] {
      let length = mark.utf8CodeUnitCount
      let begin = end - length
      guard begin >= start else { continue }
      var place = 0
      while place < length, bytes[begin + place] == mark.utf8Start[place] { place += 1 }
      if place == length { return begin }
    }
    return nil
  }

  /// Adds a product by its id.
  mutating func add(_ id: String) {
    if let index = catalogue.find(id)?.index { found.insert(index) }
  }

  /// The name behind a mark: in quotes, in angle brackets, or up to what cannot be a part of it.
  private static func name(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, behind mark: Int
  ) -> (range: Range<Int>, end: Int) {
    var closing: UInt8?
    var first = start
    if start < bytes.count, "\"'".utf8.contains(bytes[start]) {
      closing = bytes[start]
      first += 1
    } else if mark > 0, bytes[mark - 1] == UInt8(ascii: "<") {
      closing = UInt8(ascii: ">")
    }
    var end = first
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"),
      closing.map({ bytes[end] != $0 }) ?? !endsName(bytes[end])
    {
      end += 1
    }
    return (first..<end, end)
  }

  /// Adds what stands behind a mark: a name, several, or one with a fact behind it.
  private mutating func add(names: String) {
    addName(Substring(names))
    for part in names.split(separator: ",") { addName(part) }
  }

  private mutating func addName(_ text: Substring) {
    let name = String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    let plain = name.prefix { $0 != "?" && $0 != "#" }
    add(name)
    add(decoded(String(plain)))
    if let dot = plain.lastIndex(of: ".") { add(decoded(String(plain[..<dot]))) }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || ")>}]\"'".utf8.contains(byte)
  }

  private func decoded(_ text: String) -> String { LinkResolver.decoded(text) }
}
