internal import BlogModel

/// A page at a former address that leads to the new one, for hosts that know no redirects.
struct RedirectPage {
  let configuration: SiteConfiguration
  let target: RedirectTarget

  /// Appends the page.
  func write(into output: inout [UInt8]) {
    let href: String
    let absolute: String
    switch target {
    case .page(let path):
      href = configuration.baseURL.href(path)
      absolute = configuration.baseURL.absolute(path)
    // Only addresses without a `*` have a page.
    case .address, .pages, .addresses:
      href = target.description
      absolute = href
    }
    output.append(markup: "<!doctype html>\n<html lang=\"")
    output.append(escaping: configuration.language)
    output.append(markup: "\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
    output.append(escaping: words)
    output.append(markup: "</title>\n<link rel=\"canonical\" href=\"")
    output.append(escaping: absolute)
    output.append(markup: "\">\n<meta http-equiv=\"refresh\" content=\"0; url=")
    output.append(escaping: href)
    if configuration.isStaging {
      output.append(markup: "\">\n<meta name=\"robots\" content=\"noindex, nofollow")
    }
    output.append(
      markup: "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    output.append(markup: "</head>\n<body>\n<p>")
    output.append(escaping: words)
    output.append(markup: ": <a href=\"")
    output.append(escaping: href)
    output.append(markup: "\">")
    output.append(escaping: absolute)
    output.append(markup: "</a></p>\n</body>\n</html>\n")
  }

  private var words: String {
    switch configuration.language.prefix(while: { $0 != "-" }).lowercased() {
    case "de": "Diese Seite ist umgezogen"
    case "fr": "Cette page a déménagé"
    case "it": "Questa pagina è stata spostata"
    case "nl": "Deze pagina is verhuisd"
    default: "This page has moved"
    }
  }
}
