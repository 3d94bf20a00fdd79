public import BlogModel

/// What a build is asked to do.
public struct BuildOptions: Sendable {
  /// The site folder.
  public var site = "."
  /// The output folder as the command line gave it; `nil` takes the one of `blogen.yaml`.
  public var output: String?
  /// Another address than the configured one, as for a staging host.
  public var baseURL: BaseURL?
  /// Whether drafts are built.
  public var includesDrafts = false
  /// Whether posts with a date in the future are built.
  public var includesFuture = false
  /// The moment that counts as now, in seconds since 1970; the clock is an input.
  public var now: Int
  /// The moment as text, read in the site's time zone; it wins over ``now``.
  public var nowText: String?
  /// Whether warnings fail the build.
  public var isStrict = false
  /// Whether the site is only checked, and nothing written.
  public var isCheck = false
  /// Whether changes of prices are added to the price history.
  public var recordsPrices = false
  /// Whether a folder that blogen never wrote to may be written to.
  public var isForced = false
  /// How many tasks work at a time.
  public var jobs = 1
  /// Folders with themes beside the site's own.
  public var installedThemes: [String] = []

  /// Options for a build at the moment `now`.
  public init(now: Int) { self.now = now }
}
