internal import BlogModel
internal import Diagnostics
internal import Liquid

extension Filter {
  /// `{{ "css/main.css" | asset_url }}`: the link to a file of the theme.
  static func assetURL(of theme: Theme, base: BaseURL) -> Filter {
    let links = theme.assets.mapValues { base.href($0.path) }
    let known = links.keys.sorted()
    return Filter("asset_url") { input, _, _ throws(FilterError) in
      let name = input.text
      guard let link = links[name] else {
        throw FilterError(
          "the theme has no asset `\(name)`", id: .missingAsset,
          label: didYouMean(name, among: known),
          help: ["names are paths below the folder `assets` of the theme"])
      }
      return .string(link)
    }
  }
}
