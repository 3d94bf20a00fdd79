internal import BlogModel
internal import Liquid

extension Filter {
  /// `{{ "css/main.css" | asset_url }}`: the link to a file of the theme.
  static func assetURL(of theme: Theme, base: BaseURL) -> Filter {
    let links = theme.assets.mapValues { base.href($0.path) }
    return Filter("asset_url") { input, _, _ throws(FilterError) in
      let name = input.text
      guard let link = links[name] else { throw FilterError(FilterFailures.missingAsset(name)) }
      return .string(link)
    }
  }
}
