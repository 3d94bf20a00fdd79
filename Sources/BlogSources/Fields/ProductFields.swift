internal import BlogModel
package import Diagnostics
package import ProductFeeds

/// A product's file whose front matter was read and whose text waits to be rendered.
package struct ProductSource: Sendable {
  /// What the front matter says, with the fields that it names.
  package var product: ProductFile
  /// The file.
  package var file: SourceFile
  /// The offset of the text.
  package var bodyStart: Int
}

/// Reads the files in `content/products`.
struct ProductFields {
  let configuration: SiteConfiguration

  /// The product in `file`, with everything that is wrong; `nil` if it cannot be used.
  ///
  /// `name` is the name of the file, the SKU of a product that names none.
  func read(_ file: SourceFile, name: String) -> (ProductSource?, [Finding]) {
    var bodyStart = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var yaml: YAMLNode?
    do {
      guard let block = try FrontMatter.split(file) else {
        return (
          nil,
          [
            Finding(
              .missingFrontMatter, "this product has no front matter", at: file.location,
              help: ["begin the file with `---`, then `sku: …` and `name: …`, then `---`"])
          ]
        )
      }
      bodyStart = block.bodyStart
      yaml = try YAMLReader.read(block.yaml, path: file.path)
    } catch {
      return (nil, [error.finding])
    }
    var fields = FieldReader(yaml, path: file.path, place: "front matter")
    guard fields.findings.isEmpty else { return (nil, fields.findings) }
    var row = FeedRow(number: 1, range: 0..<bodyStart)
    fill(&row, from: &fields, in: file)
    reportLoneSale(row, &fields)
    let hasNumber = row[.sku] != nil
    if !hasNumber { row[.sku] = FeedCell(text: name, range: file.range(of: fields.location)) }
    let params = fields.parameters("params")
    let images = readImages(&fields)
    let exemption = readExemption(&fields)
    let soldOut = ConfigurationFields.choice("sold_out", SoldOutPolicy.self, &fields)
    let slug = fields.text("slug")
    fields.reportUnknownKeys(
      .warning,
      synonyms: [
        "title": "name", "description": "summary", "weight": "content", "unit": "content",
        "link": "url", "stock": "availability", "pfand": "deposit", "category": "categories",
        "min_age": "minimum_age", "updated_at": "updated", "id": "sku",
      ], help: ["keys of your own belong under `params:`"])
    let (read, problems) = product(from: row, in: file, name: name)
    let findings = fields.findings + problems
    guard var product = read else { return (nil, findings) }
    product.source = file.path
    product.location = fields.location
    product.params = params
    product.soldOut = soldOut
    if let exemption { product.unitPrice = exemption }
    product.images = images
    if let slug { product.slug = Slug.make(slug.name, language: configuration.language) }
    var given = Set(FeedField.allCases.filter { row[$0] != nil })
    if !hasNumber { given.remove(.sku) }
    if exemption != nil { given.insert(.unitPrice) }
    if !images.isEmpty { given.insert(.images) }
    given.formUnion(emptied(&fields))
    let own = ProductFile(product: product, given: given)
    return (ProductSource(product: own, file: file, bodyStart: bodyStart), findings)
  }

  /// The product of a row, read by the rules of feeds.
  private func product(
    from row: FeedRow, in file: SourceFile, name: String
  ) -> (Product?, [Finding]) {
    var row = row
    let isNameless = row[.name] == nil
    // A feed may have the name; until then the product needs one.
    if isNameless {
      row[.name] = FeedCell(text: name, range: row.range.lowerBound..<row.range.lowerBound)
    }
    var builder = ProductBuilder(
      feed: ProductFeed(file: file.path, location: file.location), format: .csv,
      settings: configuration.products ?? ProductSettings(), zone: configuration.timeZone,
      bytes: file.bytes,
      columnNames: Dictionary(
        Self.keys.map { ($0.field, $0.key) }, uniquingKeysWith: { first, _ in first }))
    builder.add(row)
    let (products, findings) = builder.finish()
    guard var product = products.first else { return (nil, findings) }
    if isNameless { product.name = "" }
    return (product, findings)
  }

  /// The keys that feeds have too; their texts are read by the rules of feeds.
  private static let keys: [(key: String, field: FeedField)] = [
    ("sku", .sku), ("name", .name), ("summary", .summary), ("url", .url), ("brand", .brand),
    ("gtin", .gtin), ("mpn", .mpn), ("price", .price), ("recommended_price", .recommendedPrice),
    ("sale_price", .salePrice), ("sale_start", .saleStart), ("sale_end", .saleEnd),
    ("lowest_price", .lowestPrice), ("vat", .vat), ("vat_rate", .vatRate), ("content", .content),
    ("deposit", .deposit), ("availability", .availability),
    ("available_from", .availabilityDate), ("delivery_time", .deliveryTime),
    ("free_shipping", .shippingFree), ("alcohol", .alcohol), ("minimum_age", .minimumAge),
    ("ingredients", .ingredients), ("origin", .origin), ("organic_number", .organicNumber),
    ("manufacturer", .manufacturer), ("group", .groupID), ("replaced_by", .replacement),
    ("updated", .updated),
  ]

  private func fill(_ row: inout FeedRow, from fields: inout FieldReader, in file: SourceFile) {
    for (key, field) in Self.keys {
      guard let text = fields.text(key) else { continue }
      row[field] = FeedCell(text: text.name, range: file.range(of: text.location))
    }
    // The kind of a deposit stands behind its amount: `0,15 EUR mehrweg`.
    if let deposit = row[.deposit], let space = deposit.text.lastIndex(of: " ") {
      let kind = String(deposit.text[deposit.text.index(after: space)...])
      if Product.Deposit.Kind(rawValue: kind.lowercased()) != nil {
        row[.deposit] = FeedCell(text: String(deposit.text[..<space]), range: deposit.range)
        row[.depositKind] = FeedCell(text: kind, range: deposit.range)
      }
    }
    for (key, field, separator) in [
      ("categories", FeedField.categories, "|"), ("allergens", .allergens, "|"),
    ] {
      let names = fields.names(key)
      guard let first = names.first else { continue }
      row[field] = FeedCell(
        text: names.map(\.name).joined(separator: separator),
        range: file.range(of: first.location))
    }
  }

  /// The fields that the file empties, so that what a feed says of them does not count.
  private func emptied(_ fields: inout FieldReader) -> Set<FeedField> {
    let more: [(key: String, field: FeedField)] = [
      ("categories", .categories), ("allergens", .allergens), ("image", .images),
      ("images", .images), ("unit_price", .unitPrice),
    ]
    // A product without number or name is none, and a sale is emptied by its price.
    let kept: Set<FeedField> = [.sku, .name, .saleStart, .saleEnd]
    var emptied: Set<FeedField> = []
    for (key, field) in Self.keys + more
    where !kept.contains(field) && fields.raw(key)?.value.isEmptied == true {
      emptied.insert(field)
    }
    return emptied
  }

  /// A file's period is that of its own sale price; a feed's sale keeps its own.
  private func reportLoneSale(_ row: FeedRow, _ fields: inout FieldReader) {
    guard row[.salePrice] == nil else { return }
    for key in ["sale_start", "sale_end"] {
      guard let text = fields.text(key) else { continue }
      fields.report(
        Finding(
          .invalidValue, .warning, "`\(key)` says nothing without `sale_price`", at: text.location))
    }
  }

  private func readImages(_ fields: inout FieldReader) -> [Entry.Image] {
    var images: [Entry.Image] = []
    for key in ["image", "images"] {
      guard let node = fields.node(key) else { continue }
      let items: [YAMLNode] = if case .list(let list) = node.content { list } else { [node] }
      for item in items {
        if case .scalar(let source, _) = item.content {
          if !item.isNull {
            images.append(.init(source: source, alt: nil, at: item.location(in: fields.path)))
          }
          continue
        }
        var image = FieldReader(item, path: fields.path, place: "`\(key)`")
        let source = image.text("src")
        let alt = image.text("alt")
        fields.finish(image, severity: .warning)
        if let source {
          images.append(.init(source: source.name, alt: alt?.name, at: source.location))
        }
      }
    }
    return images
  }

  /// `unit_price: exempt` needs a reason, because the law names the few that there are.
  private func readExemption(_ fields: inout FieldReader) -> UnitPriceRule? {
    guard let word = fields.text("unit_price") else { return nil }
    let reason =
      word.name.split(separator: ":", maxSplits: 1).dropFirst().first
      .map { $0.drop { $0 == " " } } ?? ""
    if word.name.hasPrefix("exempt"), !reason.isEmpty { return .exempt(reason: String(reason)) }
    if word.name == "auto" { return .computed }
    fields.report(
      Finding(
        .invalidValue, "`unit_price` cannot be `\(word.name)`", at: word.location,
        help: ["write `auto`, or `\"exempt: gift hamper of different goods\"` with the reason"]))
    return nil
  }
}
