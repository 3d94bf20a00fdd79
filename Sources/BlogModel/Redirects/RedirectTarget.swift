/// Where a redirect leads.
public enum RedirectTarget: Sendable, Hashable, CustomStringConvertible {
  /// A page or file of this site.
  case page(PagePath)
  /// A page of this site; the text of the `*` goes between.
  case pages(before: String, after: String)
  /// An `http` or `https` address elsewhere.
  case address(String)
  /// An address elsewhere; the text of the `*` goes between.
  case addresses(before: String, after: String)

  /// Reads the target of a rule whose source has a `*`, or has none.
  public init(_ text: String, hasStar: Bool) throws(RedirectProblem) {
    let pieces = text.utf8.split(
      separator: UInt8(ascii: "*"), maxSplits: 1, omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self) }
    let (before, after) = (pieces[0], pieces.count > 1 ? pieces[1] : nil)
    if let after {
      if !hasStar { throw .starWithoutSource }
      if after.utf8.contains(UInt8(ascii: "*")) { throw .twoStars }
    }
    if before.utf8.first == UInt8(ascii: "/") {
      self = try Self.page(before, after)
    } else {
      self = try Self.address(before, after)
    }
  }

  private static func page(_ before: String, _ after: String?) throws(RedirectProblem) -> Self {
    guard !(before + (after ?? "")).utf8.contains(where: "?#".utf8.contains),
      let head = PercentEncoding.decode(before), let tail = PercentEncoding.decode(after ?? "")
    else { throw .unusableTarget }
    guard let path = PagePath(after == nil ? head : "\(head)x\(tail)"),
      // Apache has no way to write a quote in an address that is not encoded yet.
      after == nil || !(head + tail).utf8.contains(UInt8(ascii: "\""))
    else { throw .unusableTarget }
    return after == nil ? .page(path) : .pages(before: head, after: tail)
  }

  private static func address(_ before: String, _ after: String?) throws(RedirectProblem) -> Self {
    let lower = before.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else {
      throw .targetShape
    }
    let rest = before.utf8.dropFirst(scheme.utf8.count)
    let host = rest.prefix { !"/?#".utf8.contains($0) }
    let isClean = (before + (after ?? "")).utf8.allSatisfy {
      $0 > 0x20 && $0 != 0x7F && !"\"<>\\^`{|}".utf8.contains($0)
    }
    guard isClean, BaseURL(scheme + String(decoding: host, as: UTF8.self)) != nil else {
      throw .unusableTarget
    }
    guard let after else { return .address(before) }
    // Hosts encode what `*` stands for together with the rest, so that the rest must be plain.
    guard host.endIndex < rest.endIndex, !(before + after).utf8.contains(where: "?#%".utf8.contains)
    else { throw .unusableTarget }
    return .addresses(before: before, after: after)
  }

  /// Whether the text of the `*` goes into it.
  public var isCarrying: Bool {
    switch self {
    case .page, .address: false
    case .pages, .addresses: true
    }
  }

  /// As people write it.
  public var description: String {
    switch self {
    case .page(let path): path.text
    case .address(let address): address
    case .pages(let before, let after), .addresses(let before, let after): "\(before)*\(after)"
    }
  }
}
