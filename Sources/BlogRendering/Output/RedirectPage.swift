internal import BlogModel

/// A page at a former address that leads to the new one, for hosts that know no redirects.
struct RedirectPage {
  let configuration: SiteConfiguration
  let target: PagePath

  /// Appends the page.
  func write(into output: inout [UInt8]) {
    let href = configuration.baseURL.href(target)
    let absolute = configuration.baseURL.absolute(target)
    output.append(markup: "<!doctype html>\n<html lang=\"")
    output.append(escaping: configuration.language)
    output.append(markup: "\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
    output.append(escaping: words)
    output.append(markup: "</title>\n<link rel=\"canonical\" href=\"")
    output.append(escaping: absolute)
    output.append(markup: "\">\n<meta http-equiv=\"refresh\" content=\"0; url=")
    output.append(escaping: href)
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
