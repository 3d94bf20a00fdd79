internal import BlogModel

/// The nodes of a graph that every page has: the site and the company behind it.
struct SiteNodes {
  let configuration: SiteConfiguration
  /// The address of the home page in this language.
  let home: String
  let siteID: String
  let publisherID: String

  init(_ configuration: SiteConfiguration, home: String) {
    self.configuration = configuration
    self.home = home
    siteID = "\(home)#website"
    // The company is the same in all languages of a host.
    publisherID = "\(configuration.edition.rootURL.absolute(.root))#organization"
  }

  /// Adds the members of the `WebSite`.
  func writeSite(into json: inout JSONOutput) {
    json.add("@type", "WebSite")
    json.add("@id", siteID)
    json.add("url", home)
    json.add("name", configuration.title)
    json.add("description", configuration.description)
    json.add("inLanguage", configuration.language)
    json.object("publisher") { $0.add("@id", publisherID) }
  }

  /// Adds the members of the `Organization`: the one that is configured, else the blog itself.
  func writePublisher(into json: inout JSONOutput) {
    let root = configuration.edition.rootURL
    let organization = configuration.organization
    json.add("@type", "Organization")
    json.add("@id", publisherID)
    json.add("name", organization?.name ?? configuration.title)
    json.add("legalName", organization?.legalName)
    json.add("url", organization?.url ?? root.absolute(.root))
    if let logo = organization?.logo, let image = PageImage(logo, root: root) {
      json.object("logo") { $0.write(image) }
    }
    json.add("sameAs", organization?.sameAs ?? [])
    json.add("email", organization?.email)
    json.add("telephone", organization?.telephone)
    guard let address = organization?.address, address != Organization.Address() else { return }
    json.object("address") {
      $0.add("@type", "PostalAddress")
      $0.add("streetAddress", address.street)
      $0.add("postalCode", address.postalCode)
      $0.add("addressLocality", address.locality)
      $0.add("addressRegion", address.region)
      $0.add("addressCountry", address.country)
    }
  }
}
