/// What a file of a theme is, by the ending of its name.
enum AssetKind: Sendable, Equatable {
  /// A style sheet: minified, fingerprinted, with integrity.
  case style
  /// A script: minified, fingerprinted, with integrity.
  case script
  /// A picture or a font: fingerprinted.
  case media
  /// Everything else keeps its name.
  case other

  /// The kind and the media type of the file `name`.
  ///
  /// Source: the IANA registry of media types; `application/octet-stream` for unknown endings.
  static func of(_ name: String) -> (kind: AssetKind, mediaType: String) {
    let file = AssetName.file(name)
    guard let point = file.lastIndex(of: ".") else { return (.other, unknown) }
    switch file[file.index(after: point)...].lowercased() {
    case "css": return (.style, "text/css")
    case "js", "mjs": return (.script, "text/javascript")
    case "png": return (.media, "image/png")
    case "apng": return (.media, "image/apng")
    case "jpg", "jpeg": return (.media, "image/jpeg")
    case "gif": return (.media, "image/gif")
    case "webp": return (.media, "image/webp")
    case "avif": return (.media, "image/avif")
    case "svg": return (.media, "image/svg+xml")
    case "ico": return (.media, "image/vnd.microsoft.icon")
    case "bmp": return (.media, "image/bmp")
    case "woff2": return (.media, "font/woff2")
    case "woff": return (.media, "font/woff")
    case "ttf": return (.media, "font/ttf")
    case "otf": return (.media, "font/otf")
    case "eot": return (.media, "application/vnd.ms-fontobject")
    case "txt": return (.other, "text/plain")
    case "html": return (.other, "text/html")
    case "xml": return (.other, "application/xml")
    case "json", "map": return (.other, "application/json")
    case "webmanifest": return (.other, "application/manifest+json")
    case "pdf": return (.other, "application/pdf")
    case "wasm": return (.other, "application/wasm")
    case "mp4": return (.other, "video/mp4")
    case "webm": return (.other, "video/webm")
    case "mp3": return (.other, "audio/mpeg")
    default: return (.other, unknown)
    }
  }

  private static let unknown = "application/octet-stream"
}
