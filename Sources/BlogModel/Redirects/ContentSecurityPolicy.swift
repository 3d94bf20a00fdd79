/// From where a page may load what: the value of the header `Content-Security-Policy`.
///
/// Source: W3C, Content Security Policy Level 3.
public struct ContentSecurityPolicy: Sendable, Hashable {
  /// What one kind of file may be loaded from.
  public struct Directive: Sendable, Hashable {
    /// The name, such as `img-src`.
    public let name: String
    /// The sources, such as `'self'`; none for directives that take no value.
    public let sources: [String]
  }

  /// The directives in the order in which they are written.
  public private(set) var directives: [Directive]

  private init(directives: [(String, [String])]) {
    self.directives = directives.map { Directive(name: $0, sources: $1) }
  }

  /// What pages of blogen need, which is nothing from elsewhere.
  ///
  /// `styleHashes` are those of inline styles, such as `'sha256-…'` with the quotes; others are left
  /// out, because a wrong one would open what it should close.
  public static func strict(styleHashes: [String] = []) -> Self {
    var seen: Set<String> = []
    let hashes = styleHashes.filter { isHash($0) && seen.insert($0).inserted }
    return Self(directives: [
      ("default-src", ["'none'"]), ("script-src", ["'self'"]), ("style-src", ["'self'"] + hashes),
      ("img-src", ["'self'", "data:"]), ("font-src", ["'self'"]), ("media-src", ["'self'"]),
      ("connect-src", ["'self'"]), ("manifest-src", ["'self'"]), ("form-action", ["'self'"]),
      ("base-uri", ["'none'"]), ("frame-ancestors", ["'none'"]),
    ])
  }

  private static func isHash(_ text: String) -> Bool {
    let kinds = ["'sha256-", "'sha384-", "'sha512-"]
    return kinds.contains(where: text.hasPrefix) && text.hasSuffix("'") && text.utf8.count > 9
      && text.utf8.dropFirst().dropLast().allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
          UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }

  /// The sources of a directive, `nil` if the policy does not name it.
  public func sources(of name: String) -> [String]? {
    directives.first { $0.name == name }?.sources
  }

  /// Replaces a directive or appends it; `nil` removes it.
  public mutating func set(_ name: String, to sources: [String]?) throws(HeaderField.Problem) {
    let name = name.lowercased()
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard !name.isEmpty, name.utf8.allSatisfy({ letters ~= $0 || $0 == UInt8(ascii: "-") }) else {
      throw .name
    }
    for source in sources ?? [] where !Self.isSource(source) { throw .source(source) }
    let place = directives.firstIndex { $0.name == name }
    switch (sources.map { Directive(name: name, sources: $0) }, place) {
    case (let directive?, let place?): directives[place] = directive
    case (let directive?, nil): directives.append(directive)
    case (nil, let place?): directives.remove(at: place)
    case (nil, nil): break
    }
  }

  /// Allows further sources; they take the place of `'none'`.
  public mutating func allow(_ sources: [String], in name: String) throws(HeaderField.Problem) {
    let old = (self.sources(of: name.lowercased()) ?? []).filter { $0 != "'none'" }
    try set(name, to: old + sources.filter { !old.contains($0) })
  }

  /// The policy of pages that other sites may show in a frame and that have their style inside.
  ///
  /// Hashes of styles are left out: beside one, browsers ignore `'unsafe-inline'`.
  func forCards() throws(HeaderField.Problem) -> Self {
    var policy = self
    let styles = (sources(of: "style-src") ?? ["'self'"]).filter {
      $0 != "'none'" && !Self.isHash($0) && !$0.hasPrefix("'nonce-")
    }
    try policy.set("style-src", to: styles)
    try policy.allow(["'unsafe-inline'"], in: "style-src")
    try policy.set("frame-ancestors", to: ["*"])
    return policy
  }

  private static func isSource(_ text: String) -> Bool {
    !text.isEmpty && !text.contains("${")
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !";,\"\\".utf8.contains($0) }
  }

  /// The value of the header.
  public var text: String {
    directives.map { ([$0.name] + $0.sources).joined(separator: " ") }.joined(separator: "; ")
  }
}
