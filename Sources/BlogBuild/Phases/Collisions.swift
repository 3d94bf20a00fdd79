internal import BlogModel
internal import Diagnostics

/// Finds output files that would overwrite each other.
struct Collisions {
  private var seen: [String: OutputFile] = [:]
  private var folded: [String: OutputFile] = [:]
  private var folders: Set<String> = []

  /// The findings for all files that share an address, or that differ only in case.
  /// - Complexity: O(number of files).
  static func findings(in files: [OutputFile]) -> [Finding] {
    var collisions = Collisions()
    var findings: [Finding] = []
    for file in files { findings += collisions.add(file) }
    for file in files where collisions.folders.contains(file.path.file) {
      findings.append(
        Finding(
          .urlCollision, "`\(file.path)` is a file here and a folder elsewhere",
          at: file.location))
    }
    return findings
  }

  private mutating func add(_ file: OutputFile) -> [Finding] {
    let name = file.path.file
    if let other = seen[name] {
      return [collision(file, other)]
    }
    seen[name] = file
    // Only files with a dot can stand where another needs a folder.
    var parts = name.split(separator: "/").dropLast()
    while !parts.isEmpty, folders.insert(parts.joined(separator: "/")).inserted {
      parts.removeLast()
    }
    let key = name.lowercased()
    guard let other = folded[key] else {
      folded[key] = file
      return []
    }
    return [
      Finding(
        .urlCaseCollision, .warning,
        "`\(file.path)` and `\(other.path)` differ only in upper and lower case", at: file.location,
        help: ["some web hosts and file systems take them for one"],
        related: other.location.map { [.init("the other comes from", at: $0)] } ?? [])
    ]
  }

  private func collision(_ file: OutputFile, _ other: OutputFile) -> Finding {
    // The author can change a file of his own more easily than what blogen makes.
    let (place, cause) = file.location == nil ? (other, file) : (file, other)
    return Finding(
      .urlCollision, "two sources for one address, `\(file.path)`", at: place.location,
      help: ["give one of them another `slug`"],
      related: cause.location.map { [.init("the other is", at: $0)] }
        ?? [.init("the other is \(cause.what)", at: SourceLocation(path: cause.path.text))])
  }
}

/// A file of the output with its origin.
struct OutputFile: Sendable {
  var path: PagePath
  /// Where its author finds it; `nil` for what blogen makes.
  var location: SourceLocation?
  /// What it is, for messages.
  var what: String
}
