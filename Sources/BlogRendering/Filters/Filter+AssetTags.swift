internal import BlogModel
internal import Diagnostics
internal import Liquid

extension Filter {
  /// `{{ "css/main.css" | asset_url | stylesheet_tag }}`: the element that loads a style sheet.
  static func stylesheetTag(of theme: Theme, base: BaseURL) -> Filter {
    tag("stylesheet_tag", theme, base) { url, integrity in
      "<link rel=\"stylesheet\" href=\"\(url)\"\(integrity)>"
    }
  }

  /// `{{ "js/search.js" | asset_url | script_tag }}`: the element that loads a script, which runs
  /// once the page is there.
  static func scriptTag(of theme: Theme, base: BaseURL) -> Filter {
    tag("script_tag", theme, base) { url, integrity in
      "<script src=\"\(url)\" defer\(integrity)></script>"
    }
  }

  /// The tag for an address, with what browsers need to notice that the file was changed.
  private static func tag(
    _ name: String, _ theme: Theme, _ base: BaseURL,
    _ element: @escaping @Sendable (_ url: String, _ integrity: String) -> String
  ) -> Filter {
    var integrity: [String: String] = [:]
    for asset in theme.assets.values { integrity[base.href(asset.path)] = asset.integrity }
    return Filter(name) { [integrity] input, _, _ in
      if input.isNull { return .null }
      let url = input.text
      let check = integrity[url].map { " integrity=\"\($0)\"" } ?? ""
      return .html(element(url.attributeEscaped, check))
    }
  }
}

extension String {
  /// The text for an attribute in double quotes.
  fileprivate var attributeEscaped: String {
    replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
  }
}
