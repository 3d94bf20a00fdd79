internal import BlogModel
public import Files

/// What the desk works on: a site, a disk, a clock and a source of ids.
public struct DeskOptions: Sendable {
  /// The folder of the site.
  public var site: String
  /// The moment that counts as now, in seconds since 1970.
  public var now: Int
  /// The moment that counts as now as somebody wrote it, in the site's time zone.
  public var nowText: String?
  /// The disk, or a stand-in.
  public var files: FileSystem
  /// Gives a random number each time, from which ids are made.
  public var random: @Sendable () -> UInt32

  /// Creates options; `now` is in seconds since 1970.
  public init(
    site: String, now: Int, files: FileSystem = .disk, random: @escaping @Sendable () -> UInt32
  ) {
    self.site = site
    self.now = now
    self.files = files
    self.random = random
  }
}
