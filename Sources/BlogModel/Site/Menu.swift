public import Diagnostics

/// A list of links that the owner put together, such as the main navigation.
public struct Menu: Sendable, Hashable {
  /// What templates call it, such as `main`.
  public var name: String
  /// The links in their order.
  public var items: [Item]

  /// Creates a menu.
  public init(name: String, items: [Item]) {
    self.name = name
    self.items = items
  }

  /// A link of a menu, perhaps with links below it.
  public struct Item: Sendable, Hashable {
    /// The words of the link.
    public var title: String
    /// As the owner wrote it until it is resolved; then an address to print.
    public var target: String
    /// Where the target was written.
    public var location: SourceLocation
    /// The links below it.
    public var children: [Item]

    /// Creates an item.
    public init(title: String, target: String, at location: SourceLocation, children: [Item] = []) {
      self.title = title
      self.target = target
      self.location = location
      self.children = children
    }
  }
}
