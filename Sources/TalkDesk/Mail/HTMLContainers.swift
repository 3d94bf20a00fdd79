/// What is open around a text: quotes, lists and their items.
struct HTMLContainers {
  private enum Container {
    case quote
    /// The number of the next item, `nil` for bullets, and how wide the last one's marker was.
    case list(next: Int?, width: Int)
    /// The marker is written before the first text.
    case item(marker: String?, width: Int)
  }

  private var open: [Container] = []
  /// What is open but too deep to be shown, by kind.
  private var hiddenQuotes = 0
  private var hiddenLists = 0
  /// How many quotes are open, as far as they are shown.
  private(set) var quotes = 0
  private var lists = 0

  /// Nobody quotes deeper, and each line repeats its quotes.
  private static let quoteLimit = 10
  private static let listLimit = 6

  /// How many quotes and items are open.
  var depth: Int {
    open.count { container in
      if case .list = container { false } else { true }
    }
  }

  /// Whether a list is open in the innermost quote.
  var isInList: Bool {
    switch open.last {
    case .list, .item: true
    case .quote, nil: false
    }
  }

  /// Whether the next text is the first of an item.
  var isAtItem: Bool {
    open.contains { container in
      if case .item(.some, _) = container { true } else { false }
    }
  }

  mutating func openQuote() {
    guard quotes < Self.quoteLimit else {
      hiddenQuotes += 1
      return
    }
    quotes += 1
    open.append(.quote)
  }

  mutating func closeQuote() {
    guard hiddenQuotes == 0 else {
      hiddenQuotes -= 1
      return
    }
    let quote = open.lastIndex { container in
      if case .quote = container { true } else { false }
    }
    if let quote { close(from: quote) }
  }

  /// Opens a list whose first item has the number `start`, or a bullet.
  mutating func openList(start: Int?) {
    guard lists < Self.listLimit else {
      hiddenLists += 1
      return
    }
    // Some programs put a list between the items of another one.
    if case .list(_, let width) = open.last, width > 0 {
      open.append(.item(marker: nil, width: width))
    }
    lists += 1
    open.append(.list(next: start, width: 0))
  }

  mutating func closeList() {
    guard hiddenLists == 0 else {
      hiddenLists -= 1
      return
    }
    for (index, container) in open.enumerated().reversed() {
      switch container {
      case .quote: return
      case .list:
        close(from: index)
        return
      case .item: break
      }
    }
  }

  mutating func openItem() {
    closeItem()
    if !isInList { openList(start: nil) }
    guard case .list(let next, _) = open.last else { return }
    let marker = next.map { "\($0). " } ?? "- "
    let width = marker.utf8.count
    open[open.count - 1] = .list(next: next.map { min($0 + 1, 999_999_999) }, width: width)
    open.append(.item(marker: marker, width: width))
  }

  mutating func closeItem() {
    if case .item = open.last { open.removeLast() }
  }

  private mutating func close(from index: Int) {
    for container in open[index...] {
      switch container {
      case .quote: quotes -= 1
      case .list: lists -= 1
      case .item: break
      }
    }
    open.removeSubrange(index...)
  }

  /// What stands before the next line; markers of items are written once.
  mutating func prefix() -> [UInt8] {
    let result = prefix(showsMarkers: true)
    for index in open.indices {
      if case .item(.some, let width) = open[index] {
        open[index] = .item(marker: nil, width: width)
      }
    }
    return result
  }

  /// What stands before a further line.
  var continuation: [UInt8] { prefix(showsMarkers: false) }

  private func prefix(showsMarkers: Bool) -> [UInt8] {
    var result: [UInt8] = []
    var isAfterQuote = false
    for container in open {
      switch container {
      case .quote:
        if isAfterQuote { result.removeLast() }
        result += "> ".utf8
        isAfterQuote = true
      case .list: isAfterQuote = false
      case .item(let marker, let width):
        if showsMarkers, let marker {
          result += marker.utf8
        } else {
          result += [UInt8](repeating: UInt8(ascii: " "), count: width)
        }
        isAfterQuote = false
      }
    }
    return result
  }
}
