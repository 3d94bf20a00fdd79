/// A page that the law wants every page to link to, such as the Impressum.
package struct RequiredLink: Sendable, Hashable {
  /// What findings call it.
  package var name: String

  /// The addresses that count as it: from the root of the host (`/impressum/`) or absolute.
  ///
  /// Several, where a site has the page in several languages.
  package var urls: [String]

  /// Creates a legal page from its name and addresses.
  package init(name: String, urls: [String]) {
    self.name = name
    self.urls = urls
  }
}
