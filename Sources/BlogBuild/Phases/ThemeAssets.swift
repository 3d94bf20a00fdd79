internal import Assets
internal import BlogModel
internal import BlogRendering
internal import Diagnostics
internal import Files

/// Brings a theme's files into the form in which they are published.
///
/// Files that end in `.liquid`, such as `css/main.css.liquid`, are rendered with the theme's settings
/// first. Then all are minified and named after their content.
struct ThemeAssets {
  let configuration: SiteConfiguration
  let generated: Timestamp
  let files: FileSystem

  /// What became of the files.
  struct Result {
    var theme: Theme
    var copies: [FileCopy]
    var findings: [Finding]
    /// Whether every file has a new name when its content changes.
    var isFingerprinted: Bool
  }

  /// Publishes the files of `theme` at the root of the host, which is that of the language `root`.
  func publish(_ theme: Theme, root: Int) -> Result {
    var result = Result(theme: theme, copies: [], findings: [], isFingerprinted: true)
    var sources: [(name: String, bytes: [UInt8])] = []
    var shown: [String: String] = [:]
    for (name, asset) in theme.assets.sorted(by: { $0.key < $1.key }) {
      do {
        var (name, bytes) = (name, try files.read(asset.source, 1 << 30))
        if name.hasSuffix(".liquid") {
          let file = SourceFile(path: asset.shown, bytes: bytes)
          let rendered = AssetTemplate(theme, configuration, generated: generated).render(file)
          bytes = rendered.bytes
          result.findings += rendered.findings
          name = String(name.dropLast(".liquid".count))
        }
        if let other = shown[name] {
          result.findings.append(
            Finding(
              .invalidTheme, "two files of the theme become `\(name)`",
              at: SourceLocation(path: asset.shown), help: ["rename one of them"],
              related: [.init("the other is", at: SourceLocation(path: other))]))
        }
        shown[name] = asset.shown
        sources.append((name, bytes))
      } catch {
        result.findings.append(
          Finding(
            .unreadableFile, "this file cannot be read: \(error)",
            at: SourceLocation(path: asset.shown)))
      }
    }
    let (assets, findings) = AssetBundle.make(
      files: sources, shownPath: { shown[$0] ?? "assets/\($0)" })
    result.findings += findings
    result.theme.assets = [:]
    for asset in assets {
      guard let path = PagePath("/assets/\(asset.outputName)") else { continue }
      result.theme.assets[asset.name] = Theme.Asset(
        path: path, source: "", shown: shown[asset.name] ?? asset.name,
        integrity: asset.integrity)
      result.copies.append(FileCopy(edition: root, path: path, content: .bytes(asset.bytes)))
      if asset.outputName == asset.name { result.isFingerprinted = false }
    }
    return result
  }
}
