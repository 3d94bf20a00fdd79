internal import BlogModel

/// A page that leads to another address, for hosts that know no redirects.
struct RedirectPage {
  let context: SiteContext
  let stub: RedirectStub

  /// Appends the page.
  func write(into output: inout [UInt8]) {
    let configuration = context.site.configuration
    let href: String
    let absolute: String
    switch stub.target {
    case .page(let path):
      href = configuration.baseURL.href(path)
      absolute = configuration.baseURL.absolute(path)
    // Only addresses without a `*` have a page.
    case .address, .pages, .addresses:
      href = stub.target.description
      absolute = href
    }
    let words = words
    output.append(markup: "<!doctype html>\n<html lang=\"")
    output.append(escaping: configuration.language)
    output.append(markup: "\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
    output.append(escaping: words)
    output.append(markup: "</title>\n<link rel=\"canonical\" href=\"")
    output.append(escaping: absolute)
    output.append(markup: "\">\n<meta http-equiv=\"refresh\" content=\"0; url=")
    output.append(escaping: href)
    if configuration.isStaging || stub.kind == .temporary {
      output.append(markup: "\">\n<meta name=\"robots\" content=\"noindex, nofollow")
    }
    output.append(
      markup: "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    output.append(markup: "</head>\n<body>\n<p>")
    output.append(escaping: words)
    output.append(markup: ": <a href=\"")
    output.append(escaping: href)
    if let rel = configuration.links.rel(for: href) {
      output.append(markup: "\" rel=\"")
      output.append(escaping: rel)
    }
    output.append(markup: "\">")
    output.append(escaping: absolute)
    output.append(markup: "</a></p>\n")
    writeLegalLinks(into: &output)
    output.append(markup: "</body>\n</html>\n")
  }

  /// The law wants them on every page, also on one that readers hardly see.
  private func writeLegalLinks(into output: inout [UInt8]) {
    let links = context.site.legalLinks
    guard !links.isEmpty else { return }
    output.append(markup: "<p>")
    for (number, link) in links.enumerated() {
      output.append(markup: number == 0 ? "<a href=\"" : " · <a href=\"")
      output.append(escaping: context.site.configuration.baseURL.href(link.path))
      output.append(markup: "\">")
      output.append(escaping: link.title)
      output.append(markup: "</a>")
    }
    output.append(markup: "</p>\n")
  }

  private var words: String {
    let language = context.site.configuration.language
    switch stub.kind {
    case .temporary:
      return (context.shop?.words ?? ProductWords(theme: nil, language: language))[.moved]
    case .moved: return Self.moved(language)
    }
  }

  private static func moved(_ language: String) -> String {
    switch language.prefix(while: { $0 != "-" }).lowercased() {
    case "de": "Diese Seite ist umgezogen"
    case "fr": "Cette page a déménagé"
    case "it": "Questa pagina è stata spostata"
    case "nl": "Deze pagina is verhuisd"
    default: "This page has moved"
    }
  }
}
