extension AbsoluteHTML {
  /// What an attribute holds.
  private enum Content {
    /// One address.
    case address
    /// The addresses of pictures, with sizes.
    case candidates
    /// Addresses with blanks between them.
    case addresses
    /// CSS.
    case style
  }

  /// Writes the value of an attribute with absolute addresses.
  mutating func makeAbsolute(_ value: Range<Int>, _ name: Range<Int>, of element: Range<Int>) {
    switch content(of: name, element) {
    case nil: break
    case .address:
      let isLink = matches(element, "a") || matches(element, "area")
      let isReference = matches(name, "href") || matches(name, "xlink:href")
      // In drawings `#part` names a part of the same drawing, which comes along.
      address(
        value, keepsFragment: isReference && !isLink, fillsEmpty: isReference && isLink)
    case .candidates: candidates(value)
    case .addresses: addresses(value)
    case .style: style(value)
    }
  }

  /// Source: HTML Living Standard, "Attributes"; SVG 2, "Presentation attributes".
  private func content(of name: Range<Int>, _ element: Range<Int>) -> Content? {
    func isName(_ text: StaticString) -> Bool { matches(name, text) }
    switch source[name.lowerBound] | 0x20 {
    case UInt8(ascii: "a"): return isName("action") ? .address : nil
    case UInt8(ascii: "b"): return isName("background") ? .address : nil
    case UInt8(ascii: "c"):
      if isName("cite") || isName("codebase") { return .address }
      return isName("clip-path") || isName("cursor") ? .style : nil
    case UInt8(ascii: "d"): return isName("data") && matches(element, "object") ? .address : nil
    case UInt8(ascii: "f"):
      if isName("formaction") { return .address }
      return isName("fill") || isName("filter") ? .style : nil
    case UInt8(ascii: "h"): return isName("href") ? .address : nil
    case UInt8(ascii: "i"): return isName("imagesrcset") ? .candidates : nil
    case UInt8(ascii: "l"): return isName("longdesc") ? .address : nil
    case UInt8(ascii: "m"):
      let isMarker = isName("marker-start") || isName("marker-mid") || isName("marker-end")
      return isMarker || isName("mask") ? .style : nil
    case UInt8(ascii: "p"):
      if isName("ping") { return .addresses }
      return isName("poster") ? .address : nil
    case UInt8(ascii: "s"):
      if isName("srcset") { return .candidates }
      if isName("style") || isName("stroke") { return .style }
      return isName("src") ? .address : nil
    case UInt8(ascii: "x"): return isName("xlink:href") ? .address : nil
    default: return nil
    }
  }

  private mutating func address(
    _ range: Range<Int>, keepsFragment: Bool = false, fillsEmpty: Bool = false
  ) {
    let (kind, start) = AddressKind.read(source[range])
    switch kind {
    case .absolute: return
    case .fragment where keepsFragment: return
    case .empty where !fillsEmpty: return
    default: break
    }
    copy(to: range.lowerBound)
    done = start
    base.appendPrefix(
      for: kind, up: kind == .relative ? skipDots(to: range.upperBound) : 0, to: &bytes)
  }

  /// Moves behind `./` and `../`; gives the number of folders to go up.
  private mutating func skipDots(to end: Int) -> Int {
    var up = 0
    while true {
      if done + 3 <= end, matches(done..<done + 3, "../") {
        up += 1
        done += 3
      } else if done + 2 <= end, matches(done..<done + 2, "./") {
        done += 2
      } else {
        return up
      }
    }
  }

  /// Source: HTML Living Standard, "Parsing a srcset attribute".
  private mutating func candidates(_ range: Range<Int>) {
    var index = range.lowerBound
    while true {
      while index < range.upperBound, source[index] <= 0x20 || source[index] == UInt8(ascii: ",") {
        index += 1
      }
      guard index < range.upperBound else { return }
      let start = index
      while index < range.upperBound, source[index] > 0x20 { index += 1 }
      var end = index
      while end > start, source[end - 1] == UInt8(ascii: ",") { end -= 1 }
      address(start..<end)
      if end < index { continue }
      var depth = 0
      while index < range.upperBound, source[index] != UInt8(ascii: ",") || depth > 0 {
        if source[index] == UInt8(ascii: "(") { depth += 1 }
        if source[index] == UInt8(ascii: ")"), depth > 0 { depth -= 1 }
        index += 1
      }
    }
  }

  private mutating func addresses(_ range: Range<Int>) {
    var index = range.lowerBound
    while true {
      while index < range.upperBound, source[index] <= 0x20 { index += 1 }
      guard index < range.upperBound else { return }
      let start = index
      while index < range.upperBound, source[index] > 0x20 { index += 1 }
      address(start..<index)
    }
  }

  /// The addresses in `url(…)`; quotes around them may be entities.
  private mutating func style(_ range: Range<Int>) {
    var index = range.lowerBound
    while index + 4 <= range.upperBound {
      guard matches(index..<index + 4, "url(") else {
        index += 1
        continue
      }
      index += 4
      while index < range.upperBound, source[index] <= 0x20 { index += 1 }
      index = quoteEnd(at: index, in: range)
      let start = index
      while index < range.upperBound, !")\"'".utf8.contains(source[index]) { index += 1 }
      address(start..<index, keepsFragment: true)
    }
  }

  private func quoteEnd(at index: Int, in range: Range<Int>) -> Int {
    for quote in ["\"", "'", "&quot;", "&apos;", "&#34;", "&#39;"] as [StaticString] {
      let end = index + quote.utf8CodeUnitCount
      if end <= range.upperBound, matches(index..<end, quote) { return end }
    }
    return index
  }
}
