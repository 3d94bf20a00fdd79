internal import BlogModel
internal import BlogSources
internal import Diagnostics

/// Gives every entry, author and copied file its address.
struct Addressing {
  let configuration: SiteConfiguration
  private(set) var findings: [Finding] = []

  init(configuration: SiteConfiguration) { self.configuration = configuration }

  /// The address of a post or page; its slug must not be empty.
  mutating func path(of entry: Entry) -> PagePath? {
    guard !entry.slug.isEmpty else {
      findings.append(
        Finding(
          .invalidSlug, "no address can be made from this file's name", at: entry.location,
          help: ["add a line `slug: …` with letters and digits"]))
      return nil
    }
    let pattern =
      entry.kind == .post ? configuration.postPermalinks : configuration.pagePermalinks
    let day = entry.date.map { configuration.timeZone.timestamp(at: $0.seconds).day }
    let path = pattern.path { token in
      switch token {
      case .slug: entry.slug
      case .year: day.map { pad($0.year, to: 4) } ?? "0000"
      case .month: day.map { pad($0.month, to: 2) } ?? "00"
      case .day: day.map { pad($0.day, to: 2) } ?? "00"
      case .category: slug(of: entry.categories.first?.name, else: generalWord)
      case .author: slug(of: (entry.authors.first ?? configuration.author)?.name, else: "blog")
      }
    }
    if path == nil {
      findings.append(
        Finding(.invalidSlug, "`\(entry.slug)` gives an unusable address", at: entry.location))
    }
    return path
  }

  /// The address of an author's page.
  mutating func path(of author: Author) -> PagePath? {
    let path = PagePath("/\(configuration.pathWords.author)/\(author.slug)/")
    if path == nil {
      findings.append(
        Finding(
          .invalidSlug, "no address can be made from this author's name", at: author.location,
          help: ["add a line `slug: …` with letters and digits"]))
    }
    return path
  }

  /// The address of a copied file, `nil` with a finding if its name cannot be one.
  ///
  /// `bundle` is the address of the post or page in whose folder it stands.
  mutating func path(of file: ContentFile, bundle: PagePath?) -> PagePath? {
    let inside: String
    if let bundle, let folder = file.bundle {
      let base =
        bundle.text.hasSuffix(".html") ? String(bundle.text.dropLast(5)) + "/" : bundle.text
      inside = base + file.path.dropFirst(folder.count + 1)
    } else if file.path.hasPrefix("content/static/") {
      inside = "/" + file.path.dropFirst("content/static/".count)
    } else {
      inside = "/" + file.path.dropFirst("content/".count)
    }
    let path = inside.hasSuffix("/") ? nil : PagePath(inside)
    if path == nil {
      findings.append(
        Finding(
          .unexpectedFile, "a file of this name cannot be published",
          at: SourceLocation(path: file.path)))
    }
    return path
  }

  /// Stands in an address for the category of a post without one.
  private var generalWord: String {
    configuration.language.hasPrefix("de") ? "allgemein" : "general"
  }

  private func slug(of name: String?, else fallback: String) -> String {
    let slug = name.map { Slug.make($0, language: configuration.language) } ?? ""
    return slug.isEmpty ? fallback : slug
  }

  private func pad(_ number: Int, to width: Int) -> String {
    let text = "\(number)"
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
