internal import BlogModel

/// The sign before the decimals of a number.
enum DecimalSign: Sendable, Hashable {
  case point
  case comma

  /// The other one.
  var other: DecimalSign { self == .point ? .comma : .point }
}

/// What a text says as a number.
enum NumberReading: Sendable, Hashable {
  /// Nothing: an empty text or a dash.
  case empty
  /// A number, and the decimal sign that its spelling proves.
  case number(DecimalNumber, proof: DecimalSign?)
  /// `1.234`: thousands, or three decimals.
  case ambiguous
  /// No number.
  case invalid
}

/// Reads numbers as German, Swiss and English shops write them, from bytes.
///
/// Two signs prove which is the decimal one, and so do one or two digits behind the only sign.
/// Groups of three digits may stand apart by point, comma, apostrophe or space. `12,-` is 12.
struct NumberText {
  private var digits = 0
  private var count = 0
  /// The digits since the last mark.
  private var run = 0
  /// The digits before the first mark.
  private var first = 0
  private var points = 0
  private var commas = 0
  private var gaps = 0
  private var last = Mark.gap
  /// Whether each run between two marks has three digits.
  private var isGrouped = true
  private var beginsWithZero = false

  private enum Mark {
    case point
    case comma
    case gap
  }

  /// Reads `bytes`; `decimal` decides what the spelling leaves open.
  ///
  /// - Complexity: O(size); numbers of more than 15 digits are invalid.
  static func read(_ bytes: FeedBytes, decimal: DecimalSign?) -> NumberReading {
    var rest = bytes.trimmed
    if rest.isDash { return .empty }
    let isNegative = rest.dropMinus()
    if isNegative { rest = rest.trimmed }
    let isRound = rest.dropRoundEnd()
    var number = NumberText()
    guard number.scan(rest) else { return .invalid }
    return number.result(isNegative: isNegative, isRound: isRound, decimal: decimal)
  }

  /// Takes digits and marks; `false` at anything else.
  private mutating func scan(_ bytes: FeedBytes) -> Bool {
    var index = bytes.start
    while index < bytes.end {
      let byte = bytes.base[index]
      switch byte {
      case 0x30...0x39:
        guard count < 15 else { return false }
        if count == 0 { beginsWithZero = byte == 0x30 }
        digits = digits * 10 + Int(byte - 0x30)
        count += 1
        run += 1
        index += 1
      case 0x2E:
        mark(.point)
        index += 1
      case 0x2C:
        mark(.comma)
        index += 1
      default:
        let length = bytes.gapLength(at: index)
        guard length > 0 else { return false }
        mark(.gap)
        index += length
      }
    }
    return count > 0
  }

  private mutating func mark(_ mark: Mark) {
    if points + commas + gaps == 0 {
      first = run
    } else if run != 3 {
      isGrouped = false
    }
    switch mark {
    case .point: points += 1
    case .comma: commas += 1
    case .gap: gaps += 1
    }
    last = mark
    run = 0
  }

  /// Whether the digits before the last run are in groups of three.
  private var hasGroups: Bool { isGrouped && (1...3).contains(first) }

  private func result(
    isNegative: Bool, isRound: Bool, decimal: DecimalSign?
  ) -> NumberReading {
    func number(scale: Int, proof: DecimalSign?) -> NumberReading {
      .number(DecimalNumber(digits: isNegative ? -digits : digits, scale: scale), proof: proof)
    }
    let kinds = (points > 0 ? 1 : 0) + (commas > 0 ? 1 : 0) + (gaps > 0 ? 1 : 0)
    if kinds == 0 { return number(scale: 0, proof: nil) }
    if isRound || last == .gap {
      return kinds == 1 && hasGroups && run == 3 ? number(scale: 0, proof: nil) : .invalid
    }
    let sign: DecimalSign = last == .point ? .point : .comma
    let signs = last == .point ? points : commas
    if kinds > 1 {
      guard kinds == 2, signs == 1, hasGroups, run > 0 else { return .invalid }
      return number(scale: run, proof: sign)
    }
    if signs > 1 {
      return hasGroups && run == 3 ? number(scale: 0, proof: sign.other) : .invalid
    }
    guard run > 0 else { return .invalid }
    if run != 3 || first == 0 || first > 3 || beginsWithZero {
      return number(scale: run, proof: sign)
    }
    guard let decimal else { return .ambiguous }
    return number(scale: decimal == sign ? 3 : 0, proof: nil)
  }
}
