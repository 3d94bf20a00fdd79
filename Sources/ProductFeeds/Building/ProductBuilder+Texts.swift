internal import BlogModel
internal import Diagnostics

/// The texts, addresses and pictures of a row.
extension ProductBuilder {
  mutating func addTexts(to product: inout Product, _ row: FeedRow, _ extra: RowExtra) {
    product.summary = summary(row)
    product.url = address(of: product, row)
    product.images = extra.images ?? images(row)
    product.brand = repeatedText(.brand, row)
    product.categories = categories(row)
  }

  /// The short text, or the beginning of the long one.
  private func summary(_ row: FeedRow) -> String? {
    if let summary = text(.summary, row) { return summary }
    guard let cell = cell(.text, row) else { return nil }
    let text = PlainText.beginning(of: unescaped(cell.text))
    return text.isEmpty ? nil : text
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
    var text = pattern.replacing("{id}", with: WebAddress.encoded(product.id))
      .replacing("{sku}", with: WebAddress.encoded(product.sku))
    if text.contains("{handle}") {
      guard let handle = cell(.handle, row) else { return nil }
      text = text.replacing("{handle}", with: WebAddress.encoded(handle.text))
    }
    return text
  }

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
