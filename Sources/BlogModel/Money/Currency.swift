/// A currency by its code.
public struct Currency: Sendable, Hashable {
  /// Three capital letters, such as `EUR`.
  public let code: String

  /// How many digits stand behind the decimal sign, from 0 to 3.
  ///
  /// Source: ISO 4217, list one; two where it is not named here.
  public let fractionDigits: Int

  /// The currency with this code in any case; `nil` unless it is three ASCII letters.
  public init?(_ code: String) {
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }) else {
      return nil
    }
    self.init(code: code.uppercased())
  }

  private init(code: String) {
    self.code = code
    fractionDigits =
      if Self.withoutFraction.contains(code) {
        0
      } else if Self.withThreeDigits.contains(code) {
        3
      } else {
        2
      }
  }

  /// The euro.
  public static let euro = Currency(code: "EUR")
  /// The Swiss franc.
  public static let swissFranc = Currency(code: "CHF")

  private static let withoutFraction: Set<String> = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV",
    "XAF", "XOF", "XPF",
  ]
  private static let withThreeDigits: Set<String> = [
    "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND",
  ]
}
