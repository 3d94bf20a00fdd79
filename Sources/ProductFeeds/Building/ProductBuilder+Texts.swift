internal import BlogModel
internal import Diagnostics

/// The texts, addresses and pictures of a row.
extension ProductBuilder {
  mutating func addTexts(to product: inout Product, _ row: FeedRow, _ extra: RowExtra) {
    addSummary(to: &product, row)
    product.url = address(of: product, row)
    product.images = extra.images ?? images(row)
    product.brand = repeatedText(.brand, row)
    product.categories = categories(row)
  }

  /// The short text, or the beginning of the long one.
  private func addSummary(to product: inout Product, _ row: FeedRow) {
    if let summary = text(.summary, row) {
      product.summary = summary
    } else if let cell = cell(.text, row) {
      let make = format == .wooCommerce ? Self.summaryOfWooCommerce(_:) : Self.summary(_:)
      // A long text would take more memory than its summary.
      if cell.text.utf8.count <= Self.shortText {
        product.setSummary(of: cell.text, by: make)
      } else {
        product.summary = make(cell.text)
      }
    }
  }

  /// How many bytes of text may wait until somebody asks for their summary.
  private static let shortText = 1_024

  private static func summary(_ text: String) -> String? {
    let summary = PlainText.beginning(of: text)
    return summary.isEmpty ? nil : summary
  }

  private static func summaryOfWooCommerce(_ text: String) -> String? {
    summary(unescapedWooCommerce(text))
  }

  private mutating func address(of product: Product, _ row: FeedRow) -> String? {
    guard var cell = cell(.url, row) else { return nil }
    if cell.range.isEmpty {
      guard let filled = filled(cell.text, product, row) else { return nil }
      cell.text = filled
    } else {
      cell.text = ComposedText.make(cell.text)
    }
    do {
      try WebAddress.check(cell.text)
      return cell.text
    } catch {
      reportAddress(.url, cell, error)
      return nil
    }
  }

  /// A pattern with the product's own words for `{id}`, `{sku}` and `{handle}`.
  private func filled(_ pattern: String, _ product: Product, _ row: FeedRow) -> String? {
    guard pattern.utf8.contains(0x7B) else { return pattern }
    var text = ""
    var rest = pattern.utf8[...]
    while let open = rest.firstIndex(of: 0x7B) {
      text += Substring(rest[..<open])
      rest = rest[open...]
      guard let word = Self.placeholders.first(where: { rest.starts(with: $0.utf8) }) else {
        text += "{"
        rest = rest.dropFirst()
        continue
      }
      switch word {
      case "{id}": text += WebAddress.encoded(product.id)
      case "{sku}": text += WebAddress.encoded(product.sku)
      default:
        guard let handle = cell(.handle, row) else { return nil }
        text += WebAddress.encoded(handle.text)
      }
      rest = rest.dropFirst(word.utf8.count)
    }
    return text + Substring(rest)
  }

  private static let placeholders = ["{id}", "{sku}", "{handle}"]

  mutating func reportAddress(_ field: FeedField, _ cell: FeedCell, _ problem: WebAddress.Problem) {
    let text = short(cell.text)
    switch problem {
    case .relative:
      report(
        .feedValue, field, cell, "`\(text)` is no whole address",
        label: cell.text.hasPrefix("www.") ? "write `https://\(text)`" : nil,
        help: ["an address begins with `https://`"])
    case .scheme(let scheme):
      report(.feedValue, field, cell, "an address cannot begin with `\(scheme):`; it is left out")
    case .shape: report(.feedValue, field, cell, "`\(text)` is no address")
    }
  }

  /// The pictures of a row, each once.
  mutating func images(_ row: FeedRow) -> [Entry.Image] {
    var images: [Entry.Image] = []
    addImages(.images, row, to: &images)
    addImages(.moreImages, row, to: &images)
    if !images.isEmpty, let alt = text(.imageAlt, row) { images[0].alt = alt }
    return images
  }

  mutating func addImages(_ field: FeedField, _ row: FeedRow, to images: inout [Entry.Image]) {
    guard let cell = cell(field, row) else { return }
    let place = place(of: cell, field)
    for source in ListText.addresses(ComposedText.make(cell.text)) {
      if let problem = problem(ofImage: source) {
        reportAddress(field, FeedCell(text: source, range: cell.range), problem)
      } else if !images.contains(where: { $0.source == source }) {
        images.append(Entry.Image(source: source, alt: nil, at: place))
      }
    }
  }

  /// Tables of the owner may name files of the site; exports have addresses.
  private func problem(ofImage source: String) -> WebAddress.Problem? {
    do {
      try WebAddress.check(source)
      return nil
    } catch {
      guard format == .csv, case .relative = error else { return error }
      let parts = source.split(separator: "/", omittingEmptySubsequences: false)
      return source.hasPrefix("//") || source.contains("\\") || parts.contains("..") ? .shape : nil
    }
  }

  private mutating func categories(_ row: FeedRow) -> [[String]] {
    guard let cell = cell(.categories, row) else { return [] }
    if let known = caches.categories[cell.text] { return known }
    let categories = categories(in: cell.text)
    if caches.categories.count < FeedCaches.limit { caches.categories[cell.text] = categories }
    return categories
  }

  private func categories(in text: String) -> [[String]] {
    let paths: [String]
    switch format {
    case .googleXML, .googleTSV:
      // A number is one of Google's own categories.
      if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return [] }
      paths = ListText.split(text, at: 0x2C)
    case .shopify: paths = [text]
    case .wooCommerce: paths = ListText.split(unescaped(text), at: 0x2C, escapes: true)
    case .csv: paths = ListText.split(text, at: text.utf8.contains(0x7C) ? 0x7C : 0x2C)
    }
    return paths.map { ListText.path($0) }.filter { !$0.isEmpty }
  }
}
