internal import BlogModel
internal import Diagnostics

/// Finds prices of mentioned products that were typed by hand.
///
/// Such a price has no VAT note and no unit price, and stays when the shop changes it.
enum TypedPrices {
  /// The findings for one text.
  /// - Complexity: O(size of the text + number of products).
  static func findings(
    in file: SourceFile, from start: Int, of products: [Int], shop: Shop
  ) -> [Finding] {
    // Few texts have prices at all.
    let numbers = numbers(in: file.bytes, from: start).filter { range in
      isCurrency(file.bytes[range.upperBound...])
        || endsWithCurrency(file.bytes[start..<range.lowerBound])
    }
    guard !numbers.isEmpty else { return [] }
    var known: [String: Int] = [:]
    for index in products {
      guard let price = shop.rules.display(of: shop.catalogue.products[index])?.price else {
        continue
      }
      for number in spellings(of: price) where known[number] == nil { known[number] = index }
    }
    return numbers.compactMap { range in
      guard let index = known[String(decoding: file.bytes[range], as: UTF8.self)],
        !isCode(file.bytes, range, from: start)
      else { return nil }
      let product = shop.catalogue.products[index]
      return Finding(
        .typedPrice, .warning,
        "this is the price of `\(product.name)`, typed by hand: without VAT note and unit price",
        at: file.location(at: range.lowerBound, length: range.count),
        help: ["write `{product:\(product.id).price}`"])
    }
  }

  /// Where numbers with a separator stand: `2,19`, `1.234,50`.
  private static func numbers(in bytes: [UInt8], from start: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count {
        guard isDigit(bytes[index]) else {
          // Digits and a few more begin with a 3.
          let next = RareBytes.word(in: bytes, from: index + 1) { word in
            RareBytes.hasZero((word ^ 0x3030_3030_3030_3030) & 0xF0F0_F0F0_F0F0_F0F0)
          }
          let end = min(bytes.count, next + RareBytes.width)
          index = bytes[min(next, end)..<end].firstIndex(where: isDigit) ?? end
          continue
        }
        var end = index + 1
        var hasSeparator = false
        while end < bytes.count {
          if isDigit(bytes[end]) {
            end += 1
          } else if bytes[end] == UInt8(ascii: ",") || bytes[end] == UInt8(ascii: "."),
            end + 1 < bytes.count, isDigit(bytes[end + 1])
          {
            hasSeparator = true
            end += 2
          } else {
            break
          }
        }
        if hasSeparator { found.append(index..<end) }
        index = end
      }
    }
    return found
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The amount as people type it: `1234.50`, `1234,50`, `1.234,50`, `1,234.50`.
  private static func spellings(of price: Money) -> [String] {
    let parts = price.decimalText.split(separator: ".")
    guard parts.count == 2, let whole = parts.first, let fraction = parts.last else {
      return [price.decimalText]
    }
    var numbers = ["\(whole).\(fraction)", "\(whole),\(fraction)"]
    if whole.count > 3 {
      let (head, tail) = (whole.dropLast(3), whole.suffix(3))
      numbers += ["\(head).\(tail),\(fraction)", "\(head),\(tail).\(fraction)"]
    }
    return numbers
  }

  /// Whether a place is inside a span or a block of code.
  private static func isCode(_ bytes: [UInt8], _ range: Range<Int>, from start: Int) -> Bool {
    let tick = UInt8(ascii: "`")
    let lineStart =
      bytes[start..<range.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? start
    if !bytes[lineStart..<range.lowerBound].count(where: { $0 == tick }).isMultiple(of: 2) {
      return true
    }
    var fences = 0
    for line in bytes[start..<lineStart].split(separator: UInt8(ascii: "\n"))
    where line.starts(with: [tick, tick, tick]) || line.starts(with: Array("~~~".utf8)) {
      fences += 1
    }
    return !fences.isMultiple(of: 2)
  }

  private static let signs = ["€", "Euro", "EUR", "CHF", "Fr.", "Franken", "$", "£"]
    .map { Array($0.utf8) }

  private static func isCurrency(_ rest: ArraySlice<UInt8>) -> Bool {
    var rest = rest
    // A space, also one that does not break.
    for space in [[0x20], [0xC2, 0xA0], [0xE2, 0x80, 0xAF]] as [[UInt8]]
    where rest.starts(with: space) {
      rest = rest.dropFirst(space.count)
      break
    }
    if rest.starts(with: Array("&nbsp;".utf8)) { rest = rest.dropFirst(6) }
    return signs.contains { rest.starts(with: $0) }
  }

  private static func endsWithCurrency(_ head: ArraySlice<UInt8>) -> Bool {
    var head = head
    if head.last == 0x20 { head = head.dropLast() }
    if head.suffix(2) == [0xC2, 0xA0] { head = head.dropLast(2) }
    return signs.contains { head.suffix($0.count).elementsEqual($0) }
  }
}
