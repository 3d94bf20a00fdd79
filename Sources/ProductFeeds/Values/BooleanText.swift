/// Reads yes and no.
enum BooleanText {
  /// What `text` says; `nil` if it says neither.
  static func read(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "1", "true", "yes", "y", "ja", "j", "wahr", "on", "an", "x", "aktiv", "active": true
    case "0", "false", "no", "n", "nein", "falsch", "off", "aus", "inaktiv", "inactive": false
    default: nil
    }
  }
}
