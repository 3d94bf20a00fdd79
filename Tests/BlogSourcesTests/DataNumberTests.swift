import BlogModel
import Testing

@testable import BlogSources

/// Which texts of a table are numbers.
@Suite struct DataNumberTests {
  @Test(
    arguments: [
      ("0", .integer(0)), ("5", .integer(5)), ("-5", .integer(-5)), ("12.5", .decimal(12.5)),
      ("0.50", .decimal(0.5)), ("-0.5", .decimal(-0.5)), ("0.0", .decimal(0)),
      ("4012345678901", .integer(4_012_345_678_901)),
      ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
      ("123456789.012345", .decimal(123_456_789.012345)),
    ] as [(String, ParameterValue)])
  func number(_ text: String, _ value: ParameterValue) {
    #expect(DataNumber.value(of: Array(text.utf8)) == value)
  }

  @Test(arguments: [
    "", "-", ".", "-.", "5.", ".5", "-.5", "007", "00", "-07", "00.5", "+5", "+49 421 1234", "1,5",
    "1.234,56", "1.2.3", "1e3", "0x1F", "1_000", "1 000", "-0", "-0.0", "--5", "5-", "١", "½",
    "NaN",
    "inf", "12.50 €", "2026-10-03", "12:30", "9223372036854775808", "-9223372036854775809",
    "1234567890.123456", "99999999999999999999", String(repeating: "9", count: 5_000),
  ]) func text(_ text: String) {
    #expect(DataNumber.value(of: Array(text.utf8)) == nil)
  }
}
