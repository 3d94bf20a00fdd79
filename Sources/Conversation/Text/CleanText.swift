/// Makes a visitor's text free of characters that deceive, hide or break.
///
/// Removed are control characters except tab and line feed, marks that change the direction of
/// writing, characters without width (joiners stay where scripts and emoji need them), invisible
/// fillers, tags and noncharacters. Line breaks of all kinds become U+000A, more than six accents
/// above each other become six, and the result is in Normalization Form C.
enum CleanText {
  /// The clean form of `text`; the text itself if there is nothing to do.
  /// - Complexity: O(size of the text).
  static func cleaned(_ text: String) -> String {
    let isDone = text.utf8.withContiguousStorageIfAvailable { isClean($0) } ?? false
    return isDone ? text : rebuilt(text)
  }

  /// Whether nothing in `bytes` needs a closer look.
  ///
  /// Western text with typographic quotes and emoji ends here, without being decoded.
  static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F {
        index += 1
        continue
      }
      switch byte {
      case 0x09, 0x0A: index += 1
      case 0xC3...0xCB: index += 2
      case 0xC2:
        guard index + 1 < count, bytes[index + 1] >= 0xA0, bytes[index + 1] != 0xAD else {
          return false
        }
        index += 2
      case 0xE2:
        guard index + 2 < count, isHarmless(bytes[index + 1], bytes[index + 2]) else {
          return false
        }
        index += 3
      // Emoji and other pictures, U+1F000 to U+1FAFF.
      case 0xF0:
        guard index + 2 < count, bytes[index + 1] == 0x9F, bytes[index + 2] < 0xAC else {
          return false
        }
        index += 4
      default: return false
      }
    }
    return true
  }

  /// Whether the scalar with the bytes E2, `second`, `third` stays as it is.
  private static func isHarmless(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: third > 0x81 && !(0x8B...0x8F).contains(third) && !(0xA8...0xAE).contains(third)
    case 0x81: third < 0xA0
    case 0x83: third < 0x90
    case 0x84: third != 0xA6 && third != 0xAA && third != 0xAB
    case 0x8C: third != 0xA9 && third != 0xAA
    case 0xAB: third != 0x9C
    // From U+2C00 on there are letters with accents again.
    default: second < 0xB0
    }
  }

  private static func rebuilt(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    var accents = 0
    var needsNormalForm = false
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    while let scalar = next {
      next = scalars.next()
      guard let kept = kept(scalar, after: previous, before: next) else { continue }
      accents = ScalarKind.isAccent(kept) ? accents + 1 : 0
      if accents > 6 { continue }
      if !NormalForm.isStable(kept) { needsNormalForm = true }
      result.append(kept)
      previous = kept
    }
    let clean = String(result)
    return needsNormalForm ? NormalForm.composed(clean) : clean
  }

  /// What is left of `scalar` between its neighbours, or `nil` for nothing.
  private static func kept(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0D: next == "\n" ? nil : "\n"
    case 0x2028, 0x2029, 0x85: "\n"
    // Persian, the scripts of India and families of emoji need joiners between their letters.
    case 0x200C, 0x200D:
      ScalarKind.mayJoin(previous) && ScalarKind.mayJoin(next) ? scalar : nil
    default: ScalarKind.isRemoved(scalar) ? nil : scalar
    }
  }
}
