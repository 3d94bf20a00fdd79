package import BlogModel
internal import Diagnostics
internal import Images
package import Markdown

/// Resolves the links and images of one text against the site's ``AddressBook``.
package struct LinkResolver: ReferenceResolver {
  let book: AddressBook
  /// The file that holds the text.
  let source: String
  let edition: Int
  let policy: LinkPolicy
  /// What the text says of products; `nil` in a site without catalogue.
  let products: ProductLinks?

  /// A resolver for the text of `source` in the language `edition`; `policy` marks links to other
  /// hosts.
  package init(
    book: AddressBook, source: String, edition: Int = 0, policy: LinkPolicy = LinkPolicy(),
    products: ProductLinks? = nil
  ) {
    self.products = products
    self.book = book
    self.source = source
    self.edition = edition
    self.policy = policy
  }

  /// The address for a reference, or what is wrong with it.
  package func resolve(_ reference: Reference) -> Resolution {
    let text = reference.destination
    if text.isEmpty || text.hasPrefix("#") || text.hasPrefix("?") { return .keep }
    if text.hasPrefix("//") { return external(reference) }
    if let scheme = Self.scheme(of: text) {
      if Self.misspelt.contains(scheme) {
        return .broken(
          .brokenLink, message: "`\(scheme):` leads nowhere", label: "write `product:`")
      }
      return scheme == "product" ? product(reference) : external(reference)
    }
    let isImage = reference.kind == .image || reference.kind == .attribute("src", element: "img")
    switch find(text) {
    case .found(let href, let image):
      return .url(href, attributes: isImage ? image?.size.map(Self.attributes) ?? [] : [])
    case .withheld(let reason):
      return .broken(
        .linkToWithheld, message: "this leads to a post that is not published: \(reason)",
        help: ["publish both together, or remove the link until then"])
    case .outside:
      return .broken(
        .linkOutsideSite, message: "this leads out of the `content` folder",
        help: ["put the file into `content/static` or beside the post"])
    case .missing(let suggestion):
      return .broken(
        isImage ? .brokenImage : .brokenLink,
        message: isImage ? "there is no such image" : "the target of this link does not exist",
        label: suggestion.map { "did you mean `\($0)`?" } ?? Self.missingScheme(text))
    }
  }

  /// A link to another host keeps its address and is marked as the site wants it.
  private func external(_ reference: Reference) -> Resolution {
    switch reference.kind {
    case .link, .attribute("href", element: "a"), .attribute("href", element: "area"): break
    case .image, .attribute: return .keep
    }
    guard let rel = policy.rel(for: reference.destination) else { return .keep }
    return .url(reference.destination, attributes: [HTMLAttribute("rel", rel)])
  }

  /// What people write for `product:`.
  private static let misspelt: Set<String> = ["produkt", "produkte", "products", "produit"]

  /// `product:SKU`.
  private func product(_ reference: Reference) -> Resolution {
    guard let products else {
      return .broken(
        .unknownProduct, message: "this site has no catalogue of products",
        help: ["write `content/products/….md`, or name a feed under `products` in `blogen.yaml`"])
    }
    return products.resolve(reference, policy)
  }

  /// What a placeholder such as `{product.price}` stands for.
  package func resolve(_ placeholder: Placeholder) -> PlaceholderResolution {
    guard placeholder.name == "product", let products else { return .keep }
    return products.resolve(placeholder)
  }

  private static func attributes(of size: ImageSize) -> [HTMLAttribute] {
    [HTMLAttribute("width", "\(size.width)"), HTMLAttribute("height", "\(size.height)")]
  }

  /// What a destination without scheme leads to.
  package enum Found: Sendable, Hashable {
    /// The address to print, and what is known of the image that is there.
    case found(String, image: PublishedImage? = nil)
    /// A post that is held back, and why.
    case withheld(String)
    /// A file outside `content`.
    case outside
    /// Nothing; the nearest name if one is near.
    case missing(String?)
  }

  /// Looks up a destination: a path from the site's root, or one relative to the file.
  package func find(_ destination: String) -> Found {
    let end = destination.firstIndex { $0 == "?" || $0 == "#" } ?? destination.endIndex
    let tail = destination[end...]
    let path = Self.decoded(String(destination[..<end]))
    if path.hasPrefix("/") {
      if let place = book.target(ofPath: path, from: edition) { return found(place, tail) }
      if let reason = book.withheldReason(ofPath: path, from: edition) { return .withheld(reason) }
      return .missing(suggestion(for: path, among: book.allPaths(from: edition)))
    }
    guard let file = Self.join(folder: source, path) else { return .outside }
    if let (target, edition) = book.target(ofSource: file, from: edition) {
      switch target {
      case .page(let page), .file(let page):
        return found(AddressBook.Place(edition: edition, path: page), tail)
      case .withheld(let reason): return .withheld(reason)
      }
    }
    guard file.hasPrefix("content/") else { return .outside }
    return .missing(nearestFile(to: path))
  }

  private func found(_ place: AddressBook.Place, _ tail: Substring) -> Found {
    .found(book.href(place, from: edition) + tail, image: book.image(at: place))
  }

  /// What a bare mail or web address lacks.
  private static func missingScheme(_ text: String) -> String? {
    if text.hasPrefix("www.") { return "write `https://\(text)`" }
    guard text.contains("@"), !text.contains("/") else { return nil }
    return "write `mailto:\(text)`"
  }

  /// The nearest file beside the text, as a relative path.
  private func nearestFile(to path: String) -> String? {
    let folder = source.split(separator: "/").dropLast().joined(separator: "/") + "/"
    let beside = book.allSources.filter { $0.hasPrefix(folder) }.map {
      String($0.dropFirst(folder.count))
    }
    if let near = suggestion(for: path, among: beside) { return near }
    // The date in front of the name was forgotten, or the file exists elsewhere: say where.
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if let dated = beside.filter({ $0.hasSuffix("-\(name)") && !$0.contains("/") }).max() {
      return dated
    }
    let same = book.allSources.filter { $0.hasSuffix("/\(name)") }.min()
    return same.map { Self.relative(from: source, to: $0) }
  }

  /// The path of a file as seen from another file's folder.
  private static func relative(from source: String, to target: String) -> String {
    var from = source.split(separator: "/").dropLast()[...]
    var to = target.split(separator: "/")[...]
    while let first = from.first, first == to.first, to.count > 1 {
      from = from.dropFirst()
      to = to.dropFirst()
    }
    return (from.map { _ in ".." } + to.map(String.init)).joined(separator: "/")
  }

  /// `path` as seen from the folder of `source`, without `.` and `..`; `nil` above the site.
  static func join(folder source: String, _ path: String) -> String? {
    var parts = source.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// The scheme of an absolute address in lower case, or `nil`.
  static func scheme(of text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = text[..<colon]
    guard let first = scheme.utf8.first, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7A,
      scheme.utf8.allSatisfy({
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0)
      })
    else { return nil }
    return scheme.lowercased()
  }

  /// `text` with `%XX` replaced by its bytes; text that is not valid then stays as it was.
  package static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = hexDigit(bytes[index + 1]), let low = hexDigit(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(validating: result, as: UTF8.self) ?? text
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
