internal import BlogModel
internal import Diagnostics

extension FieldReader {
  /// The address in a value of `key`; `nil` with a finding unless it is a full web address.
  mutating func webAddress(_ value: Entry.Named, key: String) -> String? {
    let text = value.name
    let host = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    let isAddress =
      (text.hasPrefix("https://") || text.hasPrefix("http://")) && host.count == 3
      && !host[2].isEmpty
      && !text.unicodeScalars.contains { $0.value <= 0x20 || "\"<>`\\".unicodeScalars.contains($0) }
    if isAddress { return text }
    report(
      Finding(
        .invalidValue, "`\(key)` must be a full web address, not `\(text)`", at: value.location,
        help: ["write it with `https://`"]))
    return nil
  }
}
