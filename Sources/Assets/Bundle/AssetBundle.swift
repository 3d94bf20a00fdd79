package import Diagnostics

/// All files of a theme, made ready to publish.
package enum AssetBundle {
  /// The published form of `files`, sorted by name, and what is wrong with them.
  ///
  /// Style sheets and scripts are minified and get a fingerprint and an `integrity`; pictures and
  /// fonts get a fingerprint; other files are taken as they are. The fingerprint is that of the final
  /// bytes. What a style sheet (`url(…)`, `@import`) or a script (`import`) names relative to itself
  /// is rewritten to the published name; addresses from the root, `data:` and fragments stay.
  ///
  /// Findings: `missing-asset` for a relative address that leads to no file, `third-party-request`
  /// for a file of another host, `invalid-asset` for a file that could not be minified and
  /// `asset-cycle` for files that load each other in a circle. All files are in the result even then.
  /// Files in a circle need each other's fingerprint, so the first one by name keeps its plain name.
  ///
  /// - Parameters:
  ///   - files: Names from the folder `assets` with `/` between the parts, each once (of two the last
  ///     counts), and their content.
  ///   - shownPath: The path that findings print for a name, such as `themes/saft/assets/css/main.css`.
  ///   - isStable: Whether the file must keep its name, as `favicon.svg` or `robots.txt` must.
  /// - Returns: The files and the findings, both in an order that depends on names and places only.
  /// - Complexity: O(total size), plus O(*n*²) in the number of style sheets and scripts if they load
  ///   each other in circles.
  package static func make(
    files: [(name: String, bytes: [UInt8])],
    shownPath: (String) -> String = { "assets/\($0)" },
    isStable: (String) -> Bool = { _ in false }
  ) -> (assets: [Asset], findings: [Finding]) {
    let contents = Dictionary(files.map { ($0.name, $0.bytes) }) { _, last in last }
    let names = contents.keys.sorted()
    var findings: [Finding] = []
    var sources: [String: AssetSource] = [:]
    var links = AssetLinks(names: names)
    for name in names {
      guard let bytes = contents[name] else { continue }
      let file = SourceFile(path: shownPath(name), bytes: bytes)
      let source = AssetSource(name: name, file: file, isStable: isStable(name))
      sources[name] = source
      if let problem = source.problem { findings.append(problem.finding(in: file)) }
      findings += links.add(source)
    }
    let order = AssetOrder(sources, links.targets)
    findings += order.findings
    var assets: [String: Asset] = [:]
    // These names are known before the content is.
    let plain = order.plain.union(sources.values.lazy.filter(\.keepsName).map(\.name))
    for name in order.names {
      guard let source = sources[name] else { continue }
      let outputs = { (target: String) -> String in
        plain.contains(target) ? target : assets[target]?.outputName ?? target
      }
      assets[name] = source.published(
        links.targets[name] ?? [], keepsName: plain.contains(name), outputs)
    }
    return (names.compactMap { assets[$0] }, findings.sortedByPlace())
  }
}
