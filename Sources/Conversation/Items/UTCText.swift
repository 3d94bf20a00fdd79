internal import BlogModel

/// The one spelling of a moment in which receivers write: `2026-03-04T10:15:00Z`.
enum UTCText {
  /// The moment, or `nil` for every other spelling, which ``DateText`` reads.
  ///
  /// Source: RFC 3339, section 5.6.
  static func read(_ text: String) -> Timestamp? {
    text.utf8.withContiguousStorageIfAvailable { read($0) } ?? nil
  }

  /// The moment in the bytes of a text.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Timestamp? {
    guard bytes.count == 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z")
    else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for index in range {
        guard bytes[index].isDigit else { return nil }
        value = value * 10 + Int(bytes[index] - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      hour < 24, minute < 60, second < 60,
      let date = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return Timestamp(seconds: date.daysSince1970 * 86_400 + hour * 3_600 + minute * 60 + second)
  }
}
