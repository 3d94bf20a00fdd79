/// What is shown where a text names a product, once it is known whether it can be bought.
public struct ProductShowing: Sendable, Hashable {
  /// The product to show: the named one, or one that took its place.
  public var index: Int
  /// Whether its price is shown.
  public var showsPrice: Bool
  /// What readers are told about it.
  public var note: Note?
  /// Whether links become plain text and cards are left out.
  public var isDropped: Bool

  /// Why a product cannot be bought.
  public enum Note: String, Sendable, Hashable, CaseIterable {
    /// It is to be had again some day.
    case soldOut = "sold-out"
    /// It is no longer sold.
    case discontinued
  }
}

extension Product {
  /// Why it cannot be bought, `nil` if it can or if nobody knows.
  @inlinable public var soldOutNote: ProductShowing.Note? {
    switch availability {
    case .outOfStock: .soldOut
    case .discontinued: .discontinued
    case .inStock, .lowStock, .preorder, .backorder, nil: nil
    }
  }
}
