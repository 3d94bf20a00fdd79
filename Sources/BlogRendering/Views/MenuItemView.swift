internal import BlogModel
internal import Liquid

/// A link of a menu: an item of `menus.main` and of `item.children`.
struct MenuItemView: LiquidObject {
  enum Property: String, CaseIterable {
    case title
    case url
    case current
    case active
    case rel
    case children
  }

  static let typeName = "menu item"
  static let properties = PropertyTable<Property>()

  let context: SiteContext
  let item: Menu.Item
  /// The address of the page that shows the menu.
  let page: String

  /// The menus of the site by name, on the page at `page`.
  static func menus(_ context: SiteContext, page: String) -> LiquidMap {
    LiquidMap(context.site.menus.map { ($0.name, list($0.items, context, page)) })
  }

  private static func list(
    _ items: [Menu.Item], _ context: SiteContext, _ page: String
  ) -> Value {
    .list(MappedList(items) { .object(MenuItemView(context: context, item: $0, page: page)) })
  }

  var liquidText: Value { .string(item.title) }

  func value(of property: Property) -> Value {
    switch property {
    case .title: .string(item.title)
    case .url: .text(item.target.isEmpty ? nil : item.target)
    case .current: .bool(item.target == page)
    case .active: .bool(Self.isActive(item, page, home: context.home.href))
    case .rel: .text(context.site.configuration.links.rel(for: item.target))
    case .children: Self.list(item.children, context, page)
    }
  }

  /// Whether the page is the item's own, below it, or that of an item below.
  private static func isActive(_ item: Menu.Item, _ page: String, home: String) -> Bool {
    let isBelow =
      item.target.hasSuffix("/") && item.target != home && page.hasPrefix(item.target)
    return isBelow || item.target == page
      || item.children.contains { isActive($0, page, home: home) }
  }
}
