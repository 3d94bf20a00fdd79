import BlogModel
import Diagnostics
import Testing

/// What is shown of products that cannot be bought.
@Suite struct PriceSoldOutTests {
  private static let place = SourceLocation(path: "p")

  /// Products `0`, `1` … from words such as `out>1`: an availability and the product in its place.
  private static func catalogue(_ words: [String]) -> Catalogue {
    Catalogue(
      words.enumerated().map { number, word in
        let parts = word.split(separator: ">")
        var product = Product(id: "\(number)", name: "P", location: place)
        product.availability =
          switch parts[0] {
          case "in": .inStock
          case "pre": .preorder
          case "out": .outOfStock
          case "gone": .discontinued
          default: nil
          }
        if parts.count > 1 {
          product.replacement = Entry.Named(String(parts[1]), at: place)
        }
        return product
      })
  }

  private static func text(_ showing: ProductShowing?) -> String {
    guard let showing else { return "none" }
    let words = [
      "\(showing.index)", showing.note?.rawValue, showing.showsPrice ? nil : "no price",
      showing.isDropped ? "dropped" : nil,
    ]
    return words.compactMap { $0 }.joined(separator: " ")
  }

  @Test(arguments: [
    ("in", SoldOutPolicy.drop, "0"), ("pre", .drop, "0"), ("?", .drop, "0"),
    ("out", .badge, "0 sold-out"), ("gone", .badge, "0 discontinued"),
    ("out", .hidePrice, "0 sold-out no price"), ("gone", .hidePrice, "0 discontinued no price"),
    ("out", .drop, "0 sold-out no price dropped"),
    ("gone", .drop, "0 discontinued no price dropped"), ("gone", .replace, "0 discontinued"),
  ])
  func policies(word: String, policy: SoldOutPolicy, expected: String) {
    let catalogue = Self.catalogue([word])
    var settings = ProductSettings()
    settings.soldOut = policy
    settings.discontinued = policy
    let ofSite = SoldOut(catalogue: catalogue, settings: settings).showing(of: 0)
    #expect(Self.text(ofSite) == expected)
    let ofLink = SoldOut(catalogue: catalogue, settings: ProductSettings())
      .showing(of: 0, policy: policy)
    #expect(ofLink == ofSite)
    var own = catalogue
    own.update(0) { $0.soldOut = policy }
    settings.soldOut = .badge
    settings.discontinued = .badge
    #expect(SoldOut(catalogue: own, settings: settings).showing(of: 0) == ofSite)
  }

  @Test func theNearestPolicyCounts() {
    var catalogue = Self.catalogue(["out", "gone"])
    var settings = ProductSettings()
    settings.soldOut = .hidePrice
    settings.discontinued = .drop
    #expect(SoldOut(catalogue: catalogue, settings: settings).showing(of: 0)?.isDropped == false)
    #expect(SoldOut(catalogue: catalogue, settings: settings).showing(of: 1)?.isDropped == true)
    catalogue.update(1) { $0.soldOut = .hidePrice }
    let rules = SoldOut(catalogue: catalogue, settings: settings)
    #expect(Self.text(rules.showing(of: 1)) == "1 discontinued no price")
    #expect(Self.text(rules.showing(of: 1, policy: .badge)) == "1 discontinued")
  }

  @Test(arguments: [
    (["out>1", "in"], "1"), (["gone>1", "?"], "1"), (["gone>1", "out>2", "gone>3", "pre"], "3"),
    // Nothing can be bought: what is only sold out is better than what is no longer sold.
    (["out>1", "gone"], "0 sold-out"), (["out>1", "out"], "0 sold-out"),
    (["gone>1", "gone>2", "out>3", "out"], "2 sold-out"), (["gone>1", "gone"], "0 discontinued"),
    // Rings, and a product that is not there.
    (["gone>0"], "0 discontinued"), (["gone>1", "gone>0"], "0 discontinued"),
    (["gone>1", "gone>2", "out>1"], "2 sold-out"), (["out>9"], "0 sold-out"),
    (["gone>1", "gone>9"], "0 discontinued"),
  ])
  func successors(words: [String], expected: String) {
    let rules = SoldOut(catalogue: Self.catalogue(words), settings: ProductSettings())
    #expect(Self.text(rules.showing(of: 0, policy: .replace)) == expected)
  }

  @Test func unknownProductsShowNothing() {
    let rules = SoldOut(catalogue: Self.catalogue(["in"]), settings: ProductSettings())
    for index in [-1, 1, Int.max] { #expect(rules.showing(of: index) == nil) }
  }

  @Test(arguments: 0..<20)
  func chainsAlwaysEnd(seed: Int) {
    var dice = PriceDice(seed)
    for _ in 0..<100 {
      let count = Int.random(in: 1...12, using: &dice)
      let words = (0..<count).map { _ in
        let state = ["in", "out", "gone", "gone"].randomElement(using: &dice) ?? "in"
        return "\(state)>\(Int.random(in: 0...count, using: &dice))"
      }
      let catalogue = Self.catalogue(words)
      let rules = SoldOut(catalogue: catalogue, settings: ProductSettings())
      for index in 0..<count {
        guard let showing = rules.showing(of: index, policy: .replace) else {
          Issue.record("nothing is shown of \(index) in \(words)")
          continue
        }
        // What is shown can be reached, and what it says is true.
        var reached = [index]
        while let name = catalogue.products[reached[reached.count - 1]].replacement?.name,
          let next = catalogue.find(name)?.index, reached.count <= count
        {
          reached.append(next)
        }
        let notes = reached.map { catalogue.products[$0].soldOutNote }
        #expect(reached.contains(showing.index))
        #expect(showing.note == catalogue.products[showing.index].soldOutNote)
        #expect((showing.note == nil) == (notes.contains(nil)))
        if showing.note == .discontinued { #expect(!notes.contains(.soldOut)) }
      }
    }
  }
}
