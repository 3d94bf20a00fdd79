internal import BlogModel
internal import BlogSources
internal import Diagnostics
internal import Images

/// Finds the images that `blogen.yaml` names: that of the site, and the company's logo.
enum SiteImages {
  /// Puts addresses and sizes in; images that do not exist are taken out and reported.
  static func resolve(_ editions: inout [BuildEdition], book: AddressBook) -> [Finding] {
    var findings: [Finding] = []
    for index in editions.indices {
      let resolver = LinkResolver(book: book, source: "content/images", edition: index)
      var configuration = editions[index].site.configuration
      configuration.image = configuration.image.flatMap {
        resolved($0, with: resolver, findings: &findings)
      }
      let logo = configuration.organization?.logo
      configuration.organization?.logo = logo.flatMap {
        resolved($0, with: resolver, findings: &findings)
      }
      editions[index].site.configuration = configuration
    }
    return findings
  }

  /// The image with its address, and what is known of its file.
  static func resolved(
    _ image: Entry.Image, with resolver: LinkResolver, findings: inout [Finding]
  ) -> Entry.Image? {
    var image = image
    if LinkPolicy.host(of: image.source) != nil { return image }
    switch resolver.find(image.source) {
    case .found(let href, image: let facts):
      image.source = href
      image.width = facts?.size?.width
      image.height = facts?.size?.height
      image.byteCount = facts?.byteCount
      image.mediaType = facts?.mediaType
      return image
    case .missing(let near):
      findings.append(
        Finding(
          .brokenImage, "there is no image `\(image.source)`", at: image.location,
          label: near.map { "did you mean `\($0)`?" }))
    case .withheld(let reason):
      findings.append(
        Finding(
          .linkToWithheld, "`\(image.source)` is not published: \(reason)", at: image.location))
    case .outside:
      findings.append(
        Finding(
          .linkOutsideSite, "`\(image.source)` leads out of the `content` folder",
          at: image.location))
    }
    return nil
  }
}
