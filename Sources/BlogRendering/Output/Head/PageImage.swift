internal import BlogModel

/// A picture with its full address.
struct PageImage: Sendable, Equatable {
  var url: String
  var alt: String?
  var width: Int?
  var height: Int?
  var mediaType: String?

  /// The picture at `address`; `nil` if that is no address on the web.
  init?(_ address: String, root: BaseURL) {
    guard let url = root.absoluteImage(address) else { return nil }
    self.url = url
  }

  /// A lead image or logo.
  init?(_ image: Entry.Image, root: BaseURL) {
    self.init(image.source, root: root)
    alt = image.alt.flatMap { $0.isEmpty ? nil : $0 }
    width = image.width
    height = image.height
    mediaType = image.mediaType
  }

  /// Whether social networks cannot show it.
  var isVector: Bool {
    if let mediaType { return mediaType == "image/svg+xml" }
    let path = url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return String(Substring(path.suffix(5))).lowercased().hasSuffix(".svg")
  }

  /// The picture of a page, and the one to share: the lead image, else the first of the text.
  ///
  /// - Complexity: O(length of the text up to the image); O(1) with a lead image.
  static func images(
    of subject: PageSubject, root: BaseURL
  ) -> (own: PageImage?, shared: PageImage?) {
    let lead = subject.image.flatMap { PageImage($0, root: root) }
    if let lead, !lead.isVector { return (lead, lead) }
    guard let (html, sources) = subject.text else { return (lead, nil) }
    var own = lead
    for address in sources {
      guard var image = PageImage(address, root: root) else { continue }
      if own != nil, image.isVector { continue }
      if let tag = ImageTag.first(showing: address, in: html) {
        image.alt = tag.alt.isEmpty ? nil : tag.alt
        image.width = tag.width
        image.height = tag.height
      }
      if own == nil { own = image }
      if !image.isVector { return (own, image) }
    }
    return (own, nil)
  }
}

extension BaseURL {
  /// The full address of an image as texts and settings name it; `nil` for `data:` and the like.
  ///
  /// Bytes that no address may have are percent-encoded.
  func absoluteImage(_ address: String) -> String? {
    if address.isEmpty || address.hasPrefix("#") { return nil }
    let full: String
    if address.hasPrefix("//") {
      full = origin.prefix { $0 != "/" } + address
    } else if address.hasURLScheme {
      let scheme = address.prefix { $0 != ":" }.lowercased()
      guard scheme == "https" || scheme == "http" else { return nil }
      full = address
    } else {
      full = absolute(address)
    }
    return full.utf8.allSatisfy(Self.isAddressByte) ? full : Self.encoded(full)
  }

  private static func encoded(_ address: String) -> String {
    var result: [UInt8] = []
    for byte in address.utf8 {
      if isAddressByte(byte) {
        result.append(byte)
      } else {
        result.append(percentEncoding: byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Source: RFC 3986, section 2, with `%` of what is encoded already.
  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
      UInt8(ascii: "|"), UInt8(ascii: "}"):
      false
    default: true
    }
  }
}
