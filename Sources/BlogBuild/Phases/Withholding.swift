internal import BlogModel
internal import BlogSources

/// Decides which entries are published.
struct Withholding {
  let options: BuildOptions
  /// Seconds since 1970.
  let now: Int

  /// Why `entry` is not published now, or `nil` if it is.
  func reason(for entry: Entry) -> BuildReport.Withheld.Reason? {
    if entry.isDraft, !options.includesDrafts { return .draft }
    if let expires = entry.expires, expires.seconds <= now { return .expired(expires) }
    if let date = entry.date, date.seconds > now, !options.includesFuture {
      return .scheduled(date)
    }
    return nil
  }
}
