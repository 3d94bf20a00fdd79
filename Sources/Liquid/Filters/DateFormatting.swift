/// Writing dates by the patterns of `strftime`, in the words of the environment.
enum DateFormatting {
  /// How a directive pads its result.
  private struct Style {
    var pad: Character?
    var isUnpadded = false
    var isUpper = false
    var swapsCase = false
    var colons = 0
    var width = 0
  }

  /// The date in the form of `pattern`; unknown directives stay as they are.
  /// - Complexity: O(size of the pattern); a width counts at most 1,000.
  static func text(of date: LiquidDate, pattern: String, names: CalendarNames) -> String {
    let time = CivilTime(date)
    let scalars = Array(pattern.unicodeScalars)
    var result = ""
    var index = 0
    while index < scalars.count {
      guard scalars[index] == "%", index + 1 < scalars.count else {
        result.unicodeScalars.append(scalars[index])
        index += 1
        continue
      }
      let start = index
      index += 1
      var style = Style()
      index = readStyle(scalars, index, &style)
      if index < scalars.count, let part = part(scalars[index], time, names, style) {
        result += part
        index += 1
      } else {
        result.unicodeScalars.append(contentsOf: scalars[start..<min(index + 1, scalars.count)])
        index += 1
      }
    }
    return result
  }

  private static func readStyle(
    _ scalars: [Unicode.Scalar], _ start: Int, _ style: inout Style
  ) -> Int {
    var index = start
    while index < scalars.count {
      switch scalars[index] {
      case "-": style.isUnpadded = true
      case "0" where style.width == 0: style.pad = "0"
      case "_": style.pad = " "
      case "^": style.isUpper = true
      case "#": style.swapsCase = true
      case ":": style.colons += 1
      case "0"..."9":
        let digit = Int(scalars[index].value) - 0x30
        style.width = min(1000, style.width * 10 + digit)
      default: return index
      }
      index += 1
    }
    return index
  }

  private static func part(
    _ directive: Unicode.Scalar, _ time: CivilTime, _ names: CalendarNames, _ style: Style
  ) -> String? {
    func number(_ value: Int, _ width: Int, _ pad: Character = "0") -> String {
      if style.isUnpadded { return String(value) }
      return CivilTime.padded(value, max(width, style.width), with: style.pad ?? pad)
    }
    func word(_ text: String) -> String {
      let text = style.isUpper || style.swapsCase ? text.uppercased() : text
      let missing = max(0, style.width - text.count)
      return String(repeating: style.pad ?? " ", count: missing) + text
    }
    func name(_ list: [String], _ index: Int) -> String {
      word(list.indices.contains(index) ? list[index] : "")
    }
    let hour12 = (time.hour + 11) % 12 + 1
    switch directive {
    case "Y": return number(time.year, time.year < 0 ? 5 : 4)
    case "C": return number(time.year.floored(by: 100), 2)
    case "y": return number(time.year.modulo(100), 2)
    case "m": return number(time.month, 2)
    case "B": return name(names.months, time.month - 1)
    case "b", "h": return name(names.shortMonths, time.month - 1)
    case "d": return number(time.day, 2)
    case "e": return number(time.day, 2, " ")
    case "j": return number(time.dayOfYear, 3)
    case "H": return number(time.hour, 2)
    case "k": return number(time.hour, 2, " ")
    case "I": return number(hour12, 2)
    case "l": return number(hour12, 2, " ")
    case "M": return number(time.minute, 2)
    case "S": return number(time.second, 2)
    case "L": return String(repeating: "0", count: style.width > 0 ? style.width : 3)
    case "N": return String(repeating: "0", count: style.width > 0 ? style.width : 9)
    case "P": return word(time.hour < 12 ? "am" : "pm")
    case "p":
      let text = time.hour < 12 ? "AM" : "PM"
      return style.swapsCase ? text.lowercased() : word(text)
    case "A": return name(names.days, time.weekday)
    case "a": return name(names.shortDays, time.weekday)
    case "u": return number(time.weekday == 0 ? 7 : time.weekday, 1)
    case "w": return number(time.weekday, 1)
    case "U": return number((time.dayOfYear + 6 - time.weekday) / 7, 2)
    case "W": return number((time.dayOfYear + 6 - (time.weekday + 6) % 7) / 7, 2)
    case "V": return number(isoWeek(time).week, 2)
    case "G": return number(isoWeek(time).year, 4)
    case "g": return number(isoWeek(time).year.modulo(100), 2)
    case "s": return number(time.seconds, 1)
    case "z": return offset(time, style.colons)
    case "Z": return word(time.offset == 0 ? "UTC" : time.offsetText(colon: false))
    case "n": return "\n"
    case "t": return "\t"
    case "%": return "%"
    default: return compound(directive, time, names).map(word)
    }
  }

  private static func compound(
    _ directive: Unicode.Scalar, _ time: CivilTime, _ names: CalendarNames
  ) -> String? {
    let pattern: String
    switch directive {
    case "c": pattern = "%a %b %e %H:%M:%S %Y"
    case "D", "x": pattern = "%m/%d/%y"
    case "F": pattern = "%Y-%m-%d"
    case "R": pattern = "%H:%M"
    case "r": pattern = "%I:%M:%S %p"
    case "T", "X": pattern = "%H:%M:%S"
    case "v": pattern = "%e-%^b-%Y"
    case "+": pattern = "%a %b %e %H:%M:%S %Z %Y"
    default: return nil
    }
    return text(
      of: LiquidDate(seconds: time.seconds, offset: time.offset), pattern: pattern, names: names)
  }

  private static func offset(_ time: CivilTime, _ colons: Int) -> String {
    let text = time.offsetText(colon: colons > 0)
    return colons > 1 ? text + ":" + CivilTime.padded(Int(time.offset.magnitude) % 60, 2) : text
  }

  /// The week by ISO 8601 and the year that it belongs to.
  private static func isoWeek(_ time: CivilTime) -> (year: Int, week: Int) {
    let weekday = time.weekday == 0 ? 7 : time.weekday
    let week = (time.dayOfYear - weekday + 10) / 7
    if week < 1 { return (time.year - 1, weeks(in: time.year - 1)) }
    if week > weeks(in: time.year) { return (time.year + 1, 1) }
    return (time.year, week)
  }

  private static func weeks(in year: Int) -> Int {
    func weekdayOfLastDay(_ year: Int) -> Int {
      ((CivilTime.day(year: year, month: 12, day: 31) + 4) % 7 + 7) % 7
    }
    return weekdayOfLastDay(year) == 4 || weekdayOfLastDay(year - 1) == 3 ? 53 : 52
  }

  /// `2026-10-03T12:00:00+02:00`, as feeds and `time` elements want it.
  static func xmlSchema(_ date: LiquidDate) -> String {
    let time = CivilTime(date)
    guard (0...9999).contains(time.year) else {
      return text(of: date, pattern: "%Y-%m-%dT%H:%M:%S%:z", names: .english)
    }
    let minutes = Int(time.offset.magnitude / 60)
    return String(unsafeUninitializedCapacity: 25) { bytes in
      var count = 0
      func add(_ mark: Unicode.Scalar) {
        bytes[count] = UInt8(ascii: mark)
        count += 1
      }
      func add(twoDigits number: Int) {
        bytes[count] = UInt8(ascii: "0") + UInt8(number / 10 % 10)
        bytes[count + 1] = UInt8(ascii: "0") + UInt8(number % 10)
        count += 2
      }
      add(twoDigits: time.year / 100)
      add(twoDigits: time.year % 100)
      add("-")
      add(twoDigits: time.month)
      add("-")
      add(twoDigits: time.day)
      add("T")
      add(twoDigits: time.hour)
      add(":")
      add(twoDigits: time.minute)
      add(":")
      add(twoDigits: time.second)
      add(time.offset < 0 ? "-" : "+")
      add(twoDigits: minutes / 60)
      add(":")
      add(twoDigits: minutes % 60)
      return count
    }
  }
}

extension Int {
  /// The quotient rounded down.
  fileprivate func floored(by divisor: Int) -> Int { (self - modulo(divisor)) / divisor }
  /// The remainder, never negative.
  fileprivate func modulo(_ divisor: Int) -> Int { (self % divisor + divisor) % divisor }
}
