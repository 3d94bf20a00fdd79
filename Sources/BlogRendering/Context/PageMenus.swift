internal import BlogModel
internal import Liquid

/// The menus as pages show them, made once for each choice of highlighted links.
///
/// Most pages highlight the same links, and what templates make of such menus is kept.
struct PageMenus {
  private let context: SiteContext
  private let targets: [String]
  private var known: [[Int]: Int] = [:]
  private var menus: [Value] = []

  init(_ context: SiteContext) {
    self.context = context
    var targets: [String] = []
    func collect(_ items: [Menu.Item]) {
      for item in items {
        if !item.target.isEmpty { targets.append(item.target) }
        collect(item.children)
      }
    }
    for menu in context.site.menus { collect(menu.items) }
    self.targets = targets
  }

  /// The menus on the page at `page`, and a number that pages with the same menus share.
  /// - Complexity: O(number of items).
  mutating func menus(on page: String) -> (menus: Value, revision: Int) {
    var highlighted: [Int] = []
    for (index, target) in targets.enumerated() {
      if target == page {
        highlighted.append(index)
      } else if page.hasPrefix(target) {
        highlighted.append(-1 - index)
      }
    }
    if let revision = known[highlighted] { return (menus[revision], revision) }
    let site = context.site
    let made = Value.map(
      site.menus.isEmpty ? .empty : MenuItemView.menus(context, page: page))
    known[highlighted] = menus.count
    menus.append(made)
    return (made, menus.count - 1)
  }
}
