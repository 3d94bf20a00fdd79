internal import Synchronization

/// What is the same wherever a product is shown.
struct ProductTexts: Sendable {
  /// The price with everything that has to stand beside it; `nil` if none is shown.
  let price: String?
  /// The `rel` of the link to the shop; `nil` for none.
  let rel: String?
}

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

/// What one worker has made of the products that it has shown.
final class Kept<Content: Sendable>: Sendable {
  // Workers do not share it, so that nobody ever waits.
  private let contents = Mutex<[Int: Content]>([:])

  /// What is kept of the product at `index` of the catalogue; made if it is not there yet.
  func content(of index: Int, _ make: () -> Content) -> Content {
    if let content = contents.withLock({ $0[index] }) { return content }
    let content = make()
    contents.withLock { $0[index] = content }
    return content
  }
}
