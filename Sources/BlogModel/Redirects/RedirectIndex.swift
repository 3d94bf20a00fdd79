/// Finds the redirect that a host would take for an address of the site.
struct RedirectIndex {
  /// An address, or all that begin and end alike.
  struct Address {
    /// The path up to the `*`, or the whole path.
    var before: [UInt8]
    /// The path behind the `*`, `nil` if there is none.
    var after: [UInt8]?
    /// Whether `*` stands for several parts, or for none.
    var crossesParts = false
  }

  /// A redirect that fits, and the text for which its `*` stands there.
  struct Match {
    let position: Int
    /// The text up to the `*` of the address, or the whole text.
    let head: [UInt8]
    /// The text behind the `*` of the address, `nil` if that has none.
    let tail: [UInt8]?
  }

  private var exact: [[UInt8]: Int] = [:]
  private var stars: [[UInt8]: [[UInt8]: Int]] = [:]
  private var headLengths: [Int] = []
  private var tailLengths: [[UInt8]: [Int]] = [:]

  init(_ redirects: [Redirect]) {
    for (position, redirect) in redirects.enumerated() where redirect.source.query == nil {
      let before = Array(redirect.source.before.utf8)
      if let after = redirect.source.after {
        stars[before, default: [:]][Array(after.utf8)] = position
      } else {
        exact[before] = position
      }
    }
    headLengths = Set(stars.keys.map(\.count)).sorted(by: >)
    tailLengths = stars.mapValues { Set($0.keys.map(\.count)).sorted(by: >) }
  }

  /// The redirect for `address`; one with `*` only if it fits whatever the address's `*` stands for.
  /// - Complexity: O(number of different lengths of what stands before and behind a `*`).
  func match(_ address: Address) -> Match? {
    let (before, after) = (address.before, address.after)
    if after == nil, let position = exact[before] {
      return Match(position: position, head: [], tail: nil)
    }
    for headLength in headLengths where headLength <= before.count {
      let head = Array(before.prefix(headLength))
      guard let group = stars[head], let lengths = tailLengths[head] else { continue }
      let rest = before[headLength...]
      for length in lengths where length <= (after ?? Array(rest)).count {
        let tail = Array((after ?? Array(rest)).suffix(length))
        guard let position = group[tail] else { continue }
        let carriedHead = after == nil ? Array(rest.dropLast(length)) : Array(rest)
        let carriedTail = after.map { Array($0.dropLast(length)) }
        if length > 0 {
          let text = carriedHead + (carriedTail ?? [])
          if after == nil && text.isEmpty || text.contains(UInt8(ascii: "/")) { continue }
          if address.crossesParts { continue }
        }
        return Match(position: position, head: carriedHead, tail: carriedTail)
      }
    }
    return nil
  }
}
