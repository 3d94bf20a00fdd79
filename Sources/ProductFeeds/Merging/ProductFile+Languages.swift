internal import BlogModel

extension ProductFile {
  /// Puts what the file in another language says over this one, field by field.
  package mutating func merge(_ other: ProductFile) {
    ProductMerge(file: other.given).put(other.product, over: &product)
    given.formUnion(other.given)
  }
}
