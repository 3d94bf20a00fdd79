internal import BlogModel
internal import Diagnostics

extension ConfigurationFields {
  /// How deep menus may be link.
  private static let deepest = 4

  /// Reads `menus`: lists of links by name.
  static func readMenus(_ fields: inout FieldReader) -> [Menu] {
    guard let node = fields.node("menus") else { return [] }
    guard case .map(let pairs) = node.content else {
      fields.wrongType("menus", "a map of menus", node)
      return []
    }
    return pairs.map { pair in
      Menu(name: pair.key, items: items(pair.value, of: pair.key, &fields, depth: 1))
    }
  }

  private static func items(
    _ node: YAMLNode, of name: String, _ fields: inout FieldReader, depth: Int
  ) -> [Menu.Item] {
    if node.isNull { return [] }
    guard case .list(let nodes) = node.content else {
      fields.wrongType(name, "a list of links", node)
      return []
    }
    guard depth <= deepest else {
      fields.report(
        Finding(
          .invalidValue, "menus can be nested \(deepest) deep", at: node.location(in: fields.path)))
      return []
    }
    return nodes.compactMap { item($0, of: name, &fields, depth: depth) }
  }

  /// A link: an address alone, or a map of `title`, `url` and `children`.
  private static func item(
    _ node: YAMLNode, of name: String, _ fields: inout FieldReader, depth: Int
  ) -> Menu.Item? {
    if node.isNull { return nil }
    if case .scalar(let target, _) = node.content {
      return Menu.Item(title: "", target: target, at: node.location(in: fields.path))
    }
    var link = FieldReader(node, path: fields.path, place: "the menu `\(name)`")
    let title = link.text("title")
    let url = link.text("url")
    let below = link.node("children")
    let isMap = link.findings.isEmpty
    fields.finish(
      link, severity: .error, synonyms: ["name": "title", "page": "url", "pageref": "url"])
    let children = below.map { items($0, of: name, &fields, depth: depth + 1) } ?? []
    guard isMap else { return nil }
    guard url != nil || title != nil && !children.isEmpty else {
      fields.report(
        Finding(
          .missingKey, "this link has no `url`", at: node.location(in: fields.path),
          help: ["write `url: pages/impressum.md`, an address such as `/archiv/`, or a full one"]))
      return nil
    }
    return Menu.Item(
      title: title?.name ?? "", target: url?.name ?? "",
      at: url?.location ?? node.location(in: fields.path), children: children)
  }
}
