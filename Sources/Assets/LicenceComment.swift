/// Which comments stay in a minified file.
enum LicenceComment {
  /// Whether the block comment is one that its author wants kept.
  ///
  /// That is `/*!`, and every block comment with `@license` or `@preserve`, as the tools of the
  /// trade have it.
  static func matches(_ comment: ArraySlice<UInt8>) -> Bool {
    let second = comment.startIndex + 2
    guard second < comment.endIndex else { return false }
    if comment[second] == UInt8(ascii: "!") { return true }
    var index = second
    while index < comment.endIndex {
      if comment[index] == UInt8(ascii: "@"),
        comment[index...].starts(with: license) || comment[index...].starts(with: preserve)
      {
        return true
      }
      index += 1
    }
    return false
  }

  private static let license = Array("@license".utf8)
  private static let preserve = Array("@preserve".utf8)
}
