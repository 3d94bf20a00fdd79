/// A place in a style sheet or a script that names another file.
struct AssetReference: Sendable, Hashable {
  /// The bytes that a rewritten reference replaces: the whole token.
  var range: Range<Int>
  /// The address as it is meant, without quotes and escapes.
  var address: [UInt8]
  /// How it is written.
  var form: Form

  /// How an address is written.
  enum Form: Sendable, Hashable {
    /// `url(…)` without quotes.
    case url
    /// A string of a style sheet, in this quote.
    case string(quote: UInt8)
    /// A module name of a script, in this quote.
    ///
    /// It is one without escapes.
    case module(quote: UInt8, isStatic: Bool)
  }

  /// The bytes that name `address` instead.
  func written(_ address: [UInt8]) -> [UInt8] {
    switch form {
    case .url: CSSText.url(address)
    case .string(let quote): CSSText.quoted(address, quote)
    case .module(let quote, _): [quote] + address + [quote]
    }
  }
}
