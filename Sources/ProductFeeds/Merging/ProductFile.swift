package import BlogModel

/// A product from a file of its own, and which fields the file gives.
package struct ProductFile: Sendable {
  /// The product; its name may be empty if a feed has it.
  package var product: Product
  /// The fields that the file has, also those that it empties.
  package var given: Set<FeedField>

  /// Creates a product of a file.
  package init(product: Product, given: Set<FeedField>) {
    self.product = product
    self.given = given
  }
}
