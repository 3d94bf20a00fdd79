/// The words that blogen itself puts into addresses, in the site's language.
public struct PathWords: Sendable, Hashable {
  /// Before the slug of a category.
  public var category: String
  /// Before the slug of a tag.
  public var tag: String
  /// Before the slug of a series.
  public var series: String
  /// Before the slug of an author.
  public var author: String
  /// Before the number of a page of a list.
  public var page: String
  /// The list of all posts.
  public var archive: String
  /// The search page.
  public var search: String
  /// The overview of products, and before the name of each.
  public var products: String

  /// The words of a language, English where there are none.
  public init(language: String) {
    switch language.prefix(while: { $0 != "-" }).lowercased() {
    case "de":
      self.init(
        category: "kategorie", tag: "schlagwort", series: "serie", author: "autor", page: "seite",
        archive: "archiv",
        search: "suche", products: "produkte")
    case "fr":
      self.init(
        category: "categorie", tag: "mot-cle", series: "serie", author: "auteur", page: "page",
        archive: "archives",
        search: "recherche", products: "produits")
    case "it":
      self.init(
        category: "categoria", tag: "tag", series: "serie", author: "autore", page: "pagina",
        archive: "archivio",
        search: "cerca", products: "prodotti")
    case "nl":
      self.init(
        category: "categorie", tag: "trefwoord", series: "serie", author: "auteur", page: "pagina",
        archive: "archief",
        search: "zoeken", products: "producten")
    default:
      self.init(
        category: "category", tag: "tag", series: "series", author: "author", page: "page",
        archive: "archive",
        search: "search", products: "products")
    }
  }

  private init(
    category: String, tag: String, series: String, author: String, page: String, archive: String,
    search: String, products: String
  ) {
    self.category = category
    self.tag = tag
    self.series = series
    self.author = author
    self.page = page
    self.archive = archive
    self.search = search
    self.products = products
  }
}
