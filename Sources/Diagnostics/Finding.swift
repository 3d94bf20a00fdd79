/// A mistake, or something worth a look, in a user's file.
///
/// A finding says what is wrong, where, and what to do. It carries everything that is needed to
/// print it; the file itself may be gone by then.
public struct Finding: Sendable, Hashable {
  /// The permanent name of this kind of finding, such as `broken-link`.
  public var id: FindingID

  /// Whether it stops the build.
  public var severity: Severity

  /// What is wrong: lower case, no final stop, names in backquotes.
  public var message: String

  /// Where it is, or `nil` if no file is concerned.
  public var location: SourceLocation?

  /// A short text behind the caret, such as "did you mean `expires`?".
  public var label: String?

  /// What to do about it, one sentence each.
  public var help: [String]

  /// The other places that belong to it: the first of two duplicates, the chain of includes.
  public var related: [Related]

  /// Creates a finding; `label` is usually made by ``didYouMean(_:among:)``.
  public init(
    _ id: FindingID, _ severity: Severity, _ message: String, at location: SourceLocation? = nil,
    label: String? = nil, help: [String] = [], related: [Related] = []
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.location = location
    self.label = label
    self.help = help
    self.related = related
  }

  /// Creates an error.
  public init(
    _ id: FindingID, _ message: String, at location: SourceLocation? = nil, label: String? = nil,
    help: [String] = [], related: [Related] = []
  ) {
    self.init(id, .error, message, at: location, label: label, help: help, related: related)
  }

  /// How much a finding matters, the gravest first.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// The build fails and nothing is written.
    case error
    /// The build goes on; `--strict` makes it an error.
    case warning
    /// For information only.
    case note
  }

  /// What orders findings of one place.
  fileprivate var sortKey: (severity: Int, id: String, message: String, length: Int) {
    (Severity.allCases.firstIndex(of: severity) ?? 0, id.rawValue, message, location?.length ?? 0)
  }

  /// What tells apart findings that say the same of one place.
  fileprivate var details: [String] {
    [label ?? ""] + help + related.map { "\($0.message) \($0.location)" }
  }

  /// Another place that a finding refers to.
  public struct Related: Sendable, Hashable {
    /// What is there, such as "first used here".
    public var message: String
    /// Where it is.
    public var location: SourceLocation

    /// Creates a reference to another place.
    public init(_ message: String, at location: SourceLocation) {
      self.message = message
      self.location = location
    }
  }
}

extension [Finding] {
  /// The findings ordered by place, then severity, name and text, each once.
  ///
  /// The order does not depend on the order in which they were found, so that parallel runs
  /// print the same.
  /// - Complexity: O(*n* log *n*).
  public func sortedByPlace() -> [Finding] {
    var seen: Set<Finding> = []
    return filter { seen.insert($0).inserted }.sorted { left, right in
      switch (left.location, right.location) {
      case (nil, _?): return true
      case (_?, nil): return false
      case (let first?, let second?) where first < second: return true
      case (let first?, let second?) where second < first: return false
      default: break
      }
      let (first, second) = (left.sortKey, right.sortKey)
      if first != second { return first < second }
      return left.details.lexicographicallyPrecedes(right.details)
    }
  }

  /// The number of findings of one severity.
  public func count(of severity: Finding.Severity) -> Int {
    reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }

  /// The same findings with every warning made an error, as `--strict` wants.
  public func strict() -> [Finding] {
    map { finding in
      guard finding.severity == .warning else { return finding }
      var finding = finding
      finding.severity = .error
      return finding
    }
  }
}
