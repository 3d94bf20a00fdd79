internal import BlogModel

/// Makes links of paths that templates write.
///
/// A path to a file, such as `/bilder/hof.jpg`, starts at the host's root, where all languages find
/// it; any other path starts at the home page of the language.
struct SiteLinks: Sendable {
  private let base: BaseURL
  private let root: BaseURL

  init(_ configuration: SiteConfiguration) {
    base = configuration.baseURL
    root = configuration.edition.rootURL
  }

  /// The address as a link on the same host.
  func link(to address: String) -> String { start(of: address).link(to: address) }

  /// The address with scheme and host.
  func absolute(_ address: String) -> String { start(of: address).absolute(address) }

  private func start(of address: String) -> BaseURL {
    guard base != root, address.hasPrefix("/"), !address.hasPrefix(base.path) else { return base }
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return name.contains(".") && !name.hasSuffix(".html") ? root : base
  }
}
