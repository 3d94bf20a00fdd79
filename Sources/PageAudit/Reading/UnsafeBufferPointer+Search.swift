/// Reading and searching eight bytes at a time; no index beyond the end is read.
extension UnsafeBufferPointer<UInt8> {
  /// The eight bytes from `index` on as a number, the first in the lowest byte, zeros behind the
  /// end.
  @inline(__always) func word(at index: Int) -> UInt64 {
    guard index <= count - 8 else { return lastWord(at: index) }
    return UInt64(
      littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(
        fromByteOffset: index, as: UInt64.self))
  }

  @inline(never) private func lastWord(at index: Int) -> UInt64 {
    var word: UInt64 = 0
    for place in stride(from: count - 1, through: index, by: -1) {
      word = word << 8 | UInt64(self[place])
    }
    return word
  }

  /// The place of the first `byte` from `start` on, or the end.
  /// - Complexity: O(distance).
  @inline(__always) func index(of byte: UInt8, from start: Int) -> Int {
    var index = start
    let pattern = WordMask.ones &* UInt64(byte)
    while index <= count - 8 {
      let found = WordMask.zeros(in: word(at: index) ^ pattern)
      if found != 0 { return index + found.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < count, self[index] != byte { index += 1 }
    return index
  }

  /// The bytes of `range` as a buffer that begins at 0.
  @inline(__always) func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[range])
  }

  /// Whether `name`, in lower case, stands at `index` in any case.
  func matches(_ name: StaticString, at index: Int) -> Bool {
    let length = name.utf8CodeUnitCount
    guard index >= 0, length <= count - index else { return false }
    return name.withUTF8Buffer { name in
      for place in 0..<length where self[index + place].lowercased != name[place] { return false }
      return true
    }
  }

  /// Whether `word`, in lower case, is all that is written here, in any case.
  func equals(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount && matches(word, at: 0)
  }
}

/// Tests on the eight bytes of a word at once: the high bit of each byte is the answer.
///
/// Answers are exact up to and with the first byte that passes, which is all that a search needs.
enum WordMask {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Bytes that are zero.
  @inline(__always) static func zeros(in word: UInt64) -> UInt64 {
    (word &- ones) & ~word & highs
  }

  /// Bytes that are `byte`.
  @inline(__always) static func bytes(_ byte: UInt8, in word: UInt64) -> UInt64 {
    zeros(in: word ^ (ones &* UInt64(byte)))
  }

  /// Bytes that are white space or control characters.
  @inline(__always) static func blanks(in word: UInt64) -> UInt64 {
    (word &- (ones &* 0x21)) & ~word & highs
  }

  /// The word with ASCII capitals made small; this one is exact for all bytes.
  @inline(__always) static func lowercased(_ word: UInt64) -> UInt64 {
    let low = word & ~highs
    let fromA = low &+ (ones &* (0x80 - 0x41))
    let behindZ = low &+ (ones &* (0x7F - 0x5A))
    return word | ((fromA ^ behindZ) & ~word & highs) >> 2
  }
}

extension UInt8 {
  /// The byte with an ASCII capital made small.
  @inline(__always) var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// Whether HTML and CSS take it for white space.
  @inline(__always) var isHTMLSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
  }

  /// Whether it is an ASCII letter.
  @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
