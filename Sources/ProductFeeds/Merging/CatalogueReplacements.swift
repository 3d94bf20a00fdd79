internal import BlogModel
internal import Diagnostics

/// Checks which products took the place of others.
struct CatalogueReplacements {
  private let catalogue: Catalogue
  private var tally = FindingTally()

  /// The findings so far.
  var findings: [Finding] { tally.all { "`\($0.name)`" } }

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Looks for targets that do not exist, and for circles.
  ///
  /// - Complexity: O(number of products), and of unknown targets up to a limit.
  mutating func check() {
    var next = [Int?](repeating: nil, count: catalogue.products.count)
    for index in catalogue.products.indices {
      guard let target = catalogue.products[index].replacement else { continue }
      if let found = catalogue.find(target.name) {
        next[index] = found.index
        if !found.isExact { reportUnknown(target, exact: catalogue.products[found.index].id) }
      } else {
        reportUnknown(target, exact: nil)
      }
    }
    reportCircles(next)
  }

  private mutating func reportUnknown(_ target: Entry.Named, exact: String?) {
    let fate = tally.count(.unknownProduct, .replacement)
    if fate == .counted { return }
    let label =
      fate != .kept
      ? nil
      : exact.map { "did you mean `\($0)`?" }
        ?? didYouMean(target.name, among: catalogue.products.lazy.map(\.id))
    let finding = Finding(
      .unknownProduct, exact == nil ? .error : .warning,
      "there is no product `\(short(target.name))` to take this one's place", at: target.location,
      label: label)
    if fate == .kept { tally.add(finding) } else { tally.setRest(finding, .replacement) }
  }

  private mutating func reportCircles(_ next: [Int?]) {
    /// The walk in which a product was seen, from 1.
    var seen = [Int](repeating: 0, count: next.count)
    for start in next.indices where seen[start] == 0 && next[start] != nil {
      var index = start
      while seen[index] == 0, let following = next[index] {
        seen[index] = start + 1
        index = following
      }
      guard seen[index] == start + 1, next[index] != nil else { continue }
      var circle = [index]
      var following = next[index]
      while let current = following, current != index {
        circle.append(current)
        following = next[current]
      }
      report(circle)
    }
  }

  private mutating func report(_ circle: [Int]) {
    let products = circle.map { catalogue.products[$0] }
    guard let first = products.first, let target = first.replacement else { return }
    let fate = tally.count(.replacementCycle, .replacement)
    if fate == .counted { return }
    let names = products.prefix(8).map { "`\(short($0.id))`" }.joined(separator: ", ")
    let message =
      products.count == 1
      ? "the product \(names) replaces itself" : "these products replace each other: \(names)"
    let finding = Finding(
      .replacementCycle, message, at: target.location,
      related: products.dropFirst().prefix(7).map {
        .init("`\(short($0.id))` is", at: $0.replacement?.location ?? $0.location)
      })
    if fate == .kept { tally.add(finding) } else { tally.setRest(finding, .replacement) }
  }
}
