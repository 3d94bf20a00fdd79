internal import BlogModel

/// What a text says as a measure.
enum MeasureReading: Sendable, Hashable {
  case empty
  /// A measure; the unit is `nil` if none is written.
  case measure(DecimalNumber, MeasureUnit?, pieces: Int, proof: DecimalSign?)
  /// `1.000 ml`: thousands, or three decimals.
  case ambiguous
  /// The word behind the number is no unit.
  case unknownUnit(String)
  case invalid
}

/// Reads measures and packs: `750ml`, `0,75 Liter`, `6 x 0,75 l`, `12×1 l`.
enum MeasureText {
  /// Reads `text`; `decimal` decides what the spelling of the number leaves open.
  static func read(_ text: String, decimal: DecimalSign?) -> MeasureReading {
    text.withFeedBytes { read($0, decimal: decimal) }
  }

  private static func read(_ bytes: FeedBytes, decimal: DecimalSign?) -> MeasureReading {
    var rest = bytes.trimmed
    if rest.isDash { return .empty }
    var pieces = 1
    if let (count, next) = pack(rest) {
      guard (1...10_000).contains(count) else { return .invalid }
      pieces = count
      rest.start = next
      rest = rest.trimmed
    }
    var number = rest
    var index = rest.start
    while index < rest.end {
      let byte = rest.base[index]
      let isNumber = (0x30...0x39).contains(byte) || byte == 0x2E || byte == 0x2C || byte == 0x2D
      let length = isNumber ? 1 : rest.gapLength(at: index)
      if length == 0 { break }
      index += length
    }
    number.end = index
    number = number.trimmed
    if number.isEmpty { return .invalid }
    var word = rest
    word.start = index
    word = word.trimmed
    let unit = word.isEmpty ? nil : MeasureUnits.unit(word.text)
    if !word.isEmpty, unit == nil { return .unknownUnit(word.text) }
    switch NumberText.read(number, decimal: decimal) {
    case .number(let value, let proof):
      return .measure(value, unit, pieces: pieces, proof: proof)
    case .ambiguous: return .ambiguous
    case .empty, .invalid: return .invalid
    }
  }

  /// The number of pieces and the offset behind `6 x`.
  private static func pack(_ bytes: FeedBytes) -> (count: Int, next: Int)? {
    var index = bytes.start
    var count = 0
    while index < bytes.end, (0x30...0x39).contains(bytes.base[index]) {
      guard index - bytes.start < 6 else { return nil }
      count = count * 10 + Int(bytes.base[index] - 0x30)
      index += 1
    }
    guard index > bytes.start else { return nil }
    while bytes.blankLength(at: index) > 0 { index += bytes.blankLength(at: index) }
    guard index < bytes.end else { return nil }
    switch bytes.base[index] {
    case 0x78, 0x58, 0x2A: index += 1
    case 0xC3 where index + 1 < bytes.end && bytes.base[index + 1] == 0x97: index += 2
    default: return nil
    }
    while bytes.blankLength(at: index) > 0 { index += bytes.blankLength(at: index) }
    guard index < bytes.end,
      (0x30...0x39).contains(bytes.base[index]) || [0x2C, 0x2E].contains(bytes.base[index])
    else { return nil }
    return (count, index)
  }
}
