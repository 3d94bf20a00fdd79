public import Diagnostics

/// Finds the products that one text names, and remembers which it mentions.
///
/// One for each text; texts that are rendered at the same time have each their own.
public final class ProductReferences {
  private let shop: Shop
  private let soldOut: SoldOut
  /// The products that the text mentions, in the order in which it does.
  public private(set) var mentioned: [Int] = []
  /// What its author should know of products that were found all the same.
  public private(set) var findings: [Finding] = []
  private var known: Set<Int> = []
  private var reported: Set<String> = []
  /// The products that readers of the text see: those that it names, or that took their place, and
  /// those of the categories that it lists.
  public private(set) var shown: Set<Int> = []

  /// Prepares the look-up for one text.
  public init(_ shop: Shop) {
    self.shop = shop
    soldOut = SoldOut(catalogue: shop.catalogue, settings: shop.settings)
  }

  /// A product that was found.
  public struct Found: Sendable {
    /// What is shown: the product itself, or the one that took its place.
    public var showing: ProductShowing
    /// The product to show.
    public var product: Product
    /// What its author should know: it is sold out, or spelt in another way.
    public var problem: Problem?
  }

  /// What is wrong with a name of a product.
  public struct Problem: Sendable, Error {
    /// The name of the finding.
    public var id: FindingID
    /// How much it matters.
    public var severity: Finding.Severity
    /// What is wrong.
    public var message: String
    /// The nearest name, if one is near.
    public var label: String?
    /// What to do.
    public var help: [String] = []

    /// Creates a problem.
    public init(
      id: FindingID, severity: Finding.Severity, message: String, label: String? = nil,
      help: [String] = []
    ) {
      self.id = id
      self.severity = severity
      self.message = message
      self.label = label
      self.help = help
    }

    /// The finding at a place.
    public func finding(at place: SourceLocation) -> Finding {
      Finding(id, severity, message, at: place, label: label, help: help)
    }
  }

  /// Finds the product that a text names by id or SKU, and counts it as mentioned.
  ///
  /// - Complexity: O(1); O(number of products) for the first few names that do not exist.
  public func find(_ id: String) throws(Problem) -> Found {
    guard let (index, isExact) = shop.find(id), let showing = soldOut.showing(of: index) else {
      throw unknown(id)
    }
    mention(index)
    if !showing.isDropped { shown.insert(showing.index) }
    let shown = shop.catalogue.products[showing.index]
    var problem = problem(of: index, showing, shown)
    if problem == nil, !isExact {
      let known = shop.catalogue.products[index].id
      problem = Problem(
        id: .unknownProduct, severity: .warning,
        message: "the catalogue writes `\(id)` as `\(known)`", label: "write `\(known)`")
    }
    return Found(showing: showing, product: shown, problem: problem)
  }

  /// Counts a product that front matter names as mentioned; the findings say what is wrong.
  public func check(_ named: Entry.Named) -> [Finding] {
    do {
      if let problem = try find(named.name).problem { report(problem, at: named.location) }
      return []
    } catch {
      return [error.finding(at: named.location)]
    }
  }

  /// The products of a category of the catalogue, at most `limit`; those that are dropped once sold
  /// out are not among them.
  ///
  /// A category is named by its path, `Saft > Apfelsaft`, or by its last word. A list of products
  /// does not mention each of them.
  /// - Complexity: O(number of products).
  public func products(inCategory name: String, limit: Int?) throws(Problem) -> [Int] {
    var found: [Int] = []
    for index in shop.categoryIndex.products(of: name, in: shop.catalogue) {
      if let limit, found.count >= limit { break }
      let product = shop.catalogue.products[index]
      guard product.availability != .discontinued,
        let showing = soldOut.showing(of: index), !showing.isDropped
      else { continue }
      found.append(index)
    }
    shown.formUnion(found)
    if !found.isEmpty { return found }
    let names = Set(shop.categories.map(\.name))
    throw Problem(
      id: .unknownProduct, severity: .error,
      message: "the catalogue has no product in a category `\(name)`",
      label: didYouMean(name, among: names))
  }

  /// Remembers a problem that does not keep a product from being shown.
  ///
  /// Once a text is enough for one product.
  public func report(_ problem: Problem, at place: SourceLocation) {
    guard reported.insert(problem.message).inserted else { return }
    findings.append(problem.finding(at: place))
  }

  /// Counts a product as mentioned.
  private func mention(_ index: Int) {
    if known.insert(index).inserted { mentioned.append(index) }
  }

  private func unknown(_ id: String) -> Problem {
    if shop.rules.wasSold(id) {
      return Problem(
        id: .discontinuedProduct, severity: .warning,
        message: "`\(id)` was sold once, but is no longer in the catalogue",
        help: [
          "name another product, or keep it as a file in `content/products`"
            + " with `availability: discontinued` and `replaced_by`"
        ])
    }
    // Few ids are near enough to be compared letter by letter.
    let near = shop.catalogue.products.lazy.map(\.id).filter {
      $0.utf8.first == id.utf8.first && abs($0.utf8.count - id.utf8.count) <= 3
    }
    let label = didYouMean(id, among: near)
    return Problem(
      id: .unknownProduct, severity: .error, message: "the catalogue has no product `\(id)`",
      label: label, help: label == nil ? ["`blogen products` lists the catalogue"] : [])
  }

  private func problem(
    of index: Int, _ showing: ProductShowing, _ shown: Product
  ) -> Problem? {
    guard let note = shop.catalogue.products[index].soldOutNote else { return nil }
    let product = shop.catalogue.products[index]
    let other = shown.id == product.id ? nil : shown.id
    let what =
      switch note {
      case .soldOut: "`\(product.name)` is sold out"
      case .discontinued: "`\(product.name)` is no longer sold"
      }
    let effect =
      if let other {
        "; `\(other)` is shown instead"
      } else if showing.isDropped {
        "; it is left out here"
      } else {
        ""
      }
    return Problem(
      id: note == .soldOut ? .soldOutProduct : .discontinuedProduct,
      severity: other != nil || note == .soldOut ? .note : .warning, message: what + effect,
      help: other != nil ? [] : alternatives(to: product, note))
  }

  /// What the author can do: products of the same category that can be bought.
  private func alternatives(to product: Product, _ note: ProductShowing.Note) -> [String] {
    guard let category = product.categories.first else { return [] }
    let others = shop.categoryIndex
      .products(of: category.joined(separator: ">"), in: shop.catalogue).lazy
      .map { self.shop.catalogue.products[$0] }
      .filter { $0.soldOutNote == nil }.prefix(3).map { "`\($0.id)`" }
    let near = others.isEmpty ? [] : ["of the same category are \(others.joined(separator: ", "))"]
    return near
      + (note == .soldOut ? [] : ["or name the one that took its place with `replaced_by`"])
  }
}
