internal import Diagnostics

/// A reference that leads to another file of the theme.
struct AssetLink: Sendable, Hashable {
  var reference: AssetReference
  /// The name of the file it leads to.
  var target: String
  /// The address up to and with its last `/`.
  var folder: [UInt8]
  /// The query and fragment of the address.
  var suffix: [UInt8]
}

/// Which file of a theme names which.
struct AssetLinks {
  /// For each file the links in it, in the order of the file.
  private(set) var targets: [String: [AssetLink]] = [:]
  private let names: [String]
  private let known: Set<String>

  /// Creates the empty set of links between the files `names`.
  init(names: [String]) {
    self.names = names
    known = Set(names)
  }

  /// Adds the links of one file; the findings are about those that lead nowhere or elsewhere.
  mutating func add(_ source: AssetSource) -> [Finding] {
    var findings: [Finding] = []
    for reference in source.references {
      switch AssetAddress(reference.address) {
      case .other: break
      case .otherHost:
        // What a script loads on demand may wait for the reader's consent.
        if case .module(_, isStatic: false) = reference.form { break }
        findings.append(otherHost(reference, source))
      case .file(let folder, let file, let suffix):
        if case .module = reference.form, folder.first != UInt8(ascii: ".") { break }
        let path = String(decoding: AssetPath.decoded(folder + file), as: UTF8.self)
        guard let target = AssetPath.resolve(path, from: source.name), known.contains(target)
        else {
          findings.append(missing(path, reference, source))
          continue
        }
        targets[source.name, default: []].append(
          AssetLink(reference: reference, target: target, folder: folder, suffix: suffix))
      }
    }
    return findings
  }

  private func place(_ reference: AssetReference, _ source: AssetSource) -> SourceLocation {
    source.file.location(at: reference.range.lowerBound, length: reference.range.count)
  }

  private func otherHost(_ reference: AssetReference, _ source: AssetSource) -> Finding {
    let address = String(decoding: reference.address, as: UTF8.self)
    return Finding(
      .thirdPartyRequest, .warning,
      "`\(address)` makes every reader's browser ask another host", at: place(reference, source),
      help: ["put the file into the theme's folder `assets` and name it relative to this one"])
  }

  private func missing(
    _ path: String, _ reference: AssetReference, _ source: AssetSource
  ) -> Finding {
    let location = place(reference, source)
    guard let wanted = AssetPath.resolve(path, from: source.name) else {
      return Finding(
        .missingAsset, "`\(path)` leads out of the theme's folder `assets`", at: location,
        help: ["write the address of a file elsewhere in the site from the root: `/picture.png`"])
    }
    let near = suggestion(for: wanted, among: names.lazy.filter { $0 != source.name })
    return Finding(
      .missingAsset, "the theme has no asset `\(wanted)`", at: location,
      label: near.map { "did you mean `\(written($0, reference, source))`?" },
      help: ["addresses are relative to the file they stand in"])
  }

  /// How the file `name` would be named at the place of `reference`.
  private func written(
    _ name: String, _ reference: AssetReference, _ source: AssetSource
  ) -> String {
    let path = AssetPath.relative(name, from: source.name)
    if case .module = reference.form, !path.hasPrefix(".") { return "./\(path)" }
    return path
  }
}
