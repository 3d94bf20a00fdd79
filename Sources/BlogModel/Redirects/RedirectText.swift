/// The text of a former address, taken apart.
struct RedirectText {
  /// What a path or a query is made of.
  enum Part: Sendable, Hashable {
    case text(String)
    case token(RedirectPattern.Token)
    case star
  }

  /// The path.
  let path: [Part]
  /// The name and the value of the query's parameter.
  let query: (name: String, value: [Part])?

  /// Takes `text` apart; a colon is plain text unless tokens are known.
  init(_ text: String, knowsTokens: Bool) throws(RedirectProblem) {
    guard text.utf8.first == UInt8(ascii: "/"), !text.utf8.contains(UInt8(ascii: "#")) else {
      throw .shape
    }
    let halves = text.utf8.split(
      separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    path = try Self.parts(of: Array(halves[0]), knowsTokens: knowsTokens)
    guard halves.count > 1 else {
      query = nil
      return
    }
    let pair = halves[1].split(
      separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
    guard pair.count == 2, !pair[0].isEmpty, !pair[1].isEmpty,
      !halves[1].contains(where: "&;?*".utf8.contains), !pair[0].contains(UInt8(ascii: ":")),
      let name = PercentEncoding.decode(String(decoding: pair[0], as: UTF8.self))
    else { throw .query }
    query = (name, try Self.parts(of: Array(pair[1]), knowsTokens: knowsTokens))
  }

  private static func parts(of bytes: [UInt8], knowsTokens: Bool) throws(RedirectProblem) -> [Part]
  {
    var parts: [Part] = []
    var rest = bytes[...]
    func isMark(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "*") || (knowsTokens && byte == UInt8(ascii: ":"))
    }
    while let first = rest.first {
      if first == UInt8(ascii: "*") {
        parts.append(.star)
        rest = rest.dropFirst()
      } else if isMark(first) {
        let letters = rest.dropFirst().prefix { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }
        let name = String(decoding: letters, as: UTF8.self)
        guard let token = RedirectPattern.Token(rawValue: name) else { throw .unknownToken(name) }
        parts.append(.token(token))
        rest = rest[letters.endIndex...]
      } else {
        let plain = rest.prefix { !isMark($0) }
        guard let text = PercentEncoding.decode(String(decoding: plain, as: UTF8.self)) else {
          throw .unusable
        }
        parts.append(.text(text))
        rest = rest[plain.endIndex...]
      }
    }
    if parts.count(where: { $0 == .star }) > 1 { throw .twoStars }
    return parts
  }

  /// The address with each token replaced, `nil` if a value is missing or unusable.
  func source(_ value: (RedirectPattern.Token) -> String?) -> RedirectSource? {
    guard let before = Self.join(path.prefix { $0 != .star }, value),
      let after = Self.join(path.drop { $0 != .star }.dropFirst(), value)
    else { return nil }
    var parameter: RedirectSource.Query?
    if let query {
      guard let text = Self.join(query.value[...], value) else { return nil }
      parameter = .init(name: query.name, value: text)
    }
    return RedirectSource(
      before: before, after: path.contains(.star) ? after : nil, query: parameter)
  }

  private static func join(
    _ parts: ArraySlice<Part>, _ value: (RedirectPattern.Token) -> String?
  ) -> String? {
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .token(let token):
        guard let text = value(token) else { return nil }
        result += text
      case .star: return nil
      }
    }
    return result
  }
}
