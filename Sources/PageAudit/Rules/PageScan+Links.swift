/// The link that is open.
struct OpenLink {
  /// Whether it is open and nothing in it is a name yet.
  var needsName = false
  /// Whether it holds an image with an empty `alt`.
  var hasImage = false
  /// Where its address stands.
  var address = 0..<0
}

/// Which legal pages a page does not link to yet.
struct LegalLinkSearch {
  private var isMissing: [Bool]
  private(set) var count: Int

  /// Begins a search for `count` pages.
  init(count: Int) {
    isMissing = Array(repeating: true, count: count)
    self.count = count
  }

  /// Notes that a page was found.
  mutating func found(_ page: Int) {
    guard isMissing.indices.contains(page), isMissing[page] else { return }
    isMissing[page] = false
    count -= 1
  }

  /// The places of the pages that were not found.
  var missing: [Int] { isMissing.indices.filter { isMissing[$0] } }
}

extension PageScan {
  /// Opens the link whose tag was read; a link ends where the next begins.
  @inline(__always) mutating func openLink() {
    if link.needsName { closeLink() }
    guard let address = reader.attributes[.href] else { return }
    if legalLinks.count > 0, scriptlessDepth == 0 {
      let word = reader.bytes.word(at: address.lowerBound)
      if legalHeads.contains(where: { $0.begins(word) })
        || LegalPages.isUnusual(reader.bytes, address)
      {
        findLegalPage(address)
      }
    }
    link = OpenLink(needsName: !isNamed() && !isHidden(), address: address)
  }

  @inline(never) private mutating func findLegalPage(_ address: Range<Int>) {
    for page in legalPages.matches(reader.bytes, address, on: path) { legalLinks.found(page) }
  }

  /// Closes the link, if one is open.
  mutating func closeLink() {
    if link.needsName, link.hasImage {
      report(.alternativeTexts, AuditProblem(.namelessLink, reader.bytes.text(link.address)))
    }
    link.needsName = false
  }
}
