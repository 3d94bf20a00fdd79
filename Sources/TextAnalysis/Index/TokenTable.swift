/// Remembers for each distinct token what it means, so that words are split and stemmed once.
///
/// An open-addressing table. The first 16 bytes of a token stand in its slot, so that most look-ups
/// touch one cache line.
struct TokenTable: Sendable {
  /// What a token stands for: one term, none, or a list of several.
  struct Meaning: Sendable, Hashable {
    let bits: UInt32

    /// No words at all.
    static let nothing = Meaning(bits: 0xFFFF_FFFF)

    private static let listMark: UInt32 = 0x8000_0000
    /// Set for a stop word.
    static let stopMark: UInt32 = 0x4000_0000

    init(bits: UInt32) { self.bits = bits }

    /// One term; a stop word counts in titles and headings only.
    init(term: Int, isStopWord: Bool) {
      bits = UInt32(truncatingIfNeeded: term) | (isStopWord ? Self.stopMark : 0)
    }

    /// The meanings from `start` on in ``TokenTable/lists``, the first of which is their number.
    init(list start: Int) { bits = UInt32(truncatingIfNeeded: start) | Self.listMark }

    var isList: Bool { bits & Self.listMark != 0 }
    var isStopWord: Bool { bits & Self.stopMark != 0 }
    var term: Int { Int(bits & ~Self.stopMark) }
    var list: Int { Int(bits & ~Self.listMark) }
  }

  private struct Slot {
    var first: UInt64 = 0
    var second: UInt64 = 0
    /// Where the bytes behind the first 16 begin in ``tails``.
    var tail: UInt32 = 0
    /// 0 in a free slot.
    var length: UInt32 = 0
    var hash: UInt32 = 0
    var meaning: UInt32 = 0
  }

  /// A token as the table compares it.
  struct Key {
    fileprivate var first: UInt64
    fileprivate var second: UInt64
    fileprivate var hash: UInt32
    fileprivate var length: UInt32
  }

  /// Longer tokens are not kept.
  static let longest = 96

  private var slots = [Slot](repeating: Slot(), count: 4096)
  private var used = 0
  private var tails: [UInt8] = []
  /// The meanings of tokens with several words: a number, then as many meanings.
  private(set) var lists: [UInt32] = []

  /// The key of the token at `range`.
  @inline(__always)
  static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Key {
    let length = range.count
    let first = load(bytes, range.lowerBound, min(length, 8))
    let second = length > 8 ? load(bytes, range.lowerBound + 8, min(length - 8, 8)) : 0
    var hash = (first ^ (second << 32 | second >> 32) ^ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash >> 32 ^ second) &* 0xD6E8_FEB8_6659_FD93
    var index = range.lowerBound + 16
    while index < range.upperBound {
      hash =
        (hash ^ hash >> 32 ^ load(bytes, index, min(range.upperBound - index, 8)))
        &* 0x9E37_79B9_7F4A_7C15
      index += 8
    }
    return Key(
      first: first, second: second, hash: UInt32(truncatingIfNeeded: hash >> 32),
      length: UInt32(truncatingIfNeeded: length))
  }

  /// The meaning of a token, or `nil` if it is new.
  @inline(__always)
  func find(_ key: Key, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Meaning? {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var index = Int(key.hash) & mask
      while true {
        let slot = slots[index]
        if slot.length == 0 { return nil }
        if slot.first == key.first, slot.second == key.second, slot.length == key.length,
          key.length <= 16 || (slot.hash == key.hash && isTail(slot.tail, equalTo: bytes, range))
        {
          return Meaning(bits: slot.meaning)
        }
        index = (index + 1) & mask
      }
    }
  }

  /// Adds a token that ``find(_:_:_:)`` did not find.
  mutating func insert(
    _ key: Key, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, meaning: Meaning
  ) {
    if used * 3 >= slots.count * 2 { grow() }
    var slot = Slot(
      first: key.first, second: key.second, length: key.length, hash: key.hash,
      meaning: meaning.bits)
    if range.count > 16 {
      slot.tail = UInt32(truncatingIfNeeded: tails.count)
      tails += bytes[(range.lowerBound + 16)..<range.upperBound]
    }
    place(slot)
    used += 1
  }

  /// Whether a token of this length may be kept.
  func hasRoom(for length: Int) -> Bool {
    length <= Self.longest && tails.count < 1 << 31 && used < 1 << 24
  }

  /// The meaning of a token with `meanings`.
  mutating func meaning(of meanings: [Meaning]) -> Meaning {
    guard let only = meanings.first else { return .nothing }
    if meanings.count == 1 { return only }
    lists.append(UInt32(truncatingIfNeeded: meanings.count))
    for meaning in meanings { lists.append(meaning.bits) }
    return Meaning(list: lists.count - meanings.count - 1)
  }

  private mutating func place(_ slot: Slot) {
    let mask = slots.count - 1
    var index = Int(slot.hash) & mask
    while slots[index].length != 0 { index = (index + 1) & mask }
    slots[index] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.length != 0 { place(slot) }
  }

  private func isTail(
    _ tail: UInt32, equalTo bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    var index = Int(tail)
    for position in (range.lowerBound + 16)..<range.upperBound {
      if tails[index] != bytes[position] { return false }
      index += 1
    }
    return true
  }

  /// Up to eight bytes as a number, the first in the lowest byte.
  @inline(__always)
  private static func load(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int
  ) -> UInt64 {
    if start + 8 <= bytes.count {
      return bytes.word(at: start) & (~0 >> UInt64(64 - count * 8))
    }
    var word: UInt64 = 0
    for offset in 0..<count { word |= UInt64(bytes[start + offset]) << UInt64(offset * 8) }
    return word
  }
}
