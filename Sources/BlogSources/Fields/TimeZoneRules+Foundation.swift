package import BlogModel
internal import Foundation

extension TimeZoneRules {
  /// The rules of an IANA time zone from 1970 to 2100, or `nil` if there is no such zone.
  ///
  /// Foundation carries its own zone database, so that a machine without one gives the same dates.
  package static func named(_ identifier: String) -> TimeZoneRules? {
    // The known names lack links such as `Asia/Kolkata`; names without `/` may be abbreviations,
    // which mean different zones to different people.
    guard
      identifier == "UTC" || identifier.contains("/")
        || TimeZone.knownTimeZoneIdentifiers.contains(identifier),
      let zone = TimeZone(identifier: identifier)
    else { return nil }
    var transitions: [Transition] = []
    var moment = Date(timeIntervalSince1970: 0)
    let end = Date(timeIntervalSince1970: 4_102_444_800)
    while let next = zone.nextDaylightSavingTimeTransition(after: moment), next > moment, next < end
    {
      transitions.append(
        Transition(
          start: Int(next.timeIntervalSince1970.rounded()), offset: zone.secondsFromGMT(for: next)))
      moment = next
    }
    return TimeZoneRules(
      identifier: identifier,
      firstOffset: zone.secondsFromGMT(for: Date(timeIntervalSince1970: 0)),
      transitions: transitions)
  }

  /// The names of all zones, for suggestions.
  package static var knownNames: [String] { TimeZone.knownTimeZoneIdentifiers }
}
