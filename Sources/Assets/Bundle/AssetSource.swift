internal import Diagnostics

/// A file of a theme as it was written, and what was read from it.
struct AssetSource {
  let name: String
  let file: SourceFile
  let kind: AssetKind
  let mediaType: String
  /// Whether it is published under its own name.
  let keepsName: Bool
  /// What keeps it from being minified.
  let problem: AssetProblem?
  /// The addresses in it.
  let references: [AssetReference]

  /// Reads the file once, if it is a style sheet or a script.
  init(name: String, file: SourceFile, isStable: Bool) {
    self.name = name
    self.file = file
    (kind, mediaType) = AssetKind.of(name)
    keepsName = isStable || kind == .other
    switch kind {
    case .style:
      let style = CSSStructure(file.bytes)
      problem = style.problem
      references = CSSReferences.all(in: style)
    case .script:
      let script = ScriptTokenizer(file.bytes)
      problem = script.problem
      // Behind a mistake nothing can be told apart, so such a script stays as it is.
      references = script.problem == nil ? ScriptReferences.all(in: script) : []
    case .media, .other:
      problem = nil
      references = []
    }
  }

  /// The file as it is published.
  ///
  /// `links` are its references to other files, and `output` knows the published names of those.
  func published(
    _ links: [AssetLink], keepsName: Bool, _ output: (String) -> String
  ) -> Asset {
    var bytes: [UInt8] = []
    var position = 0
    for link in links {
      let name = output(link.target)
      guard name != link.target else { continue }
      bytes += file.bytes[position..<link.reference.range.lowerBound]
      let address = link.folder + AssetPath.encoded(String(AssetName.file(name))) + link.suffix
      bytes += link.reference.written(address)
      position = link.reference.range.upperBound
    }
    bytes = position == 0 ? file.bytes : bytes + file.bytes[position...]
    if problem == nil {
      switch kind {
      case .style: bytes = CSSMinifier.minify(bytes)
      case .script: bytes = JavaScriptMinifier.minify(bytes)
      case .media, .other: break
      }
    }
    let outputName =
      keepsName ? name : AssetName.fingerprinted(name, Fingerprint.short(bytes))
    let hasIntegrity = kind == .style || kind == .script
    return Asset(
      name: name, outputName: outputName, bytes: bytes,
      integrity: hasIntegrity ? Fingerprint.integrity(bytes) : nil, mediaType: mediaType)
  }
}
