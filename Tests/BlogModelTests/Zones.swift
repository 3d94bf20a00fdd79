import BlogModel

extension TimeZoneRules {
  /// Central European Time with the changes of 2026, by hand: 29 March and 25 October, 01:00 UTC.
  static let berlin = TimeZoneRules(
    identifier: "Europe/Berlin", firstOffset: 3_600,
    transitions: [
      Transition(start: 1_774_746_000, offset: 7_200),
      Transition(start: 1_792_890_000, offset: 3_600),
    ])

  /// Samoa, which left out 30 December 2011.
  static let apia = TimeZoneRules(
    identifier: "Pacific/Apia", firstOffset: -36_000,
    transitions: [Transition(start: 1_325_239_200, offset: 50_400)])
}
