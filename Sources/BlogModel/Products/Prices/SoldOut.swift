/// Decides what is shown of products that cannot be bought.
public struct SoldOut: Sendable {
  private let catalogue: Catalogue
  private let settings: ProductSettings

  /// Creates the rules of one catalogue.
  public init(catalogue: Catalogue, settings: ProductSettings) {
    self.catalogue = catalogue
    self.settings = settings
  }

  /// What is shown where the product at `index` is named; `nil` if there is no such product.
  ///
  /// The policy of the link counts before that of the product, and that before the site's. A
  /// product that is to be replaced gives way to the first of its successors that can be bought.
  /// If none can, one that is no longer sold gives way to one that is only sold out; otherwise it
  /// stays, with a note.
  /// - Parameters:
  ///   - index: The product in the catalogue.
  ///   - policy: What the author of a link wants, if not what the product or the site says.
  /// - Returns: What is shown.
  /// - Complexity: O(length of the chain of successors); chains that form a ring end.
  public func showing(of index: Int, policy: SoldOutPolicy? = nil) -> ProductShowing? {
    guard catalogue.products.indices.contains(index) else { return nil }
    guard let note = catalogue.products[index].soldOutNote else {
      return ProductShowing(index: index, showsPrice: true, note: nil, isDropped: false)
    }
    let sitePolicy = note == .discontinued ? settings.discontinued : settings.soldOut
    switch policy ?? catalogue.products[index].soldOut ?? sitePolicy {
    case .badge:
      return ProductShowing(index: index, showsPrice: true, note: note, isDropped: false)
    case .hidePrice:
      return ProductShowing(index: index, showsPrice: false, note: note, isDropped: false)
    case .replace:
      let other = successor(of: index, note) ?? index
      return ProductShowing(
        index: other, showsPrice: true, note: catalogue.products[other].soldOutNote,
        isDropped: false)
    case .drop:
      return ProductShowing(index: index, showsPrice: false, note: note, isDropped: true)
    }
  }

  /// The product to show instead of one with `note`; `nil` if none is better.
  private func successor(of index: Int, _ note: ProductShowing.Note) -> Int? {
    var seen: Set<Int> = [index]
    var soldOut: Int?
    var current = index
    while let name = catalogue.products[current].replacement?.name,
      let next = catalogue.find(name)?.index, seen.insert(next).inserted
    {
      switch catalogue.products[next].soldOutNote {
      case nil: return next
      case .soldOut: soldOut = soldOut ?? next
      case .discontinued: break
      }
      current = next
    }
    return note == .discontinued ? soldOut : nil
  }
}
