/// A value that the owner chose freely, under `params:` or in a theme's settings.
public indirect enum ParameterValue: Sendable, Hashable {
  /// Nothing: an empty value, `~` or `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A number with a fraction.
  case decimal(Double)
  /// Text, or anything that was quoted.
  case text(String)
  /// A list.
  case list([ParameterValue])
  /// A map, in the order of the file.
  case map([Entry])

  /// A key of a map with its value.
  public struct Entry: Sendable, Hashable {
    /// The key.
    public var key: String
    /// The value.
    public var value: ParameterValue

    /// Creates an entry.
    public init(key: String, value: ParameterValue) {
      self.key = key
      self.value = value
    }
  }
}
