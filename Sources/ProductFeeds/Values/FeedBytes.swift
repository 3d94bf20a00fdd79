/// A part of the bytes of one cell.
///
/// A value of it must not leave the closure that `base` comes from.
struct FeedBytes {
  let base: UnsafeBufferPointer<UInt8>
  var start: Int
  var end: Int

  /// All of `base`.
  init(_ base: UnsafeBufferPointer<UInt8>) {
    self.base = base
    start = 0
    end = base.count
  }

  var isEmpty: Bool { start >= end }

  /// The text of this part.
  var text: String { String(decoding: base[start..<max(start, end)], as: UTF8.self) }

  /// The part without spaces, tabs, line breaks and no-break spaces around it.
  var trimmed: FeedBytes {
    var part = self
    while part.start < part.end {
      let length = part.blankLength(at: part.start)
      if length == 0 { break }
      part.start += length
    }
    while part.start < part.end {
      let byte = part.base[part.end - 1]
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        part.end -= 1
      } else if byte >= 0x80, part.blankLength(at: part.end - 2) == 2 {
        part.end -= 2
      } else if byte >= 0x80, part.blankLength(at: part.end - 3) == 3 {
        part.end -= 3
      } else {
        break
      }
    }
    return part
  }

  /// Whether the bytes at `index` are `bytes`.
  func has(_ first: UInt8, _ second: UInt8, _ third: UInt8, at index: Int) -> Bool {
    index >= start && index + 2 < end && base[index] == first && base[index + 1] == second
      && base[index + 2] == third
  }

  /// The length of a blank at `index`: of a space, or of U+00A0, U+2009, U+202F or U+FEFF.
  func blankLength(at index: Int) -> Int {
    guard index >= start, index < end else { return 0 }
    switch base[index] {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2: return index + 1 < end && base[index + 1] == 0xA0 ? 2 : 0
    case 0xE2: return has(0xE2, 0x80, 0x89, at: index) || has(0xE2, 0x80, 0xAF, at: index) ? 3 : 0
    case 0xEF: return has(0xEF, 0xBB, 0xBF, at: index) ? 3 : 0
    default: return 0
    }
  }

  /// The length of what stands between groups of digits: a blank or an apostrophe.
  func gapLength(at index: Int) -> Int {
    if base[index] == 0x27 { return 1 }
    if has(0xE2, 0x80, 0x99, at: index) { return 3 }
    return blankLength(at: index)
  }

  /// The length of a hyphen, dash or minus sign at `index`.
  func dashLength(at index: Int) -> Int {
    guard index >= start, index < end else { return 0 }
    if base[index] == 0x2D { return 1 }
    return has(0xE2, 0x80, 0x93, at: index) || has(0xE2, 0x80, 0x94, at: index)
      || has(0xE2, 0x88, 0x92, at: index) ? 3 : 0
  }

  /// Whether it is empty or nothing but dashes.
  var isDash: Bool {
    var index = start
    while index < end {
      let length = dashLength(at: index)
      if length == 0 { return false }
      index += length
    }
    return true
  }

  /// Takes a minus sign away from the front.
  mutating func dropMinus() -> Bool {
    guard base.indices.contains(start), start < end else { return false }
    let length = base[start] == 0x2D ? 1 : has(0xE2, 0x88, 0x92, at: start) ? 3 : 0
    start += length
    return length > 0
  }

  /// Takes `,-`, `,--` or `.–` away from the end.
  mutating func dropRoundEnd() -> Bool {
    var index = end
    for _ in 0..<2 {
      if dashLength(at: index - 1) == 1 {
        index -= 1
      } else if dashLength(at: index - 3) == 3 {
        index -= 3
      }
    }
    guard index < end, index > start, base[index - 1] == 0x2C || base[index - 1] == 0x2E else {
      return false
    }
    end = index - 1
    return true
  }
}

extension String {
  /// Calls `body` with the UTF-8 bytes of this text.
  func withFeedBytes<Result>(_ body: (FeedBytes) -> Result) -> Result {
    var text = self
    return text.withUTF8 { body(FeedBytes($0)) }
  }

  /// The text without spaces, line breaks and no-break spaces around it.
  var feedTrimmed: String {
    withFeedBytes { bytes in
      let part = bytes.trimmed
      return part.start == 0 && part.end == bytes.end ? nil : part.text
    } ?? self
  }
}
