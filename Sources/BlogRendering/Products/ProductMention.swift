/// A product as the structured data of posts names it.
struct ProductMention: Sendable {
  /// The name of the node.
  let id: String?
  /// The node as a JSON object, with its name.
  let named: [UInt8]
  /// The same without its name, for another node of the same page.
  let unnamed: [UInt8]

  /// Writes what a product is called in both forms.
  init(_ node: ProductNode) {
    var named: [UInt8] = []
    named.append(json: { node.writeReference(into: &$0) })
    var unnamed: [UInt8] = []
    unnamed.append(json: { node.writeReference(hasID: false, into: &$0) })
    id = node.id
    self.named = named
    self.unnamed = unnamed
  }
}
