internal import BlogModel
internal import Diagnostics

extension ConfigurationFields {
  /// Reads `organization`: the company behind the blog, for search engines.
  static func readOrganization(_ fields: inout FieldReader, title: String) -> Organization? {
    guard var company = fields.map("organization") else { return nil }
    var organization = Organization(name: company.text("name")?.name ?? title)
    organization.legalName = company.text("legal_name")?.name
    if let url = company.text("url") { organization.url = company.webAddress(url, key: "url") }
    if let logo = company.text("logo") {
      organization.logo = .init(source: logo.name, alt: nil, at: logo.location)
    }
    for profile in company.names("same_as") {
      if let address = company.webAddress(profile, key: "same_as") {
        organization.sameAs.append(address)
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
}
