/// Reading dates from the texts that people write in templates and settings.
///
/// The forms are those that Ruby's `Time.parse` reads most often: `2026-10-03`, with a time and an
/// offset behind it, `October 3, 2026`, `3 Oct 2026`, `Sat, 03 Oct 2026 12:00:00 +0200`.
enum DateParsing {
  /// What was read so far.
  private struct Parts {
    var year: Int?
    var month: Int?
    var day: Int?
    var hour = 0
    var minute = 0
    var second = 0
    var hasTime = false
    var offset: Int?
    var isAfternoon: Bool?
  }

  /// The date that a value stands for, or `nil` if it is none.
  static func date(_ value: Value, _ environment: Environment) -> LiquidDate? {
    switch value {
    case .date(let date): return date
    case .integer(let seconds): return at(seconds, environment)
    case .string(let text), .html(let text): return date(text, environment)
    default: return nil
    }
  }

  private static func at(_ seconds: Int, _ environment: Environment) -> LiquidDate {
    LiquidDate(seconds: seconds, offset: environment.offset(seconds))
  }

  private static func date(_ text: String, _ environment: Environment) -> LiquidDate? {
    let text = text.lowercased()
    if text == "now" || text == "today" { return environment.now }
    // Longer texts are no dates; reading them would cost time for nothing.
    guard !text.isEmpty, text.utf8.count <= 100 else { return nil }
    if text.utf8.allSatisfy(\.isDigit) {
      return Int(text).map { at($0, environment) }
    }
    guard let parts = parts(of: text) else { return nil }
    return date(of: parts, environment)
  }

  private static func date(of parts: Parts, _ environment: Environment) -> LiquidDate? {
    let today = environment.now.map { CivilTime($0) }
    guard parts.day != nil || parts.month != nil || parts.hasTime else { return nil }
    guard let year = parts.year ?? today?.year else { return nil }
    let month = parts.month ?? (parts.day == nil || parts.year == nil ? today?.month ?? 1 : 1)
    let day = parts.day ?? (parts.month == nil ? today?.day ?? 1 : 1)
    var hour = parts.hour
    if let isAfternoon = parts.isAfternoon { hour = hour % 12 + (isAfternoon ? 12 : 0) }
    guard (1...12).contains(month), (1...31).contains(day), hour <= 24, parts.minute < 60,
      parts.second <= 60, (-9999...9999).contains(year)
    else { return nil }
    let number = CivilTime.day(year: year, month: month, day: day)
    // The 31st of a month with 30 days runs over, and is no date.
    if CivilTime(LiquidDate(seconds: number * 86_400)).day != day { return nil }
    let local = number * 86_400 + hour * 3600 + parts.minute * 60 + parts.second
    if let offset = parts.offset { return LiquidDate(seconds: local - offset, offset: offset) }
    let offset = environment.offset(local - environment.offset(local))
    return LiquidDate(seconds: local - offset, offset: offset)
  }

  // MARK: Reading

  private static func parts(of text: String) -> Parts? {
    var parts = Parts()
    var words = Words(text)
    while let word = words.next() {
      switch word {
      case .name(let name):
        if let month = month(name) {
          parts.month = month
        } else if name == "am" || name == "pm" {
          parts.isAfternoon = name == "pm"
        } else if ["z", "utc", "gmt"].contains(name) {
          parts.offset = 0
        } else if !isFiller(name) {
          return nil
        }
      case .number(let number, let digits):
        guard read(number, digits, &words, &parts) else { return nil }
      case .sign(let sign) where parts.hasTime:
        guard let offset = words.offset() else { return nil }
        parts.offset = sign * offset
      case .sign: continue
      }
    }
    return parts
  }

  private static func read(
    _ number: Int, _ digits: Int, _ words: inout Words, _ parts: inout Parts
  ) -> Bool {
    if words.take(":") {
      guard let minute = words.number() else { return false }
      (parts.hour, parts.minute, parts.hasTime) = (number, minute, true)
      if words.take(":") {
        guard let second = words.number() else { return false }
        parts.second = second
        if words.take(".") { _ = words.number() }
      }
      return true
    }
    if digits == 8, parts.year == nil {
      (parts.year, parts.month, parts.day) = (number / 10_000, number / 100 % 100, number % 100)
      return true
    }
    if parts.year == nil, parts.day == nil, parts.month == nil,
      let separator = ["-", "/", "."].first(where: { words.take($0) })
    {
      return readDate(number, digits, separator, &words, &parts)
    }
    if digits >= 3 || parts.day != nil {
      guard parts.year == nil else { return false }
      parts.year = digits <= 2 ? number + (number < 69 ? 2000 : 1900) : number
      return true
    }
    parts.day = number
    return true
  }

  /// `2026-10-03`, `2026-10`, `3.10.2026`, `10/3/2026` is read as Ruby does: day first.
  private static func readDate(
    _ first: Int, _ digits: Int, _ separator: Character, _ words: inout Words, _ parts: inout Parts
  ) -> Bool {
    if let name = words.monthName() {
      parts.month = name
    } else {
      guard let second = words.number() else { return false }
      parts.month = second
    }
    let third = words.take(separator) ? words.numberWithDigits() : nil
    if digits >= 3 {
      parts.year = first
      parts.day = third?.number ?? 1
    } else {
      parts.day = first
      parts.year = third.map {
        $0.digits <= 2 ? $0.number + ($0.number < 69 ? 2000 : 1900) : $0.number
      }
    }
    _ = words.take("t")
    return true
  }

  fileprivate static func month(_ name: String) -> Int? {
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    guard name.utf8.count >= 3 else { return nil }
    return months.firstIndex {
      $0 == name || $0.prefix(3) == name || (name == "sept" && $0 == "september")
    }
    .map { $0 + 1 }
  }

  private static func isFiller(_ name: String) -> Bool {
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return ["st", "nd", "rd", "th", "of", "at", "t"].contains(name)
      || (name.utf8.count >= 3 && days.contains { $0.hasPrefix(name) })
  }
}

/// The words, numbers and signs of a text that may be a date.
private struct Words {
  enum Word {
    case name(String)
    case number(Int, digits: Int)
    case sign(Int)
  }

  private let scalars: [Character]
  private var index = 0

  init(_ text: String) { scalars = Array(text) }

  mutating func next() -> Word? {
    while index < scalars.count {
      let character = scalars[index]
      if character.isASCII, character.isNumber, let value = numberWithDigits() {
        return .number(value.number, digits: value.digits)
      }
      if character.isASCII, character.isLetter { return .name(name()) }
      index += 1
      if character == "+" { return .sign(1) }
      if character == "-" { return .sign(-1) }
    }
    return nil
  }

  mutating func take(_ character: Character) -> Bool {
    guard index < scalars.count, scalars[index] == character else { return false }
    index += 1
    return true
  }

  mutating func number() -> Int? { numberWithDigits()?.number }

  mutating func numberWithDigits() -> (number: Int, digits: Int)? {
    let start = index
    var number = 0
    while index < scalars.count, let digit = scalars[index].wholeNumberValue, scalars[index].isASCII
    {
      guard index - start < 15 else { return nil }
      number = number * 10 + digit
      index += 1
    }
    return index > start ? (number, index - start) : nil
  }

  mutating func monthName() -> Int? {
    let start = index
    let month = DateParsing.month(name())
    if month == nil { index = start }
    return month
  }

  /// `0200`, `02:00` or `2` behind a sign, in seconds.
  mutating func offset() -> Int? {
    guard let (number, digits) = numberWithDigits() else { return nil }
    if take(":") {
      guard let minutes = self.number() else { return nil }
      return min(number, 24) * 3600 + min(minutes, 59) * 60
    }
    return digits > 2 ? min(number / 100, 24) * 3600 + number % 100 * 60 : min(number, 24) * 3600
  }

  private mutating func name() -> String {
    let start = index
    while index < scalars.count, scalars[index].isASCII, scalars[index].isLetter { index += 1 }
    return String(scalars[start..<index])
  }
}
