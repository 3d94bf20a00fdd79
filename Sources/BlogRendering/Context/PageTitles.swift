internal import BlogModel

/// Titles of the pages that blogen makes by itself.
struct PageTitles: Sendable {
  /// The list of all posts.
  let archive: String
  /// The search page.
  let search: String
  /// The page for addresses that do not exist.
  let notFound: String

  /// Takes the theme's texts, else a word of the language.
  init(theme: Theme, language: String) {
    func text(_ keys: String...) -> String? {
      keys.lazy.compactMap { theme.texts[$0]?.text(for: nil) }.first { !$0.isEmpty }
    }
    let words = Self.words[String(language.prefix { $0 != "-" }).lowercased()]
    archive = text("archive") ?? words?.archive ?? "Archive"
    search = text("search") ?? words?.search ?? "Search"
    notFound = text("not_found_title", "not_found") ?? words?.notFound ?? "Not found"
  }

  private static let words = [
    "de": (archive: "Archiv", search: "Suche", notFound: "Nicht gefunden"),
    "en": (archive: "Archive", search: "Search", notFound: "Not found"),
    "fr": (archive: "Archives", search: "Recherche", notFound: "Page introuvable"),
    "it": (archive: "Archivio", search: "Cerca", notFound: "Pagina non trovata"),
    "nl": (archive: "Archief", search: "Zoeken", notFound: "Niet gevonden"),
  ]
}
