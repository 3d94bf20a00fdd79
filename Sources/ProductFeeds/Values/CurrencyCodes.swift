internal import BlogModel

/// The words and signs by which feeds name currencies.
enum CurrencyCodes {
  /// The currency of a code in any case, a sign or a common short form; `nil` for anything else.
  static func currency(_ word: String) -> Currency? {
    if let code = signs[word] { return Currency(code) }
    let upper = word.uppercased()
    if let code = signs[upper] { return Currency(code) }
    return codes.contains(upper) ? Currency(upper) : nil
  }

  private static let signs: [String: String] = [
    "€": "EUR", "EURO": "EUR", "EUROS": "EUR", "FR.": "CHF", "FR": "CHF", "SFR.": "CHF",
    "SFR": "CHF", "$": "USD", "US$": "USD", "£": "GBP", "ZŁ": "PLN", "KČ": "CZK", "¥": "JPY",
    "FT": "HUF",
  ]

  /// The currencies that people pay with.
  ///
  /// Source: ISO 4217, list one, without funds, metals and test codes.
  static let codes: Set<String> = Set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP
    BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP
    GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR
    KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK
    MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR
    SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS
    UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
