internal import BlogModel

/// What the elements of a feed mean, by namespace and local name.
///
/// Each name is looked at once; after that, its bytes find it in a small table.
struct XMLNames {
  /// What an element means.
  enum Meaning: Equatable {
    /// The element of one product.
    case item
    /// A child of it that holds these fields; of two elements for one field the lower rank counts.
    case fields([Field])
    /// A link of Atom, whose address is an attribute.
    case link
    /// Anything else.
    case other
  }

  /// A field that an element holds.
  struct Field: Equatable {
    var field: FeedField
    var rank: UInt8
  }

  /// A name that occurred.
  struct Name {
    /// Namespace, line feed and local name, as expat gives them.
    let bytes: [UInt8]
    let meaning: Meaning
    /// The name for people: `g:price`, or the local name alone.
    let label: String
    /// How often it stood directly in an item.
    var count = 0
  }

  /// The names that occurred, in the order of their first occurrence.
  ///
  /// The first one stands for all names beyond the limit.
  private(set) var names = [Name(bytes: [], meaning: .other, label: "others")]
  private var slots = [Int16](repeating: 0, count: slotCount)
  private let google: [String: [(field: FeedField, rank: Int)]]
  private let own: [(key: String, field: FeedField)]

  private static let limit = 256
  private static let slotCount = 1_024

  /// The names of a feed whose owner has mapped `columns` to fields.
  init(columns: [ProductFeed.Mapping]) {
    google = ColumnNames.google.meanings
    own = columns.compactMap { mapping in
      FeedField(name: mapping.field).map { (Self.key(ofColumn: mapping.column.name), $0) }
    }
  }

  /// The index in ``names`` of the name with these bytes.
  ///
  /// - Complexity: O(length), without looking at the letters of known names.
  mutating func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Self.hash(bytes)
    while slots[slot] != 0 {
      let index = Int(slots[slot])
      if Self.isSame(names[index].bytes, bytes) { return index }
      slot = (slot + 1) % Self.slotCount
    }
    guard names.count < Self.limit else { return 0 }
    slots[slot] = Int16(names.count)
    names.append(name(Array(bytes)))
    return names.count - 1
  }

  /// Counts an element that stands directly in an item.
  mutating func count(_ index: Int) { names[index].count += 1 }

  /// Whether both are the same bytes, compared eight at a time.
  private static func isSame(_ known: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard known.count == bytes.count else { return false }
    return known.withUnsafeBytes { known in
      let bytes = UnsafeRawBufferPointer(bytes)
      var index = 0
      while index + 8 <= known.count {
        guard
          known.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            == bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        else { return false }
        index += 8
      }
      return known[index...].elementsEqual(bytes[index...])
    }
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    // Names differ in their ends; the beginnings are addresses of namespaces.
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(bytes.count)
    if bytes.count >= 16 {
      hash ^= raw.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
      hash = hash &* 0x9E37_79B9_7F4A_7C15
      hash ^= raw.loadUnaligned(fromByteOffset: bytes.count - 16, as: UInt64.self)
    } else {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01B3 }
    }
    return Int((hash &* 0x9E37_79B9_7F4A_7C15) >> 54)
  }

  private func name(_ bytes: [UInt8]) -> Name {
    let end = bytes.lastIndex(of: UInt8(ascii: "\n"))
    let space = XMLNamespace(end.map { String(decoding: bytes[..<$0], as: UTF8.self) } ?? "")
    let local = String(decoding: bytes[(end.map { $0 + 1 } ?? 0)...], as: UTF8.self)
    return Name(
      bytes: bytes, meaning: meaning(local, space),
      label: space == .google ? "g:\(local)" : local)
  }

  private func meaning(_ local: String, _ space: XMLNamespace) -> Meaning {
    let key = HeaderKey.make(local)
    if ConfidentialColumns.contains(key) { return .other }
    if local == "entry" && space == .atom || local == "item" && space != .atom && space != .other {
      return .item
    }
    var fields = own.filter { $0.key == key }.map { Field(field: $0.field, rank: 0) }
    if space == .atom, local == "link", fields.isEmpty { return .link }
    if space != .other {
      for meaning in (google[key] ?? []) + (space == .atom ? Self.atom[local] ?? [] : [])
      where !own.contains(where: { $0.field == meaning.field }) {
        // Google's own names count before those of RSS and Atom.
        fields.append(
          Field(
            field: meaning.field,
            rank: UInt8(clamping: 1 + meaning.rank * 2 + (space == .google ? 0 : 1))))
      }
    }
    return fields.isEmpty ? .other : .fields(fields)
  }

  /// The key of an element that an owner calls `g:custom_label_0` or `custom_label_0`.
  static func key(ofColumn name: String) -> String {
    HeaderKey.make(String(name.split(separator: ":").last ?? ""))
  }

  /// The elements of Atom that hold texts.
  private static let atom: [String: [(field: FeedField, rank: Int)]] = [
    "content": [(.text, 2)], "summary": [(.text, 3)],
  ]
}

/// A namespace that product feeds use.
enum XMLNamespace: Equatable {
  case none
  case google
  case rss
  case atom
  case other

  /// The namespace with this address.
  ///
  /// Source: Google Merchant Center; RSS 1.0; RFC 4287 (Atom 1.0) and Atom 0.3.
  init(_ address: String) {
    switch address {
    case "": self = .none
    case "http://base.google.com/ns/1.0", "https://base.google.com/ns/1.0",
      "http://base.google.com/ns/1.0/":
      self = .google
    case "http://purl.org/rss/1.0/": self = .rss
    case "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#": self = .atom
    default: self = .other
    }
  }
}
