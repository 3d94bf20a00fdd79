internal import BlogModel
internal import BlogSources
internal import Diagnostics

/// Finds the versions of one text in several languages.
struct Translations {
  private let editions: [SiteConfiguration]
  private(set) var findings: [Finding] = []

  init(_ editions: [SiteConfiguration]) { self.editions = editions }

  /// Tells every entry of `content` about its versions.
  ///
  /// Versions have the same path apart from the language, or one names the other's file.
  /// - Complexity: O(*n*) in the number of entries.
  mutating func link(_ content: inout SiteContent) {
    guard editions.count > 1 else {
      checkNames(in: content)
      return
    }
    followNames(in: &content)
    var versions: [String: [Int: Int]] = [:]
    for edition in content.editions.indices {
      for (index, source) in content.editions[edition].entries.enumerated() {
        let key = source.entry.translationKey
        if let other = versions[key]?[edition] {
          let first = content.editions[edition].entries[other].entry
          findings.append(
            Finding(
              .duplicateTranslation,
              "there are two versions of one text in `\(editions[edition].language)`",
              at: source.entry.location,
              related: [.init("the other is", at: SourceLocation(path: first.source))]))
        } else {
          versions[key, default: [:]][edition] = index
        }
      }
    }
    mapLinks(versions, in: &content)
    for (_, group) in versions where group.count > 1 {
      let translations = group.sorted { $0.key < $1.key }.map { edition, index in
        translation(of: content.editions[edition].entries[index].entry.path, edition)
      }
      for (edition, index) in group {
        content.editions[edition].entries[index].entry.translations = translations
      }
    }
    reportMissing(versions, in: content)
  }

  /// Lets a link to the main version lead to the one in the language of the link, also while the
  /// main one is held back.
  private func mapLinks(_ versions: [String: [Int: Int]], in content: inout SiteContent) {
    for (key, group) in versions {
      let main = group[0].map { content.editions[0].entries[$0].entry.source }
      guard let source = main ?? content.withheldSources[key] else { continue }
      for (edition, index) in group where edition > 0 {
        content.book.add(
          source: source, .page(content.editions[edition].entries[index].entry.path),
          edition: edition)
      }
    }
  }

  /// The home pages of all languages.
  var homes: [Translation] {
    editions.count > 1 ? editions.indices.map { translation(of: .root, $0) } : []
  }

  /// Tells the shops which pages are about the same product.
  func link(_ shops: inout [Shop?]) {
    guard editions.count > 1 else { return }
    Shop.linkTranslations(
      &shops, { translation(of: $0, $1) }, overview: { Shop.overviewPath(editions[$0]) })
  }

  private func translation(of path: PagePath, _ edition: Int) -> Translation {
    let configuration = editions[edition]
    return Translation(
      language: configuration.language, name: configuration.edition.name,
      href: configuration.baseURL.href(path), absolute: configuration.baseURL.absolute(path))
  }

  /// Gives entries that name another file its key.
  private mutating func followNames(in content: inout SiteContent) {
    var keys: [String: String] = [:]
    for source in content.editions.lazy.flatMap(\.entries) {
      keys[source.entry.source] = source.entry.translationKey
    }
    let known = keys.keys.sorted()
    // From each text to the one it names.
    var named: [String: String] = [:]
    for edition in content.editions.indices {
      for index in content.editions[edition].entries.indices {
        let entry = content.editions[edition].entries[index].entry
        guard let original = entry.translationOf else { continue }
        let paths = Self.paths(original.name, from: entry.source)
        if let source = paths.first(where: { keys[$0] != nil }) {
          named[entry.source] = source
        } else {
          // Each suggestion looks at all texts.
          let suggests = findings.count < Self.suggestionLimit
          findings.append(
            Self.unknown(original, from: entry.source, known: suggests ? known : []))
        }
      }
    }
    for edition in content.editions.indices {
      for index in content.editions[edition].entries.indices {
        var source = content.editions[edition].entries[index].entry.source
        var seen: Set<String> = []
        while let next = named[source], seen.insert(source).inserted { source = next }
        if let key = keys[source], !seen.isEmpty {
          content.editions[edition].entries[index].entry.translationKey = key
        }
      }
    }
  }

  /// How many findings suggest a name.
  private static let suggestionLimit = 10

  /// With one language, a translation can only be a mistake.
  private mutating func checkNames(in content: SiteContent) {
    for source in content.editions.lazy.flatMap(\.entries) {
      guard let named = source.entry.translationOf else { continue }
      findings.append(
        Finding(
          .unknownTranslation, .warning, "this site has only one language", at: named.location,
          help: ["name the others in `blogen.yaml`: `languages: {en: {}}`"]))
    }
  }

  /// The files that a name can mean: beside the text, or from `content` on, with or without ending.
  private static func paths(_ name: String, from source: String) -> [String] {
    let folder = source.split(separator: "/").dropLast().joined(separator: "/")
    return ["\(folder)/\(name)", "content/\(name)", name].flatMap {
      [$0, "\($0).md", "\($0)/index.md"]
    }
  }

  private static func unknown(
    _ named: Entry.Named, from source: String, known: [String]
  ) -> Finding {
    let names = known.map { String($0.dropFirst("content/".count)) }
    let last = named.name.split(separator: "/").last.map(String.init) ?? named.name
    let near =
      suggestion(for: named.name, among: names)
      ?? suggestion(
        for: last, among: names.compactMap { $0.split(separator: "/").last.map(String.init) })
    return Finding(
      .unknownTranslation, "there is no published text `\(named.name)`", at: named.location,
      label: near.map { "did you mean `\($0)`?" },
      help: ["write the path of the file below `content`, such as `posts/2026-10-03-ernte.md`"])
  }

  /// Notes which texts of the main language have no version in another.
  private mutating func reportMissing(_ versions: [String: [Int: Int]], in content: SiteContent) {
    for (_, group) in versions {
      guard let main = group[0], group.count < editions.count else { continue }
      let missing = editions.indices.filter { group[$0] == nil }.map {
        "`\(editions[$0].language)`"
      }
      findings.append(
        Finding(
          .missingTranslation, .note,
          "this text has no version in \(missing.joined(separator: ", "))",
          at: SourceLocation(path: content.editions[0].entries[main].entry.source)))
    }
  }
}
