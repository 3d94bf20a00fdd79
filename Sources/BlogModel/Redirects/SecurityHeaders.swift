/// The headers that hosts send with every file, and those for single folders.
///
/// Strict to begin with, since pages need nothing from elsewhere; everything can be changed.
public struct SecurityHeaders: Sendable, Hashable {
  /// Headers for the files of one folder, instead of or beside those for all files.
  public struct Section: Sendable, Hashable {
    /// The folder, ending in `/`.
    public let folder: PagePath
    /// Whether the folder holds cards for other sites, so that what is said of `/embed/` also holds
    /// for the cards of posts, at `…/embed/`.
    public fileprivate(set) var isOfCards = false
    /// What is sent there.
    public fileprivate(set) var fields: [HeaderField] = []
    /// What is not sent there, though it is elsewhere.
    public fileprivate(set) var removed: [String] = []
  }

  /// What is sent with every file.
  public private(set) var fields: [HeaderField]
  /// What differs in single folders, in the order in which it was said.
  public private(set) var sections: [Section] = []

  /// The name of the header that holds the policy.
  public static let policyName = "Content-Security-Policy"

  /// The header by which servers forbade frames before there were policies.
  public static let frameOptionsName = "X-Frame-Options"

  /// The default headers.
  ///
  /// - Parameters:
  ///   - policy: From where pages may load what.
  ///   - baseURL: The address of the site.
  ///   - strictTransportSeconds: For how long browsers shall refuse to use plain `http`, if at all.
  ///     Ignored for a site without `https`.
  public init(
    policy: ContentSecurityPolicy = .strict(), baseURL: BaseURL, strictTransportSeconds: Int? = nil
  ) {
    fields = [
      HeaderField(checked: Self.policyName, policy.text),
      HeaderField(checked: "X-Content-Type-Options", "nosniff"),
      HeaderField(checked: "Referrer-Policy", "strict-origin-when-cross-origin"),
      HeaderField(
        checked: "Permissions-Policy",
        "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ]
    if policy.directives.isEmpty { fields.removeFirst() }
    if let seconds = strictTransportSeconds, baseURL.origin.hasPrefix("https:") {
      fields.append(
        HeaderField(checked: "Strict-Transport-Security", "max-age=\(max(0, seconds))"))
    }
  }

  /// Replaces a header, adds it, or removes it if `value` is `nil`; in one folder only if one is
  /// given.
  public mutating func set(
    _ name: String, to value: String?, in folder: PagePath? = nil
  ) throws(HeaderField.Problem) {
    let field = try HeaderField(name, value ?? "-")
    guard let folder else {
      Self.replace(field, isRemoved: value == nil, in: &fields)
      return
    }
    let place = try section(for: folder)
    Self.replace(field, isRemoved: value == nil, in: &sections[place].fields)
    sections[place].removed.removeAll(where: field.isNamed)
    if value == nil { sections[place].removed.append(name) }
  }

  /// Another policy for the files of one folder.
  public mutating func set(
    _ policy: ContentSecurityPolicy, in folder: PagePath
  ) throws(HeaderField.Problem) {
    try set(Self.policyName, to: policy.directives.isEmpty ? nil : policy.text, in: folder)
  }

  /// Lets other sites show the cards of a folder such as `/embed/` in frames, and those of posts, at
  /// `…/embed/`.
  ///
  /// Cards have a style of their own inside, without a hash. A policy without directives stays so.
  /// - Parameters:
  ///   - folder: The folder of the products' cards.
  ///   - policy: From where pages may load what.
  /// - Throws: If the folder is a file, or has a `*` in its name.
  public mutating func openCards(
    in folder: PagePath, _ policy: ContentSecurityPolicy
  ) throws(HeaderField.Problem) {
    sections[try section(for: folder)].isOfCards = true
    try set(Self.frameOptionsName, to: nil, in: folder)
    guard !policy.directives.isEmpty else { return }
    try set(try policy.forCards(), in: folder)
  }

  /// Where the headers of `folder` stand; a new section if there is none.
  private mutating func section(for folder: PagePath) throws(HeaderField.Problem) -> Int {
    // A path with `*` in it would be read as a pattern by some hosts.
    guard folder.text.utf8.last == UInt8(ascii: "/"), !folder.text.utf8.contains(UInt8(ascii: "*"))
    else { throw .name }
    if let place = sections.firstIndex(where: { $0.folder == folder }) { return place }
    sections.append(Section(folder: folder))
    return sections.count - 1
  }

  /// Lets browsers keep the files of a folder for a year, for files with a fingerprint in their name.
  public mutating func cacheForever(_ folder: PagePath) throws(HeaderField.Problem) {
    try set("Cache-Control", to: "public, max-age=31536000, immutable", in: folder)
  }

  private static func replace(
    _ field: HeaderField, isRemoved: Bool, in fields: inout [HeaderField]
  ) {
    let place = fields.firstIndex { $0.isNamed(field.name) }
    switch (place, isRemoved) {
    case (let place?, true): fields.remove(at: place)
    case (let place?, false): fields[place] = field
    case (nil, false): fields.append(field)
    case (nil, true): break
    }
  }
}
