public import Diagnostics

/// What the owner wants web hosts to know.
public struct Publishing: Sendable {
  /// The hosts for which files are written.
  public var hosts: [WebHost] = []
  /// Where the hosts are named.
  public var hostsLocation: SourceLocation?
  /// Patterns that stand for a former address of every post.
  public var patterns: [Pattern] = []
  /// Redirects with a target of their own.
  public var rules: [Redirect] = []
  /// Changes of the policy for what pages may load: sources to add, or `nil` to leave a directive out.
  public var policyChanges: [PolicyChange] = []
  /// Changes of the headers.
  public var headerChanges: [HeaderChange] = []

  /// A pattern with its place.
  public struct Pattern: Sendable {
    /// The pattern.
    public var pattern: RedirectPattern
    /// Where it was written.
    public var location: SourceLocation

    /// Creates a pattern with its place.
    public init(_ pattern: RedirectPattern, at location: SourceLocation) {
      self.pattern = pattern
      self.location = location
    }
  }

  /// A change of one directive of the policy.
  public struct PolicyChange: Sendable {
    /// The directive, such as `script-src`.
    public var directive: String
    /// The sources to add; `nil` leaves the directive out.
    public var sources: [String]?
    /// Where it was written.
    public var location: SourceLocation

    /// Creates a change.
    public init(directive: String, sources: [String]?, at location: SourceLocation) {
      self.directive = directive
      self.sources = sources
      self.location = location
    }
  }

  /// Another value for a header, or none.
  public struct HeaderChange: Sendable {
    /// The name of the header.
    public var name: String
    /// Its value; `nil` leaves it out.
    public var value: String?
    /// The folder in which this holds; `nil` for all files.
    public var folder: PagePath?
    /// Where it was written.
    public var location: SourceLocation

    /// Creates a change.
    public init(
      name: String, value: String?, folder: PagePath? = nil, at location: SourceLocation
    ) {
      self.name = name
      self.value = value
      self.folder = folder
      self.location = location
    }
  }

  /// Nothing that has to be written.
  public init() {}

  /// The headers of a site at `baseURL`, and what is wrong with the changes.
  ///
  /// `formHosts` and `frameHosts` are origins, such as `https://example.org`, to which forms may
  /// be sent and whose players may be opened; `cardFolders` hold cards for other sites, each for
  /// one language.
  public func headers(
    for baseURL: BaseURL, formHosts: [String] = [], frameHosts: [String] = [],
    cardFolders: [PagePath] = []
  ) -> (headers: SecurityHeaders, findings: [Finding]) {
    var findings: [Finding] = []
    var policy = ContentSecurityPolicy.strict()
    try? policy.allow(formHosts, in: "form-action")
    if !frameHosts.isEmpty { try? policy.allow(frameHosts, in: "frame-src") }
    for change in policyChanges {
      do throws(HeaderField.Problem) {
        if let sources = change.sources {
          try policy.allow(sources, in: change.directive)
        } else {
          try policy.set(change.directive, to: nil)
        }
      } catch {
        findings.append(
          Finding(
            .invalidValue, "`\(change.directive)` cannot stand in the policy: \(error)",
            at: change.location))
      }
    }
    var headers = SecurityHeaders(policy: policy, baseURL: baseURL)
    // Before the owner's changes, so that he has the last word.
    for folder in cardFolders { try? headers.openCards(in: folder, policy) }
    for change in headerChanges {
      // Browsers ignore it over plain `http`, and on a test host it would only be in the way.
      let isTransport = change.name.lowercased() == "strict-transport-security"
      if isTransport, !baseURL.origin.hasPrefix("https:") { continue }
      do throws(HeaderField.Problem) {
        try headers.set(change.name, to: change.value, in: change.folder)
      } catch {
        findings.append(
          Finding(
            .invalidValue, "`\(change.name)` cannot be sent as a header: \(error)",
            at: change.location))
      }
    }
    return (headers, findings)
  }
}
