/// The addresses of a site, so that those with a given beginning and end are found quickly.
struct PageIndex {
  private let pages: [PagePath]
  private let files: [[UInt8]: PagePath]
  private let sorted: [[UInt8]]
  private let reversed: [[UInt8]]

  /// Sorting takes most of the time, and only addresses with `*` need it.
  init(_ pages: [PagePath], isForStars: Bool) {
    self.pages = pages
    var files: [[UInt8]: PagePath] = [:]
    files.reserveCapacity(pages.count)
    for page in pages { files[Array(page.file.utf8)] = page }
    self.files = files
    sorted =
      isForStars
      ? pages.map { Array($0.text.utf8) }.sorted { $0.lexicographicallyPrecedes($1) } : []
    reversed = sorted.map { $0.reversed() }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// All addresses, for suggestions.
  var names: some Sequence<String> { pages.lazy.map(\.text) }

  /// Whether a file is written at this address.
  func contains(_ page: PagePath) -> Bool { files[Array(page.file.utf8)] != nil }

  /// `target` with the `/` at its end that its author left out.
  func withSlash(_ target: RedirectTarget) -> RedirectTarget {
    guard case .page(let page) = target, !contains(page) else { return target }
    guard let stub = RedirectSource(page).stub else { return target }
    return .page(stub)
  }

  /// The first page that readers could no longer reach, if any.
  func page(hiddenBy source: RedirectSource) -> PagePath? {
    guard source.query == nil else { return nil }
    guard let after = source.after else {
      return source.stub.flatMap { files[Array($0.file.utf8)] }
    }
    let found = first(before: Array(source.before.utf8), after: Array(after.utf8), source.covers)
    return found.flatMap { PagePath(String(decoding: $0, as: UTF8.self)) }
  }

  /// Whether any address begins and ends so.
  func contains(before: String, after: String) -> Bool {
    let (head, tail) = (Array(before.utf8), Array(after.utf8))
    return first(before: head, after: tail) { $0.count >= head.count + tail.count } != nil
  }

  /// The first address that fits, taken from the shorter of two lists: equal beginning, equal end.
  private func first(
    before: [UInt8], after: [UInt8], _ fits: ([UInt8]) -> Bool
  ) -> [UInt8]? {
    let heads = Self.range(of: before, in: sorted)
    let tails = Self.range(of: after.reversed(), in: reversed)
    if heads.count <= tails.count {
      return sorted[heads].first { $0.suffix(after.count).elementsEqual(after) && fits($0) }
    }
    var best: [UInt8]?
    for tail in reversed[tails] {
      let path = Array(tail.reversed())
      guard path.starts(with: before), fits(path) else { continue }
      if best.map({ path.lexicographicallyPrecedes($0) }) ?? true { best = path }
    }
    return best
  }

  /// Where in a sorted list stand those that begin with `prefix`.
  private static func range(of prefix: [UInt8], in list: [[UInt8]]) -> Range<Int> {
    func firstIndex(_ isBehind: ([UInt8]) -> Bool) -> Int {
      var (low, high) = (0, list.count)
      while low < high {
        let middle = low + (high - low) / 2
        if isBehind(list[middle]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let start = firstIndex { !$0.lexicographicallyPrecedes(prefix) }
    let end = firstIndex { !$0.lexicographicallyPrecedes(prefix) && !$0.starts(with: prefix) }
    return start..<end
  }
}
