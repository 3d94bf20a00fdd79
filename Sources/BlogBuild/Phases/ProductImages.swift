internal import BlogModel
internal import BlogSources
internal import Diagnostics
internal import Images

/// Finds the pictures of products among the files of the site; none is loaded from the shop.
struct ProductImages {
  private let book: AddressBook
  /// Files of the folder for pictures by their names without ending, in lower case.
  private var byName: [String: PagePath] = [:]
  /// Names of pictures that several products have in the shop.
  private var shared: Set<String> = []

  /// Prepares the look-up in the folder that the settings name.
  init(_ shop: Shop, copies: [FileCopy], book: AddressBook) {
    self.book = book
    guard let folder = shop.settings.imageFolder else { return }
    for copy in copies where copy.path.text.hasPrefix(folder) {
      let name = copy.path.text.dropFirst(folder.count)
      guard !name.contains("/"), let dot = name.lastIndex(of: "."),
        Self.endings.contains(name[dot...].lowercased())
      else { continue }
      let stem = name[..<dot].lowercased()
      // Of several formats the first in the alphabet is the smallest: AVIF, JPEG, PNG, WebP.
      if byName[stem].map({ $0.text > copy.path.text }) ?? true { byName[stem] = copy.path }
    }
    findSharedNames(in: shop.catalogue)
  }

  /// Only names of pictures that the site has matter.
  private mutating func findSharedNames(in catalogue: Catalogue) {
    guard !byName.isEmpty else { return }
    var owner: [String: Int] = [:]
    for index in catalogue.products.indices {
      for image in catalogue.products[index].images {
        let stem = Self.folded(Self.stem(of: image.source))
        guard byName[stem] != nil else { continue }
        if let other = owner[stem], other != index { shared.insert(stem) }
        owner[stem] = index
      }
    }
  }

  private static let endings: Set<String> = [
    ".avif", ".gif", ".jpg", ".jpeg", ".png", ".svg", ".webp",
  ]

  /// Puts addresses and sizes in; what is not in the site is taken out.
  ///
  /// Published products without picture are reported.
  static func resolve(
    _ editions: inout [BuildEdition], copies: [FileCopy], book: AddressBook
  ) -> [Finding] {
    var findings: [Finding] = []
    var missing = MissingImages(isOneCatalogue: editions.count { $0.site.shop != nil } == 1)
    for index in editions.indices {
      guard var shop = editions[index].site.shop else { continue }
      // Two owners of the catalogue would make a copy of it with the first change.
      editions[index].site.shop = nil
      let images = ProductImages(shop, copies: copies, book: book)
      var published = shop.published[...]
      for product in shop.catalogue.products.indices {
        let isPublished = published.first == product
        if isPublished { published.removeFirst() }
        var problems: [Finding] = []
        shop.updateProducts(CollectionOfOne(product)) { product in
          (product.images, problems) = images.resolved(product, edition: index)
          if isPublished, product.images.isEmpty, problems.isEmpty { missing.add(product) }
        }
        if isPublished { findings += problems }
      }
      editions[index].site.shop = shop
    }
    return (findings + missing.findings)
      .limitedByKind(andMore: [.missingProductImage: missing.moreCount])
  }

  private func resolved(
    _ product: Product, edition: Int
  ) -> (images: [Entry.Image], findings: [Finding]) {
    // Most feeds of large shops name pictures of the shop, and the site has none of them.
    if ownPicture(of: product) == nil,
      product.images.allSatisfy({ image in
        LinkPolicy.hasHost(image.source) && find(named: Self.stem(of: image.source)) == nil
      })
    {
      return ([], [])
    }
    var images: [Entry.Image] = []
    var findings: [Finding] = []
    for (index, image) in product.images.enumerated() {
      if LinkPolicy.hasHost(image.source) {
        // The name that the shop gives a picture may be that of many: `main.jpg`.
        let stem = Self.stem(of: image.source)
        let own = index == 0 ? ownPicture(of: product) : nil
        if let local = (shared.contains(Self.folded(stem)) ? nil : find(named: stem)) ?? own {
          images.append(published(image, at: local, edition: edition))
        }
      } else if let found = SiteImages.resolved(
        image,
        with: LinkResolver(
          book: book, source: product.source ?? "content/static", edition: edition),
        findings: &findings)
      {
        images.append(found)
      }
    }
    if images.isEmpty, let own = ownPicture(of: product) {
      let image = Entry.Image(source: own.text, alt: nil, at: product.location)
      images = [published(image, at: own, edition: edition)]
    }
    return (images, findings)
  }

  /// The picture that is named after the product.
  private func ownPicture(of product: Product) -> PagePath? {
    find(named: product.id) ?? (product.slug == product.id ? nil : find(named: product.slug))
  }

  private func find(named stem: String) -> PagePath? {
    byName.isEmpty ? nil : byName[Self.folded(stem)]
  }

  /// A name in lower case, as most are already.
  private static func folded(_ stem: String) -> String {
    stem.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } ? stem : stem.lowercased()
  }

  private func published(_ image: Entry.Image, at path: PagePath, edition: Int) -> Entry.Image {
    var image = image
    guard let place = book.target(ofPath: path.text, from: edition) else { return image }
    let facts = book.image(at: place)
    image.source = book.href(place, from: edition)
    image.width = facts?.size?.width
    image.height = facts?.size?.height
    image.byteCount = facts?.byteCount
    image.mediaType = facts?.mediaType
    return image
  }

  /// The last part of an address without ending.
  private static func stem(of url: String) -> String {
    var url = url
    return url.withUTF8 { bytes in
      var path = bytes.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
      while path.last == UInt8(ascii: "/") { path = path.dropLast() }
      let name = path[(path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? path.startIndex)...]
      let end = name.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
      return String(decoding: name[..<end], as: UTF8.self)
    }
  }
}

/// The published products without picture, of which there may be thousands.
private struct MissingImages {
  /// The first ones.
  private(set) var findings: [Finding] = []
  /// How many more there are.
  private(set) var moreCount = 0
  /// Whether no product can come twice, so that the finding of each need not be made.
  let isOneCatalogue: Bool

  /// How many findings are made at least.
  private static let limit = 20

  init(isOneCatalogue: Bool) { self.isOneCatalogue = isOneCatalogue }

  mutating func add(_ product: Product) {
    if isOneCatalogue, findings.count > Self.limit {
      moreCount += 1
    } else {
      findings.append(Self.finding(product))
    }
  }

  private static func finding(_ product: Product) -> Finding {
    Finding(
      .missingProductImage, .warning, "there is no picture of `\(product.name)` in the site",
      at: product.location,
      help: ["put it into the folder that `products.images` names, as `\(product.id).jpg`"])
  }
}
