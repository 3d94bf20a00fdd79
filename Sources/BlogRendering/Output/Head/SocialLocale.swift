/// The language of a page as the Open Graph protocol writes it, such as `de_DE`.
///
/// Source: ogp.me, "Optional Metadata".
enum SocialLocale {
  /// The locale of a BCP 47 tag; `nil` if neither the tag nor the table names a country.
  static func name(of language: String) -> String? {
    let parts = language.split { $0 == "-" || $0 == "_" }
    guard let primary = parts.first?.lowercased() else { return nil }
    // A region has two letters; a script, which may stand before it, four.
    let region = parts.dropFirst().first { part in
      part.utf8.count == 2 && part.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    }
    return (region?.uppercased() ?? countries[primary]).map { "\(primary)_\($0)" }
  }

  /// Where a language has most of its readers.
  private static let countries = [
    "bg": "BG", "ca": "ES", "cs": "CZ", "cy": "GB", "da": "DK", "de": "DE", "el": "GR",
    "en": "GB", "es": "ES", "et": "EE", "eu": "ES", "fi": "FI", "fr": "FR", "ga": "IE",
    "gl": "ES", "hr": "HR", "hu": "HU", "is": "IS", "it": "IT", "ja": "JP", "lb": "LU",
    "lt": "LT", "lv": "LV", "mt": "MT", "nb": "NO", "nl": "NL", "nn": "NO", "no": "NO",
    "pl": "PL", "pt": "PT", "rm": "CH", "ro": "RO", "ru": "RU", "sk": "SK", "sl": "SI",
    "sq": "AL", "sr": "RS", "sv": "SE", "tr": "TR", "uk": "UA", "zh": "CN",
  ]
}
