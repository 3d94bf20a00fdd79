/// What is the same wherever a product is shown.
struct ProductTexts: Sendable {
  /// The price with everything that has to stand beside it; `nil` if none is shown.
  let price: String?
  /// The `rel` of the link to the shop; `nil` for none.
  let rel: String?
}
