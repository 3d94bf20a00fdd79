internal import Diagnostics

/// The order in which files can be published: each after those whose fingerprint it names.
struct AssetOrder {
  /// All files, each after those it names.
  private(set) var names: [String] = []
  /// The files that keep their name because they are in a circle.
  private(set) var plain: Set<String> = []
  /// One finding for each circle.
  private(set) var findings: [Finding] = []

  /// How many fingerprints each file still waits for.
  private var waiting: [String: Int] = [:]
  /// The files that wait for the fingerprint of each.
  private var waiters: [String: [String]] = [:]
  private let sources: [String: AssetSource]
  private let links: [String: [AssetLink]]

  /// Orders `sources` by their `links`.
  init(_ sources: [String: AssetSource], _ links: [String: [AssetLink]]) {
    self.sources = sources
    self.links = links
    let all = sources.keys.sorted()
    for name in all {
      let wanted = Set((links[name] ?? []).map(\.target)).filter { isAwaited($0) }
      waiting[name] = wanted.count
      for target in wanted { waiters[target, default: []].append(name) }
    }
    var ready = Array(all.filter { waiting[$0] == 0 }.reversed())
    while names.count < all.count {
      while let name = ready.popLast() {
        names.append(name)
        waiting[name] = nil
        if !plain.contains(name) { release(name, &ready) }
      }
      guard names.count < all.count, let circle = findCircle(all), let first = circle.first else {
        break
      }
      plain.insert(first)
      findings.append(finding(circle))
      release(first, &ready)
    }
  }

  /// Whether the name of the file is known only once its content is.
  private func isAwaited(_ name: String) -> Bool { sources[name]?.keepsName == false }

  /// Tells those who wait for `name` that its published name is known.
  private mutating func release(_ name: String, _ ready: inout [String]) {
    for waiter in waiters[name] ?? [] {
      guard let count = waiting[waiter] else { continue }
      waiting[waiter] = count - 1
      if count == 1 { ready.append(waiter) }
    }
  }

  /// A circle among the files that wait, from its first member by name on.
  private func findCircle(_ all: [String]) -> [String]? {
    guard var name = all.first(where: { waiting[$0] != nil }) else { return nil }
    var path: [String] = []
    var place: [String: Int] = [:]
    while place[name] == nil {
      place[name] = path.count
      path.append(name)
      guard let next = next(after: name) else { return nil }
      name = next
    }
    let circle = Array(path[(place[name] ?? 0)...])
    guard let first = circle.min(), let start = circle.firstIndex(of: first) else { return nil }
    return Array(circle[start...] + circle[..<start])
  }

  private func next(after name: String) -> String? {
    (links[name] ?? []).map(\.target).filter {
      waiting[$0] != nil && isAwaited($0) && !plain.contains($0)
    }.min()
  }

  private func finding(_ circle: [String]) -> Finding {
    let places = circle.indices.compactMap { index -> SourceLocation? in
      let target = circle[(index + 1) % circle.count]
      guard let source = sources[circle[index]],
        let link = links[circle[index]]?.first(where: { $0.target == target })
      else { return nil }
      return source.file.location(
        at: link.reference.range.lowerBound, length: link.reference.range.count)
    }
    let first = circle[0]
    let message =
      circle.count == 1
      ? "`\(first)` loads itself, so it keeps its plain name"
      : "\(circle.map { "`\($0)`" }.joined(separator: ", ")) load each other in a circle, so "
        + "`\(first)` keeps its plain name"
    return Finding(
      .assetCycle, .warning, message, at: places.first,
      help: ["a name with a fingerprint needs the finished content of all files that it loads"],
      related: places.dropFirst().map { .init("and here", at: $0) })
  }
}
