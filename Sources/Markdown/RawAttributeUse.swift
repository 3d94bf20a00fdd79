/// What a browser does with the value of an attribute.
enum RawAttributeUse {
  /// Nothing that matters here.
  case none
  /// It names the element.
  case id
  /// It is a URL that the resolver decides about.
  case url(isRequest: Bool)
  /// It is a list of URLs with sizes.
  case candidates
  /// It is a list of URLs that are asked without being shown.
  case requests
  /// It is a declaration of CSS.
  case style
  /// It is a time and a URL that the page moves to.
  case refresh

  /// The use of an attribute of `tag`; `value` gives another attribute's value in lower case.
  ///
  /// Source: HTML Living Standard, "Attributes"; SVG 2, section 5.4.
  init(of name: String, in tag: RawTag, value: (_ name: String) -> String) {
    switch name {
    case "id": self = .id
    case "href":
      switch tag.element {
      case "link": self = .url(isRequest: Self.isLoaded(value("rel")))
      case "image", "use", "feimage": self = .url(isRequest: true)
      default: self = .url(isRequest: false)
      }
    case "xlink:href": self = .url(isRequest: tag.element != "a")
    case "src":
      self = .url(isRequest: tag.element != "input" || value("type") == "image")
    case "poster", "background": self = .url(isRequest: true)
    case "data" where tag.element == "object": self = .url(isRequest: true)
    case "srcset", "imagesrcset": self = .candidates
    case "ping": self = .requests
    case "style", "fill", "stroke", "filter", "mask", "clip-path", "cursor", "marker-start",
      "marker-mid", "marker-end":
      self = .style
    case "content" where tag.element == "meta" && value("http-equiv") == "refresh": self = .refresh
    default: self = .none
    }
  }

  /// Whether a link of this relation makes a browser ask its host.
  private static func isLoaded(_ relation: String) -> Bool {
    relation.split(whereSeparator: \.isWhitespace).contains { word in
      switch word {
      case "stylesheet", "icon", "apple-touch-icon", "apple-touch-icon-precomposed", "mask-icon",
        "manifest", "preload", "modulepreload", "prefetch", "prerender", "preconnect",
        "dns-prefetch", "import":
        true
      default: false
      }
    }
  }
}

/// The URL in the value of a refresh: `5; url=https://example.de`; `nil` if the page itself is
/// loaded again.
func refreshURL(in value: String) -> String? {
  guard let separator = value.firstIndex(where: { $0 == ";" || $0 == "," }) else { return nil }
  var rest = value[value.index(after: separator)...].drop(while: \.isWhitespace)
  if rest.lowercased().hasPrefix("url") {
    let behind = rest.dropFirst(3).drop(while: \.isWhitespace)
    if behind.hasPrefix("=") { rest = behind.dropFirst().drop(while: \.isWhitespace) }
  }
  if let quote = rest.first, quote == "\"" || quote == "'" {
    rest = rest.dropFirst().prefix { $0 != quote }
  }
  return rest.isEmpty ? nil : String(rest)
}
