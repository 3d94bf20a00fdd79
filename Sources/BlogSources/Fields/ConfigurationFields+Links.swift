internal import BlogModel
internal import Diagnostics

extension ConfigurationFields {
  /// Reads `links`: how links to other hosts are marked.
  static func readLinks(
    _ configuration: inout SiteConfiguration, _ fields: inout FieldReader
  ) {
    var policy = LinkPolicy()
    if let own = LinkPolicy.host(of: configuration.baseURL.origin) { policy.ownHosts.insert(own) }
    defer { configuration.links = policy }
    guard var nested = fields.map("links") else { return }
    if let pair = nested.raw("external") {
      // Nothing behind the colon means no `rel` at all.
      policy.external = pair.value.isNull ? "" : nested.text("external")?.name ?? ""
      if policy.external.lowercased() == "none" { policy.external = "" }
    }
    let own = nested.names("own_hosts")
    let affiliate = nested.names("affiliate_hosts")
    policy.ownHosts.formUnion(hosts(own, &nested))
    policy.affiliateHosts = hosts(affiliate, &nested)
    fields.finish(nested, severity: .error)
  }

  /// Names of hosts; a whole address stands for its host.
  private static func hosts(_ names: [Entry.Named], _ fields: inout FieldReader) -> Set<String> {
    var hosts: Set<String> = []
    for named in names {
      let isAddress = named.name.contains("://")
      if let host = LinkPolicy.host(of: isAddress ? named.name : "//\(named.name)"),
        isAddress || host == named.name.lowercased()
      {
        hosts.insert(host)
      } else {
        fields.report(
          Finding(
            .invalidValue, "`\(named.name)` is not the name of a host", at: named.location,
            help: ["write it without path, such as `shop.example.de`"]))
      }
    }
    return hosts
  }
}
