public import BlogModel
public import Diagnostics

/// Understands the front matter of talk files.
///
/// It is a value without state, so that files can be read at the same time.
public struct TalkReader: Sendable {
  /// The name of each author of the site by id, which is the name of the author's file.
  let authors: [String: String]
  /// The ids among which a misspelt one is searched; none if that would be slow, as it is done for
  /// each file.
  let suggestedAuthors: [String]
  let timeZone: TimeZoneRules
  let now: Timestamp
  let sanitiser: TalkSanitiser
  /// The host of the site without `www.`, or `nil` if targets are not compared with it.
  let siteHost: String?

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - authors: The names of the site's authors by id.
  ///   - timeZone: The zone of dates without an offset.
  ///   - now: The moment of the build; later items are not shown yet.
  ///   - sanitiser: Cleans names and addresses.
  ///   - site: The address of the site, to which mentions link; `nil` if that is not known.
  public init(
    authors: [String: String], timeZone: TimeZoneRules, now: Timestamp,
    sanitiser: TalkSanitiser = TalkSanitiser(), site: String? = nil
  ) {
    self.authors = authors
    suggestedAuthors = authors.count <= 200 ? authors.keys.sorted() : []
    self.timeZone = timeZone
    self.now = now
    self.sanitiser = sanitiser
    siteHost = site.flatMap(HostName.read)
  }

  /// The item in a file, or `nil` if it lacks what every item needs.
  ///
  /// All mistakes are added to `findings`, each at its place. `bodyStart` is the offset of the text
  /// in `file`.
  /// - Complexity: O(size of the file).
  public func read(
    _ fields: TalkFields, of file: SourceFile, bodyStart: Int, findings: inout [Finding]
  ) -> TalkItem? {
    var reading = TalkReading(reader: self, file: file, fields: fields)
    let item = reading.item(bodyStart: bodyStart)
    findings += reading.findings
    return item
  }
}
