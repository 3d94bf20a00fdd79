internal import BlogModel
internal import BlogSources
internal import Diagnostics
internal import ProductFeeds

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

  /// The products that the texts of one language name.
  ///
  /// - Parameters:
  ///   - content: The posts, pages and texts of products.
  ///   - catalogue: All products.
  ///   - jobs: How many tasks share the work.
  /// - Returns: The products, as indices into the catalogue.
  static func products(
    in content: EditionContent, of catalogue: Catalogue, jobs: Int
  ) async -> Set<Int> {
    let found = await withWorkers(count: content.entries.count, jobs: jobs) { ranges in
      var use = ProductUse(catalogue)
      while let range = ranges.next() {
        for source in content.entries[range] {
          for named in source.entry.products { use.add(named.name) }
          use.scan(source.file, from: source.bodyStart)
        }
      }
      return use.found
    }
    var use = ProductUse(catalogue)
    for source in content.products + content.ownProducts {
      use.add(source.product.product.id)
      use.scan(source.file, from: source.bodyStart)
    }
    return found.reduce(into: use.found) { $0.formUnion($1) }
  }

  /// Adds the products that the text of `file` names.
  /// - Complexity: O(size of the file).
  mutating func scan(_ file: SourceFile, from start: Int) {
    file.bytes.withUnsafeBufferPointer { bytes in
      var index = start
      // The last signs of `product:` and `sku=` are rarer than their first letters.
      let (colon, equals) = (UInt8(ascii: ":"), UInt8(ascii: "="))
      while index < bytes.count {
        index = RareBytes.word(in: bytes, from: index) { word in
          RareBytes.hasZero(word ^ 0x3A3A_3A3A_3A3A_3A3A)
            || RareBytes.hasZero(word ^ 0x3D3D_3D3D_3D3D_3D3D)
        }
        let end = min(bytes.count, index + RareBytes.width)
        while index < end {
          let byte = bytes[index]
          index += 1
          guard byte == colon || byte == equals,
            let mark = Self.mark(in: bytes, endingAt: index, from: start)
          else { continue }
          let name = Self.name(in: bytes, from: index, behind: mark)
          add(names: bytes[name.range])
          index = max(index, name.end)
        }
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
  private mutating func add(names: Name) {
    addName(names)
    guard names.contains(UInt8(ascii: ",")) else { return }
    for part in names.split(separator: UInt8(ascii: ",")) { addName(part) }
  }

  private typealias Name = Slice<UnsafeBufferPointer<UInt8>>

  private mutating func addName(_ text: Name) {
    var name = text.drop { $0 == 0x20 }
    while name.last == 0x20 { name = name.dropLast() }
    let plain = name.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    add(String(decoding: name, as: UTF8.self))
    if plain.count < name.count || plain.contains(UInt8(ascii: "%")) { add(decoded(plain)) }
    if let dot = plain.lastIndex(of: UInt8(ascii: ".")) { add(decoded(plain[..<dot])) }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || ")>}]\"'".utf8.contains(byte)
  }

  private func decoded(_ text: Name) -> String {
    LinkResolver.decoded(String(decoding: text, as: UTF8.self))
  }
}
