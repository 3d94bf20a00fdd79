/// The tags by which languages are named.
enum LanguageTag {
  /// Whether `text` has the shape of a language tag, such as `de` or `de-CH`.
  ///
  /// Source: BCP 47 (RFC 5646), section 2.1.
  static func isWellFormed(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts[0].utf8.count)
      && parts.enumerated().allSatisfy { index, part in
        (1...8).contains(part.utf8.count)
          && part.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) && index > 0
              || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          }
      }
  }
}
