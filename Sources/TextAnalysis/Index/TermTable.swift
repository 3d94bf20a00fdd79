/// Gives each distinct term a number, in the order in which they come.
struct TermTable: Sendable {
  /// The bytes of all terms, one behind the other.
  private(set) var bytes: [UInt8] = []
  /// Where each term begins in ``bytes``, and the end of the last.
  private(set) var starts: [Int] = [0]
  /// The numbers plus one, by hash; 0 is free.
  private var slots = [UInt32](repeating: 0, count: 1024)

  /// No more terms than this are kept, so that a number fits into 24 bits.
  static let limit = 1 << 24

  /// The number of terms.
  var count: Int { starts.count - 1 }

  /// The place of a term in ``bytes``.
  func range(of term: Int) -> Range<Int> { starts[term]..<starts[term + 1] }

  /// The bytes of a term.
  subscript(term: Int) -> ArraySlice<UInt8> { bytes[range(of: term)] }

  /// The number of `term`, if it is known.
  func find(_ term: some Collection<UInt8>) -> Int? {
    let length = term.count
    let mask = slots.count - 1
    var index = Self.hash(term) & mask
    while slots[index] != 0 {
      let number = Int(slots[index]) - 1
      if range(of: number).count == length, self[number].elementsEqual(term) { return number }
      index = (index + 1) & mask
    }
    return nil
  }

  /// The number of `term`, which is added if it is new; `nil` if there is no room left.
  mutating func insert(_ term: some Collection<UInt8>) -> Int? {
    let hash = Self.hash(term)
    let length = term.count
    var index = hash & (slots.count - 1)
    while slots[index] != 0 {
      let number = Int(slots[index]) - 1
      if range(of: number).count == length, self[number].elementsEqual(term) { return number }
      index = (index + 1) & (slots.count - 1)
    }
    guard count < Self.limit else { return nil }
    bytes += term
    starts.append(bytes.count)
    slots[index] = UInt32(truncatingIfNeeded: count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    let mask = slots.count - 1
    for number in 0..<count {
      var index = Self.hash(self[number]) & mask
      while slots[index] != 0 { index = (index + 1) & mask }
      slots[index] = UInt32(truncatingIfNeeded: number + 1)
    }
  }

  private static func hash(_ term: some Collection<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in term { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash >> 20)
  }
}
