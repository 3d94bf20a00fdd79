internal import Diagnostics
internal import Files

/// Reads the source lines of findings that know only their line and column.
///
/// Front matter gives each value a place; keeping each line too would cost more than reading the
/// few files with mistakes again.
struct ExcerptReader {
  let site: String
  let files: FileSystem

  /// The findings with their source lines, where the file can still be read.
  func complete(_ findings: [Finding]) -> [Finding] {
    var cache: [String: SourceFile?] = [:]
    return findings.map { finding in
      guard let place = finding.location, place.excerpt == nil, let line = place.line else {
        return finding
      }
      if cache[place.path] == nil {
        cache[place.path] = .some(
          (try? files.read("\(site)/\(place.path)", 10_000_000)).map {
            SourceFile(path: place.path, bytes: $0)
          })
      }
      guard let file = cache[place.path] ?? nil else { return finding }
      var finding = finding
      let shown = file.location(line: line, column: place.column ?? 1, length: place.length)
      finding.location = place.hidesText ? shown.hidingText() : shown
      return finding
    }
  }
}
