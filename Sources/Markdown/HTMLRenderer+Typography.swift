internal import CCommonMark

/// Typography as the text is written: every rule looks only at a few bytes around its mark.
extension HTMLRenderer {
  /// Appends the bytes of `range` with what HTML needs escaped.
  mutating func appendPlain(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard let base = text.baseAddress, let last = range.last else { return }
    var runStart = range.lowerBound
    for index in range {
      let byte = text[index]
      if byte < 64, EscapeMask.text &>> UInt64(byte) & 1 != 0 {
        output.append(base + runStart, length: index - runStart)
        output.appendEntity(byte)
        runStart = index + 1
      }
    }
    output.append(base + runStart, length: range.upperBound - runStart)
    plain.append(base + range.lowerBound, length: range.count)
    typesetter.previous = text[last]
  }

  /// Appends the bytes of `range` with the marks of the language and what HTML needs escaped.
  mutating func typeset(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, of node: Node
  ) {
    guard let base = text.baseAddress, let last = range.last else { return }
    let mask = typesetter.mask
    var runStart = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      index = firstMark(in: base, from: index, to: range.upperBound)
      guard index < range.upperBound else { break }
      let byte = text[index]
      guard byte < 64, mask &>> UInt64(byte) & 1 != 0 else {
        index += 1
        continue
      }
      guard let change = change(text, range, at: index, of: node) else {
        if EscapeMask.text &>> UInt64(byte) & 1 != 0 {
          appendRun(base, runStart..<index)
          output.appendEntity(byte)
          plain.append(byte)
          runStart = index + 1
        }
        index += 1
        continue
      }
      let from = max(change.range.lowerBound, runStart)
      appendRun(base, runStart..<from)
      output.append(change.text)
      plain.append(change.text)
      index = change.range.upperBound
      runStart = index
    }
    appendRun(base, runStart..<range.upperBound)
    typesetter.previous = text[last]
  }

  /// A replacement of some bytes of the text.
  struct Change {
    let range: Range<Int>
    let text: StaticString
  }

  @inline(__always)
  private mutating func appendRun(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) {
    output.append(base + range.lowerBound, length: range.count)
    plain.append(base + range.lowerBound, length: range.count)
  }

  private mutating func change(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at index: Int, of node: Node
  ) -> Change? {
    switch text[index] {
    case UInt8(ascii: "\""): doubleQuote(text, range, at: index, of: node)
    case UInt8(ascii: "'"): singleQuote(text, range, at: index, of: node)
    case UInt8(ascii: "-"): dash(text, range, at: index)
    case UInt8(ascii: "."): stop(text, range, at: index)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): unit(text, range, at: index)
    case UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"):
      frenchSpace(text, range, at: index)
    default: nil
    }
  }

  /// Two hyphens are an en dash, three an em dash, unless they look like an option `--name`.
  private func dash(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at index: Int)
    -> Change?
  {
    var end = index
    while end < range.upperBound, text[end] == UInt8(ascii: "-") { end += 1 }
    let count = end - index
    if count < 2 { return nil }
    let isFirst = index == range.lowerBound || text[index - 1] != UInt8(ascii: "-")
    guard isFirst, count <= 3 else { return nil }
    let before = index > range.lowerBound ? text[index - 1] : typesetter.previous
    let after = end < range.upperBound ? text[end] : UInt8(ascii: " ")
    if count == 2, isSpace(before), isLetter(after) { return nil }
    return Change(range: index..<end, text: count == 2 ? "\u{2013}" : "\u{2014}")
  }

  /// Three stops are an ellipsis; the space in `z. B.` must not break.
  private func stop(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at index: Int)
    -> Change?
  {
    if index + 2 < range.upperBound, text[index + 1] == UInt8(ascii: "."),
      text[index + 2] == UInt8(ascii: ".")
    {
      return Change(range: index..<index + 3, text: "\u{2026}")
    }
    guard index + 3 < range.upperBound, text[index + 1] == 0x20,
      letterStart(text, range, endingAt: index) != nil,
      let letter = letterEnd(text, range, from: index + 2), letter < range.upperBound,
      text[letter] == UInt8(ascii: ".")
    else { return nil }
    return Change(range: index..<index + 2, text: ".\u{A0}")
  }

  /// A number and its unit must not be parted.
  private func unit(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at index: Int)
    -> Change?
  {
    guard index + 2 < range.upperBound, text[index + 1] == 0x20 else { return nil }
    var end = index + 2
    while end < range.upperBound, end - index < 8,
      isLetter(text[end]) || text[end] >= 0x80 || text[end] == UInt8(ascii: "%")
        || text[end] == UInt8(ascii: "$")
    { end += 1 }
    if end < range.upperBound, isAlphanumeric(text[end]) || text[end] >= 0x80 { return nil }
    let word = UnsafeBufferPointer(rebasing: text[index + 2..<end])
    guard isUnit(word) else { return nil }
    return Change(range: index + 1..<index + 2, text: "\u{A0}")
  }

  /// The space that French sets before `; : ! ?` must not break.
  private func frenchSpace(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at index: Int
  ) -> Change? {
    guard index > range.lowerBound, text[index - 1] == 0x20 else { return nil }
    return switch text[index] {
    case UInt8(ascii: ":"): Change(range: index - 1..<index + 1, text: "\u{A0}:")
    case UInt8(ascii: ";"): Change(range: index - 1..<index + 1, text: "\u{202F};")
    case UInt8(ascii: "!"): Change(range: index - 1..<index + 1, text: "\u{202F}!")
    default: Change(range: index - 1..<index + 1, text: "\u{202F}?")
    }
  }

  /// The start of a letter that stands alone and ends at `end`.
  private func letterStart(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, endingAt end: Int
  ) -> Int? {
    guard end > range.lowerBound else { return nil }
    var start = end - 1
    if text[start] & 0xC0 == 0x80 { start -= 1 }
    guard start >= range.lowerBound, isLetter(text[start]) || text[start] == 0xC3 else {
      return nil
    }
    let before = start > range.lowerBound ? text[start - 1] : typesetter.previous
    return isWord(before) ? nil : start
  }

  /// The end of a letter that begins at `start`.
  private func letterEnd(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, from start: Int
  ) -> Int? {
    if isLetter(text[start]) { return start + 1 }
    return text[start] == 0xC3 ? start + 2 : nil
  }

  /// Whether a byte belongs to a word; every character beyond ASCII counts as one.
  func isWord(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte >= 0x80 }
}

/// The offset of the first byte from 0x21 to 0x3F, or `end`; no other byte can be a mark.
///
/// It looks at eight bytes at once: adding 0x5F sets the highest bit of a byte above 0x20, taking
/// it from 0xBF that of a byte below 0x40.
@inline(__always)
private func firstMark(in base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
  var index = start
  let high: UInt64 = 0x8080_8080_8080_8080
  while end - index >= 8 {
    let word = UInt64(
      littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
    let low = word & ~high
    let above = low &+ 0x5F5F_5F5F_5F5F_5F5F
    let below = 0xBFBF_BFBF_BFBF_BFBF &- low
    let marks = above & below & ~word & high
    if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
    index += 8
  }
  while index < end, base[index] &- 0x21 >= 0x1F { index += 1 }
  return index
}

/// Whether `word` is a unit that stands behind a number.
private func isUnit(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
  switch word.count {
  case 1: "%$gtmlhskWVA".utf8.contains(word[0])
  case 2...6: units.contains { $0.utf8CodeUnitCount == word.count && equals($0, word) }
  default: false
  }
}

private func equals(_ unit: StaticString, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
  unit.withUTF8Buffer { $0.elementsEqual(word) }
}

private let units: [StaticString] = [
  "€", "£", "¥", "‰", "°C", "°", "CHF", "EUR", "USD", "Fr", "Rp", "ct", "Ct", "Cent", "Euro",
  "kg", "mg", "km", "cm", "mm", "dl", "cl", "ml", "hl", "ha", "min", "Std", "Uhr", "kWh", "kW",
  "MW", "Wh", "GB", "MB", "TB", "kB", "m²", "km²", "cm²", "m³", "Mio", "Mrd", "Liter", "Stück",
  "Grad", "Tage", "Jahre", "oz", "lb", "ft", "in",
]
