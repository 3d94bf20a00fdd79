internal import BlogModel
internal import Diagnostics

extension FieldReader {
  /// The address in a value of `key`; `nil` with a finding unless it is a full web address.
  ///
  /// What it is for is printed on pages, so that an address with a name or password is refused, and
  /// the finding does not show it.
  mutating func webAddress(_ value: Entry.Named, key: String) -> String? {
    let text = value.name
    let host = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    let isAddress =
      (text.hasPrefix("https://") || text.hasPrefix("http://")) && host.count == 3
      && !host[2].prefix { !"/?#".contains($0) }.isEmpty
      && !text.unicodeScalars.contains { $0.value <= 0x20 || "\"<>`\\".unicodeScalars.contains($0) }
    let holdsUser =
      isAddress ? host[2].prefix { !"/?#".contains($0) }.contains("@") : text.contains("@")
    if isAddress, !holdsUser { return text }
    if isAddress {
      report(
        Finding(
          .invalidValue, "`\(key)` holds a name or a password, which everybody could read",
          at: value.location.hidingText(), help: ["write the address without what ends with `@`"]))
      return nil
    }
    report(
      Finding(
        .invalidValue,
        "`\(key)` must be a full web address" + (holdsUser ? "" : ", not `\(text)`"),
        at: holdsUser ? value.location.hidingText() : value.location,
        help: ["write it with `https://`"]))
    return nil
  }
}
