package import BlogModel
package import Diagnostics

/// Finds products whose ids give one word in addresses, such as `Most-1L` and `most 1l`.
package struct SharedAddresses {
  /// What was found, in the order of the catalogue.
  package var findings: [Finding] { errors + tally.all { $0.name } }

  private var errors: [Finding] = []
  private var tally = FindingTally()

  /// Compares the products of `catalogue`.
  ///
  /// Two of which both get pages are an error, since one would take the other's. As long as no text
  /// mentions them, it is a warning: nothing is wrong yet, but will be once one does.
  /// - Parameters:
  ///   - catalogue: All products.
  ///   - published: Those that get pages or files, as indices.
  /// - Complexity: O(number of products).
  package init(_ catalogue: Catalogue, published: Set<Int>) {
    let products = catalogue.products
    var first: [String: (any: Int, published: Int?)] = [:]
    first.reserveCapacity(products.count)
    for index in products.indices {
      let slug = products[index].slug
      let isPublished = published.contains(index)
      guard var others = first[slug] else {
        first[slug] = (index, isPublished ? index : nil)
        continue
      }
      if isPublished, let other = others.published {
        errors.append(Self.finding(.error, products[index], products[other]))
      } else {
        report(products[index], products[others.any])
      }
      if isPublished, others.published == nil {
        others.published = index
        first[slug] = others
      }
    }
  }

  private mutating func report(_ product: Product, _ other: Product) {
    let fate = tally.count(.duplicateProduct, nil)
    if fate == .counted { return }
    let finding = Self.finding(.warning, product, other)
    if fate == .kept { tally.add(finding) } else { tally.setRest(finding, nil) }
  }

  private static func finding(
    _ severity: Finding.Severity, _ product: Product, _ other: Product
  ) -> Finding {
    Finding(
      .duplicateProduct, severity,
      "the ids `\(short(product.id))` and `\(short(other.id))` "
        + "give one address, `\(product.slug)`",
      at: product.location,
      help: ["give one of them another word with `slug`, in a file in `content/products`"],
      related: [.init("the first is", at: other.location)])
  }
}
