internal import BlogModel
internal import Diagnostics

/// Finds prices of mentioned products that were typed by hand.
///
/// Such a price has no VAT note and no unit price, and stays when the shop changes it.
enum TypedPrices {
  /// The findings for one text.
  /// - Complexity: O(size of the text × number of products).
  static func findings(
    in file: SourceFile, from start: Int, of products: [Int], shop: Shop
  ) -> [Finding] {
    var findings: [Finding] = []
    var seen: Set<Money> = []
    for index in products {
      let product = shop.catalogue.products[index]
      guard let price = shop.rules.display(of: product)?.price, seen.insert(price).inserted else {
        continue
      }
      for number in spellings(of: price) {
        for range in occurrences(of: Array(number.utf8), in: file.bytes, from: start) {
          if isCode(file.bytes, range, from: start) { continue }
          findings.append(
            Finding(
              .typedPrice, .warning,
              "this is the price of `\(product.name)`, typed by hand: without VAT note and unit price",
              at: file.location(at: range.lowerBound, length: range.count),
              help: ["write `{product:\(product.id).price}`"]))
        }
      }
    }
    return findings
  }

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

  /// Where `number` stands as an amount of money: `2,19 €`, `EUR 2,19`.
  private static func occurrences(
    of number: [UInt8], in bytes: [UInt8], from start: Int
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = start
    while let range = bytes[index...].firstRange(of: number) {
      index = range.upperBound
      let before = range.lowerBound > start ? bytes[range.lowerBound - 1] : 0x20
      let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
      let isPart = { (byte: UInt8) in (0x30...0x39).contains(byte) }
      let goesOn =
        (after == UInt8(ascii: ",") || after == UInt8(ascii: "."))
        && range.upperBound + 1 < bytes.count && isPart(bytes[range.upperBound + 1])
      if isPart(before) || isPart(after) || goesOn { continue }
      if isCurrency(bytes[range.upperBound...]) || endsWithCurrency(bytes[start..<range.lowerBound])
      {
        found.append(range)
      }
    }
    return found
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
