/// The attributes that a rule looks at.
enum AttributeKind: UInt8, Sendable {
  case alt
  case ariaHidden
  case ariaLabel
  case ariaLabelledBy
  case background
  case data
  case htmlFor
  case hidden
  case href
  case id
  case imageSourceSet
  case lang
  case name
  case poster
  case rel
  case shadowRootMode
  case src
  case sourceSet
  case style
  case title
  case type
  case xlinkHref
  case other

  /// The kinds by name; all other attributes are ``other``.
  static let byName = NameTable<Self>(
    [
      ("alt", .alt),
      ("aria-hidden", .ariaHidden),
      ("aria-label", .ariaLabel),
      ("aria-labelledby", .ariaLabelledBy),
      ("background", .background),
      ("data", .data),
      ("for", .htmlFor),
      ("hidden", .hidden),
      ("href", .href),
      ("id", .id),
      ("imagesrcset", .imageSourceSet),
      ("lang", .lang),
      ("name", .name),
      ("poster", .poster),
      ("rel", .rel),
      ("shadowrootmode", .shadowRootMode),
      ("src", .src),
      ("srcset", .sourceSet),
      ("style", .style),
      ("title", .title),
      ("type", .type),
      ("xlink:href", .xlinkHref),
    ], other: .other)

  /// The name of an attribute that loads a file, as findings show it.
  var name: String {
    switch self {
    case .sourceSet: "srcset"
    case .imageSourceSet: "imagesrcset"
    case .xlinkHref: "xlink:href"
    default: "\(self)"
    }
  }
}

/// Which attributes a tag has, and where their values stand.
struct TagAttributes {
  private var present: UInt32 = 0
  private let ranges: UnsafeMutableBufferPointer<Range<Int>>

  /// Calls `body` with attributes that it may use until it returns.
  static func withNone<Result>(_ body: (TagAttributes) -> Result) -> Result {
    let count = Int(AttributeKind.other.rawValue)
    return withUnsafeTemporaryAllocation(of: Range<Int>.self, capacity: count) { ranges in
      // The buffer may be larger than was asked for.
      let ranges = UnsafeMutableBufferPointer(rebasing: ranges[..<count])
      ranges.initialize(repeating: 0..<0)
      return body(TagAttributes(ranges: ranges))
    }
  }

  private init(ranges: UnsafeMutableBufferPointer<Range<Int>>) { self.ranges = ranges }

  /// Forgets the attributes of the last tag.
  @inline(__always) mutating func removeAll() { present = 0 }

  /// Whether no attribute is there that a rule looks at.
  @inline(__always) var isEmpty: Bool { present == 0 }

  /// Notes where a value stands; as in browsers, the first attribute of a name counts.
  @inline(__always) mutating func add(_ kind: AttributeKind, _ range: Range<Int>) {
    let bit: UInt32 = 1 << UInt32(kind.rawValue)
    guard kind != .other, present & bit == 0 else { return }
    present |= bit
    ranges[Int(kind.rawValue)] = range
  }

  /// Whether the tag has the attribute, with or without a value.
  @inline(__always) func has(_ kind: AttributeKind) -> Bool {
    present & (1 << UInt32(kind.rawValue)) != 0
  }

  /// Where the value of an attribute stands, without its quotes.
  @inline(__always) subscript(kind: AttributeKind) -> Range<Int>? {
    has(kind) ? ranges[Int(kind.rawValue)] : nil
  }
}
