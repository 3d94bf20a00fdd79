internal import BlogModel
internal import BlogSources
internal import Diagnostics

/// Finds where the links in authors' front matter lead.
enum AuthorLinks {
  /// Puts the addresses in; links to nowhere are left out and reported.
  static func resolve(_ editions: inout [BuildEdition], book: AddressBook) -> [Finding] {
    var findings: [Finding] = []
    for index in editions.indices {
      editions[index].site.setAuthorLinks { author, link in
        // Only paths can be looked up; other addresses were checked when they were read.
        guard link.url.hasPrefix("/"), !link.url.hasPrefix("//") else { return link.url }
        switch LinkResolver(book: book, source: author.source, edition: index).find(link.url) {
        case .found(let href, image: _): return href
        case .missing(let near):
          findings.append(
            Finding(
              .brokenLink, "the target of this link does not exist", at: link.location,
              label: near.map { "did you mean `\($0)`?" }))
        case .withheld(let reason):
          findings.append(
            Finding(
              .linkToWithheld, "this leads to a post that is not published: \(reason)",
              at: link.location))
        case .outside: break
        }
        return nil
      }
    }
    return findings
  }
}
