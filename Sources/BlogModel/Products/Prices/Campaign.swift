/// Adds parameters to links to the shop, so that it sees which post its visitors come from.
///
/// Made from a template such as `utm_source=blog&utm_campaign={post}&utm_content={sku}`.
public struct Campaign: Sendable, Hashable {
  /// A parameter of the template.
  private struct Parameter: Sendable, Hashable {
    var name: String
    /// The bytes that the name stands for.
    var decodedName: [UInt8]
    var value: [Piece]
  }

  /// A part of a value.
  private enum Piece: Sendable, Hashable {
    case text(String)
    case post
    case sku
  }

  /// The placeholders of the template that do not exist; they are kept as text.
  public private(set) var unknownPlaceholders: [String] = []
  private var parameters: [Parameter] = []

  /// Reads a template; of parameters with one name the first counts.
  public init(_ template: String) {
    var names: Set<[UInt8]> = []
    for field in template.split(separator: "&") {
      let name = field.prefix { $0 != "=" }
      let value = field.dropFirst(name.count).dropFirst()
      let decoded = Self.decoded(name.utf8)
      guard !name.isEmpty, names.insert(decoded).inserted else { continue }
      let pieces = pieces(of: value)
      let encoded = Self.encoded(name.utf8, keepsEscapes: true)
      parameters.append(Parameter(name: encoded, decodedName: decoded, value: pieces))
    }
  }

  /// `url` with the parameters, unless it leads to the page's own host or to none.
  ///
  /// Query and fragment stay, and so do parameters of the same name. A parameter whose placeholder
  /// has no value is left out. Values are percent-encoded. To do it again changes nothing.
  /// - Parameters:
  ///   - url: An address as in `href`, not escaped for HTML.
  ///   - host: The host of the page.
  ///   - post: The slug of the post.
  ///   - sku: The number of the product.
  /// - Returns: The address.
  public func link(_ url: String, from host: String?, post: String?, sku: String?) -> String {
    guard let target = LinkPolicy.host(of: url), target != host?.lowercased() else { return url }
    let bytes = url.utf8
    let address = bytes.prefix { $0 != UInt8(ascii: "#") }
    let fragment = bytes[address.endIndex...]
    let path = address.prefix { $0 != UInt8(ascii: "?") }
    let query = address[path.endIndex...].dropFirst()
    let present = Set(
      query.split(separator: UInt8(ascii: "&")).map { field in
        Self.decoded(field.prefix { $0 != UInt8(ascii: "=") })
      })
    let added = parameters.compactMap { parameter -> String? in
      guard present.isEmpty || !present.contains(parameter.decodedName) else { return nil }
      var field = parameter.name + "="
      for piece in parameter.value {
        switch piece {
        case .text(let text): field += text
        case .post, .sku:
          guard let text = piece == .post ? post : sku, !text.isEmpty else { return nil }
          field += Self.encoded(text.utf8, keepsEscapes: false)
        }
      }
      return field
    }
    guard !added.isEmpty else { return url }
    let separator =
      path.endIndex == address.endIndex
      ? "?" : query.isEmpty || query.last == UInt8(ascii: "&") ? "" : "&"
    return "\(Substring(address))\(separator)\(added.joined(separator: "&"))\(Substring(fragment))"
  }

  private mutating func pieces(of value: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var rest = value
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let before = rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      if !before.isEmpty { pieces.append(.text(Self.encoded(before.utf8, keepsEscapes: true))) }
      switch name {
      case "post": pieces.append(.post)
      case "sku": pieces.append(.sku)
      default:
        unknownPlaceholders.append(String(name))
        pieces.append(.text(Self.encoded(rest[open...close].utf8, keepsEscapes: true)))
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(Self.encoded(rest.utf8, keepsEscapes: true))) }
    return pieces
  }
}
