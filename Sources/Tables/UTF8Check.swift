/// What a look through bytes says about whether they are UTF-8.
struct UTF8Check {
  /// The offset of the first byte that is not part of a valid sequence.
  private(set) var firstInvalid: Int?
  /// The offset of the first zero byte.
  private(set) var firstNUL: Int?
  /// How many bytes are not part of a valid sequence.
  private(set) var invalid = 0
  /// How many characters take several bytes and are valid.
  private(set) var multibyte = 0

  /// Looks through `bytes`.
  ///
  /// - Complexity: O(size), eight bytes at a time while they are ASCII.
  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { scan($0) }
  }

  private mutating func scan(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // No byte has its highest bit set, and none is zero.
        let zeros = (word &- 0x0101_0101_0101_0101) & ~word
        if (word | zeros) & 0x8080_8080_8080_8080 == 0 {
          index += 8
          continue
        }
      }
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0, firstNUL == nil { firstNUL = index }
        index += 1
        continue
      }
      let length = Self.sequenceLength(in: bytes, at: index)
      if length == 0 {
        if firstInvalid == nil { firstInvalid = index }
        invalid += 1
        index += 1
      } else {
        multibyte += 1
        index += length
      }
    }
  }

  /// The length of the valid sequence of several bytes at `index`, or 0.
  ///
  /// Source: The Unicode Standard, table 3-7, "Well-Formed UTF-8 Byte Sequences".
  private static func sequenceLength(in bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    let (length, second): (Int, ClosedRange<UInt8>)
    switch bytes[index] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard bytes.count - index >= length, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(2, length) where !(0x80...0xBF).contains(bytes[index + offset]) {
      return 0
    }
    return length
  }
}
