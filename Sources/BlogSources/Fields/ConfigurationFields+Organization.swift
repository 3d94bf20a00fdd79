internal import BlogModel
internal import Diagnostics

extension ConfigurationFields {
  /// Reads `organization`: the company behind the blog, for search engines.
  static func readOrganization(_ fields: inout FieldReader, title: String) -> Organization? {
    guard var company = fields.map("organization") else { return nil }
    var organization = Organization(name: company.text("name")?.name ?? title)
    organization.legalName = company.text("legal_name")?.name
    organization.url = webAddress("url", &company)?.name
    if let logo = company.text("logo") {
      organization.logo = .init(source: logo.name, alt: nil, at: logo.location)
    }
    for profile in company.names("same_as") {
      if isWebAddress(profile.name) {
        organization.sameAs.append(profile.name)
      } else {
        company.report(notAWebAddress("same_as", profile))
      }
    }
    organization.email = company.text("email")?.name
    organization.telephone = company.text("telephone")?.name
    organization.address = readAddress(&company)
    fields.finish(
      company, severity: .error, synonyms: ["phone": "telephone", "sameas": "same_as"])
    return organization
  }

  private static func readAddress(_ company: inout FieldReader) -> Organization.Address? {
    guard var place = company.map("address") else { return nil }
    var address = Organization.Address()
    address.street = place.text("street")?.name
    address.postalCode = place.text("postal_code")?.name
    address.locality = place.text("locality")?.name
    address.region = place.text("region")?.name
    if let country = place.text("country") {
      address.country = country.name.uppercased()
      if country.name.utf8.count != 2 {
        place.report(
          Finding(
            .invalidValue, "`country` must be two letters, not `\(country.name)`",
            at: country.location, help: ["for example `DE`, `AT` or `CH`"]))
      }
    }
    company.finish(place, severity: .error, synonyms: ["city": "locality", "zip": "postal_code"])
    return address
  }

  private static func webAddress(_ key: String, _ fields: inout FieldReader) -> Entry.Named? {
    guard let value = fields.text(key) else { return nil }
    if isWebAddress(value.name) { return value }
    fields.report(notAWebAddress(key, value))
    return nil
  }

  private static func isWebAddress(_ text: String) -> Bool {
    LinkPolicy.host(of: text) != nil && !text.hasPrefix("//")
  }

  private static func notAWebAddress(_ key: String, _ value: Entry.Named) -> Finding {
    Finding(
      .invalidValue, "`\(key)` must be a full web address, not `\(value.name)`", at: value.location,
      help: ["write it with `https://`"])
  }
}
