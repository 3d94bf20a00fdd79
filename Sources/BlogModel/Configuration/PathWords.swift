/// The words that blogen itself puts into addresses, in the site's language.
public struct PathWords: Sendable, Hashable {
  /// Before the slug of a category.
  public var category: String
  /// Before the slug of a tag.
  public var tag: String
  /// Before the slug of an author.
  public var author: String
  /// Before the number of a page of a list.
  public var page: String
  /// The list of all posts.
  public var archive: String

  /// The words of a language, English where there are none.
  public init(language: String) {
    switch language.prefix(while: { $0 != "-" }).lowercased() {
    case "de":
      self.init(
        category: "kategorie", tag: "schlagwort", author: "autor", page: "seite", archive: "archiv")
    case "fr":
      self.init(
        category: "categorie", tag: "mot-cle", author: "auteur", page: "page", archive: "archives")
    case "it":
      self.init(
        category: "categoria", tag: "tag", author: "autore", page: "pagina", archive: "archivio")
    case "nl":
      self.init(
        category: "categorie", tag: "trefwoord", author: "auteur", page: "pagina",
        archive: "archief")
    default:
      self.init(
        category: "category", tag: "tag", author: "author", page: "page", archive: "archive")
    }
  }

  private init(category: String, tag: String, author: String, page: String, archive: String) {
    self.category = category
    self.tag = tag
    self.author = author
    self.page = page
    self.archive = archive
  }
}
