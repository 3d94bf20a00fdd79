/// What is known by its name; a hash table with open addressing.
struct NameTable<Value: Sendable>: Sendable {
  private var slots: [Slot]

  /// A place of the table.
  fileprivate struct Slot: Sendable {
    var name = PackedName.other
    var value: Value
  }

  /// How many places a table has: a number for each value of a byte.
  private static var size: Int { 256 }

  /// Makes a table of `values` by name; `other` stands for all other names.
  init(_ values: [(StaticString, Value)], other: Value) {
    slots = Array(repeating: Slot(value: other), count: Self.size)
    // At most half of the slots are taken, so that each search meets an empty one.
    for (text, value) in values.prefix(Self.size / 2) {
      let name = PackedName(text)
      var index = name.hash
      while slots[Int(index)].name != .other { index &+= 1 }
      slots[Int(index)] = Slot(name: name, value: value)
    }
  }

  /// Calls `body` with a view of the table for many searches.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    slots.withUnsafeBufferPointer { body(View(slots: $0)) }
  }

  /// A table in use: its searches do not count references, which would cost more than they do.
  struct View {
    fileprivate let slots: UnsafeBufferPointer<Slot>

    /// The value of `name`.
    @inline(__always) subscript(name: PackedName) -> Value {
      // A byte is always a place of the table.
      var index = name.hash
      while slots[Int(index)].name.low != 0 {
        if slots[Int(index)].name == name { break }
        index &+= 1
      }
      return slots[Int(index)].value
    }
  }
}

extension PackedName {
  /// A multiplication by an odd number spreads the letters to the highest byte.
  @inline(__always) fileprivate var hash: UInt8 {
    UInt8(truncatingIfNeeded: ((low ^ (high &* 31)) &* 0x9E37_79B9_7F4A_7C15) >> 56)
  }
}
