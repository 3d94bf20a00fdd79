public import Diagnostics

/// The front matter of a talk file, read from YAML but not yet understood.
public struct TalkFields: Sendable {
  /// The pairs in the order of the file.
  ///
  /// A list is written as its texts with commas between; a map is a pair for each of its keys,
  /// named `outer.inner`, so that no value is hidden from the search for private data.
  public var pairs: [Pair]
  /// Where the front matter begins.
  public var location: SourceLocation

  /// Creates fields.
  public init(_ pairs: [Pair], at location: SourceLocation) {
    self.pairs = pairs
    self.location = location
  }

  /// A key with its value.
  public struct Pair: Sendable {
    /// The key.
    public var key: String
    /// Where the key stands.
    public var keyLocation: SourceLocation
    /// The value as text; empty if there is none.
    public var value: String
    /// Where the value stands.
    public var location: SourceLocation
    /// Whether the value was a list; then ``value`` has its texts with commas between.
    public var isList: Bool

    /// Creates a pair.
    public init(
      key: String, at keyLocation: SourceLocation, value: String, at location: SourceLocation,
      isList: Bool = false
    ) {
      self.key = key
      self.keyLocation = keyLocation
      self.value = value
      self.location = location
      self.isList = isList
    }
  }
}
