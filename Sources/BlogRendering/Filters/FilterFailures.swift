internal import BlogModel
internal import Diagnostics

/// Gives failures of blogen's own filters their names and suggestions.
///
/// Liquid knows one kind of failing filter, `template-runtime`, and nothing of texts and assets.
struct FilterFailures: Sendable {
  private let texts: [String]
  private let assets: [String]

  /// Remembers what could have been meant.
  init(theme: Theme) {
    texts = theme.texts.keys.sorted()
    assets = theme.assets.keys.sorted()
  }

  /// What `t` says of an unknown key.
  static func missingText(_ key: String) -> String { textPrefix + key + "`" }

  /// What `asset_url` says of an unknown file.
  static func missingAsset(_ name: String) -> String { assetPrefix + name + "`" }

  private static let textPrefix = "the theme has no text `"
  private static let assetPrefix = "the theme has no asset `"

  /// The finding with its own name and a suggestion, or as it is.
  func named(_ finding: Finding) -> Finding {
    guard finding.id == .templateRuntime else { return finding }
    var finding = finding
    func name(in prefix: String) -> String? {
      finding.message.hasPrefix(prefix)
        ? String(finding.message.dropFirst(prefix.count).dropLast()) : nil
    }
    if let key = name(in: Self.textPrefix) {
      finding.id = .missingText
      finding.label = didYouMean(key, among: texts)
      finding.help = ["add `\(key)` to the locale files of the theme"]
    } else if let asset = name(in: Self.assetPrefix) {
      finding.id = .missingAsset
      finding.label = didYouMean(asset, among: assets)
      finding.help = ["names are paths below the folder `assets` of the theme"]
    }
    return finding
  }
}
