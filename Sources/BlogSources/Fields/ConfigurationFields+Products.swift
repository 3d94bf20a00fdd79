internal import BlogModel
internal import Diagnostics

extension ConfigurationFields {
  /// Reads `products`: where the catalogue comes from and how prices are shown.
  static func readProducts(
    _ fields: inout FieldReader, zone: TimeZoneRules
  ) -> ProductSettings? {
    guard var shop = fields.map("products") else { return nil }
    var settings = ProductSettings()
    settings.location = shop.location
    settings.feeds = readFeeds(of: &shop, zone: zone)
    readPrices(&settings, &shop, zone: zone)
    readShop(&settings, &shop)
    readProductFiles(&settings, &shop)
    fields.finish(
      shop, severity: .error,
      synonyms: [
        "sources": "feeds", "feed": "feeds", "shipping": "shipping_url", "utm": "campaign",
        "image_folder": "images", "history": "price_history", "max_age": "max_price_age",
      ])
    return settings
  }

  private static func readPrices(
    _ settings: inout ProductSettings, _ shop: inout FieldReader, zone: TimeZoneRules
  ) {
    if let code = shop.text("currency") {
      settings.currency = Currency(code.name)
      if settings.currency == nil {
        shop.report(
          Finding(
            .invalidValue, "`\(code.name)` is not a currency", at: code.location,
            help: ["write its three letters, such as `EUR` or `CHF`"]))
      }
    }
    if let vat = choice("vat", VATMode.self, &shop) { settings.vat = vat }
    if let url = shop.text("shipping_url") {
      settings.shippingURL =
        url.name.hasPrefix("/") ? url.name : shop.webAddress(url, key: "shipping_url")
    }
    settings.deposits = readDeposits(&shop, currency: settings.currency)
    settings.priceHistory = shop.text("price_history").flatMap { path($0, &shop) }
    settings.maximumPriceAge = readDays("max_price_age", &shop)
    if let policy = choice("on_stale", ProductSettings.StalePricePolicy.self, &shop) {
      settings.stalePrices = policy
    }
    settings.updated = shop.timestamp("updated", in: zone)
    if let limit = shop.integer("shrink_limit", in: 0...100) { settings.shrinkLimit = limit }
  }

  private static func readShop(_ settings: inout ProductSettings, _ shop: inout FieldReader) {
    if let policy = choice("sold_out", SoldOutPolicy.self, &shop) { settings.soldOut = policy }
    if let policy = choice("discontinued", SoldOutPolicy.self, &shop) {
      settings.discontinued = policy
    }
    if let campaign = shop.text("campaign") {
      let text = campaign.name.hasPrefix("?") ? String(campaign.name.dropFirst()) : campaign.name
      let parts = text.split(separator: "&", omittingEmptySubsequences: false)
      if parts.allSatisfy({ $0.contains("=") && !$0.hasPrefix("=") }) {
        settings.campaign = text
        for name in Campaign(text).unknownPlaceholders {
          shop.report(
            Finding(
              .invalidValue, "`{\(name)}` is not known in `campaign`", at: campaign.location,
              label: didYouMean(name, among: ["post", "sku"]),
              help: ["`{post}` stands for the slug of the post, `{sku}` for that of the product"]))
        }
      } else {
        shop.report(
          Finding(
            .invalidValue, "`campaign` must be parameters, not `\(campaign.name)`",
            at: campaign.location,
            help: ["for example `utm_source=blog&utm_campaign={post}&utm_content={sku}`"]))
      }
    }
    if let folder = shop.text("images") {
      settings.imageFolder = "/" + folder.name.split(separator: "/").map { "\($0)/" }.joined()
    }
    if let url = shop.text("fallback_url") {
      settings.fallbackURL =
        url.name.hasPrefix("/") ? url.name : shop.webAddress(url, key: "fallback_url")
    }
  }

  private static func readProductFiles(
    _ settings: inout ProductSettings, _ shop: inout FieldReader
  ) {
    settings.hasPages = shop.flag("pages") ?? true
    if let published = choice("published", ProductSettings.Published.self, &shop) {
      settings.published = published
    }
    settings.hasShortLinks = shop.flag("short_links") ?? true
    settings.hasEmbeds = shop.flag("embeds") ?? true
    settings.hasPostLists = shop.flag("post_lists") ?? true
    settings.hasOffers = shop.flag("offers") ?? false
    settings.mentionsAreProducts = shop.flag("mention_products") ?? true
  }

  // MARK: Feeds

  private static func readFeeds(
    of shop: inout FieldReader, zone: TimeZoneRules
  ) -> [ProductFeed] {
    guard let node = shop.node("feeds") else { return [] }
    switch node.content {
    case .scalar(let text, _):
      return feed(named: Entry.Named(text, at: node.location(in: shop.path)), &shop).map { [$0] }
        ?? []
    case .map: return readFeed(node, &shop, zone: zone).map { [$0] } ?? []
    case .list(let items):
      return items.compactMap { item in
        if case .scalar(let text, _) = item.content, !item.isNull {
          return feed(named: Entry.Named(text, at: item.location(in: shop.path)), &shop)
        }
        return readFeed(item, &shop, zone: zone)
      }
    }
  }

  private static func feed(named file: Entry.Named, _ fields: inout FieldReader) -> ProductFeed? {
    path(file, &fields).map { ProductFeed(file: $0, location: file.location) }
  }

  private static func readFeed(
    _ node: YAMLNode, _ fields: inout FieldReader, zone: TimeZoneRules
  ) -> ProductFeed? {
    var entry = FieldReader(node, path: fields.path, place: "`products.feeds`")
    defer { fields.finish(entry, severity: .error, synonyms: ["path": "file", "url": "file"]) }
    let file = entry.text("file")
    if file == nil {
      entry.report(
        Finding(
          .missingKey, "this feed has no `file`", at: entry.location,
          help: ["for example `file: products/merchant.xml`"]))
    }
    let named = file.flatMap { Self.feed(named: $0, &entry) }
    // The other keys are looked at all the same.
    var feed = named ?? ProductFeed(file: "", location: entry.location)
    feed.format = choice("format", ProductFeed.Format.self, &entry)
    if let encoding = entry.text("encoding"), encoding.name != "auto" {
      feed.encoding = encoding.name.lowercased()
    }
    feed.delimiter = character("delimiter", among: [",", ";", "|", "\t"], &entry)
    feed.decimalSign = character("decimal", among: [",", "."], &entry)
    feed.language = entry.text("language")?.name
    feed.updated = entry.timestamp("updated", in: zone)
    feed.columns = readPairs("columns", &entry).map { .init(field: $0.key, column: $0.value) }
    for (field, _, values) in entry.maps("values") {
      var values = values
      for pair in values.keys {
        if let text = values.text(pair) { feed.values[field, default: [:]][pair] = text.name }
      }
      entry.finish(values, severity: .error)
    }
    for (field, value) in readPairs("defaults", &entry) { feed.defaults[field] = value }
    return named == nil ? nil : feed
  }

  /// The map under `key` as texts.
  private static func readPairs(
    _ key: String, _ fields: inout FieldReader
  ) -> [(key: String, value: Entry.Named)] {
    guard var pairs = fields.map(key) else { return [] }
    defer { fields.finish(pairs, severity: .error) }
    return pairs.keys.compactMap { name in pairs.text(name).map { (name, $0) } }
  }

  private static func readDeposits(
    _ fields: inout FieldReader, currency: Currency?
  ) -> [String: Product.Deposit] {
    var deposits: [String: Product.Deposit] = [:]
    for (name, value) in readPairs("deposits", &fields) {
      let words = value.name.split(separator: " ").map(String.init)
      let kind = words.lazy.compactMap { Product.Deposit.Kind(rawValue: $0.lowercased()) }.first
      let code = words.lazy.compactMap { $0.utf8.count == 3 ? Currency($0) : nil }.first
      let number = words.first?.replacing(",", with: ".") ?? ""
      if let currency = code ?? currency, let amount = Money(decimal: number, currency: currency) {
        deposits[name] = .init(amount: amount, kind: kind)
      } else {
        fields.report(
          Finding(
            .invalidValue, "`\(value.name)` is not an amount of money", at: value.location,
            help: ["for example `0.15 EUR mehrweg`"]))
      }
    }
    return deposits
  }

  // MARK: Values

  /// One of the words of an enumeration.
  static func choice<Word: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Word.Type, _ fields: inout FieldReader
  ) -> Word? where Word.RawValue == String {
    guard let text = fields.text(key), text.name != "auto" else { return nil }
    if let word = Word(rawValue: text.name.lowercased()) { return word }
    let known = Word.allCases.map(\.rawValue)
    fields.report(
      Finding(
        .invalidValue, "`\(key)` cannot be `\(text.name)`", at: text.location,
        label: didYouMean(text.name, among: known),
        help: ["one of: \(known.joined(separator: ", "))"]))
    return nil
  }

  private static func character(
    _ key: String, among known: [Character], _ fields: inout FieldReader
  ) -> Character? {
    guard let text = fields.text(key), text.name != "auto" else { return nil }
    if text.name == "tab" || text.name == "\\t" { return "\t" }
    if text.name.count == 1, let character = text.name.first, known.contains(character) {
      return character
    }
    let words = known.map { $0 == "\t" ? "`tab`" : "`\"\($0)\"`" }
    fields.report(
      Finding(
        .invalidValue, "`\(key)` cannot be `\(text.name)`", at: text.location,
        help: ["one of: \(words.joined(separator: ", "))"]))
    return nil
  }

  /// A number of days: `7`, `7d` or `2w`.
  private static func readDays(_ key: String, _ fields: inout FieldReader) -> Int? {
    guard let text = fields.text(key) else { return nil }
    let unit = text.name.last
    let number = unit == "d" || unit == "w" ? String(text.name.dropLast()) : text.name
    if let count = Int(number), (1...10_000).contains(count) {
      return unit == "w" ? count * 7 : count
    }
    fields.report(
      Finding(
        .invalidValue, "`\(key)` must be a number of days, not `\(text.name)`", at: text.location,
        help: ["for example `7d`"]))
    return nil
  }

  /// A file of the site, as a path below its folder.
  private static func path(_ file: Entry.Named, _ fields: inout FieldReader) -> String? {
    let parts = file.name.split(separator: "/", omittingEmptySubsequences: true)
    if file.name.contains("://") {
      fields.report(
        Finding(
          .invalidValue, "a build fetches nothing from the network, not even `\(file.name)`",
          at: file.location,
          help: ["fetch it before, for example with `curl -o products/feed.xml`, and name the file"]
        ))
      return nil
    }
    guard !file.name.hasPrefix("/"), !parts.contains(".."), !parts.isEmpty else {
      fields.report(
        Finding(
          .invalidValue, "`\(file.name)` is not a file of this site", at: file.location,
          help: ["write its path below the site's folder, such as `products/feed.xml`"]))
      return nil
    }
    return parts.filter { $0 != "." }.joined(separator: "/")
  }
}
