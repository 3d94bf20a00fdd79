internal import BlogModel
internal import Diagnostics
internal import Files

extension SiteBuild {
  /// Adds the prices that have changed to the price history of the site.
  mutating func recordPrices(_ site: PreparedSite) {
    guard let shop = site.editions[0].site.shop, let path = shop.settings.priceHistory else {
      report.findings.append(
        Finding(
          .missingKey, "prices cannot be recorded, since `products.price_history` names no file",
          at: SourceLocation(path: "blogen.yaml"),
          help: ["for example `products: {price_history: products/prices.jsonl}`"]))
      return
    }
    // A site with mistakes may have wrong prices too.
    guard !hasErrors else { return }
    let lines = changedPrices(shop, site.editions.dropFirst().compactMap(\.site.shop))
    report.catalogue?.recorded = lines.count
    guard !lines.isEmpty else { return }
    let file = "\(options.site)/\(path)"
    do {
      var bytes = (try? files.read(file, 256 << 20)) ?? []
      if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
      bytes += lines.joined(separator: "\n").utf8
      bytes.append(UInt8(ascii: "\n"))
      try makeFolders(of: path)
      // Written beside it and moved, so that a full disk cannot cut the history off.
      try files.write(bytes, "\(file).new")
      try files.rename("\(file).new", file)
    } catch {
      report.findings.append(
        Finding(
          .writeFailed, "the price history cannot be written: \(error)",
          at: SourceLocation(path: path)))
    }
  }

  /// The lines for the main language's shop, and for those of further languages where they differ.
  private func changedPrices(_ main: Shop, _ others: [Shop]) -> [String] {
    let lines = main.rules.recording(main.catalogue.products)
    if others.isEmpty { return lines }
    var shared: [String: Money] = [:]
    for product in main.catalogue.products {
      shared[product.id] = main.rules.currentPrice(of: product)
    }
    return lines + others.flatMap { $0.rules.recording($0.catalogue.products, shared: shared) }
  }

  /// Makes the folders of a file below the site's folder.
  private func makeFolders(of path: String) throws(FileError) {
    var folder = options.site
    for part in path.split(separator: "/").dropLast() {
      folder += "/\(part)"
      if (try? files.status(folder, true)) == nil { try files.makeFolder(folder) }
    }
  }
}
