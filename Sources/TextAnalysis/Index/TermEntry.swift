/// A term of a document: which one, how often, and where.
struct TermEntry: Sendable, Hashable {
  /// The term above, then a bit for the title, one for headings, and six for the number.
  private var bits: UInt32

  /// The part of a document in which a word stands.
  enum Field: UInt32, Sendable {
    case text = 0
    case heading = 0x40
    case title = 0x80
  }

  private static let most: UInt32 = 0x3F

  init(term: Int, field: Field) {
    bits = UInt32(truncatingIfNeeded: term) << 8 | field.rawValue | 1
  }

  /// Stands for no term.
  init() { bits = 0 }

  /// The entry with one more, in `field`.
  @inline(__always) func counted(in field: Field) -> Self {
    var entry = self
    entry.bits |= field.rawValue
    entry.bits += bits & Self.most == Self.most ? 0 : 1
    return entry
  }

  /// The number of the term in its collector.
  var term: Int { Int(bits >> 8) }
  /// How often it occurs, at most 63.
  var number: Int { Int(bits & Self.most) }
  var isInTitle: Bool { bits & Field.title.rawValue != 0 }
  var isInHeading: Bool { bits & Field.heading.rawValue != 0 }

  /// How much a hit counts in a search: 3 in the title, 2 in a heading or keyword or at least
  /// four times, else 1; 0 is left for parts of compounds.
  var weight: UInt32 { isInTitle ? 3 : isInHeading || number > 3 ? 2 : 1 }
}
