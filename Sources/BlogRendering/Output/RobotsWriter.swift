internal import BlogModel

/// Writes `robots.txt`: every page may be read, or none of a build for trying out.
///
/// Source: RFC 9309; sitemaps.org, "Specifying the Sitemap location in your robots.txt file".
struct RobotsWriter {
  let context: SiteContext

  /// Appends the file.
  func write(into output: inout [UInt8]) {
    guard !context.site.configuration.isStaging else {
      output.append(markup: "User-agent: *\nDisallow: /\n")
      return
    }
    output.append(markup: "User-agent: *\nAllow: /\n\n")
    for home in homes {
      output.append(markup: "Sitemap: ")
      output += home.utf8
      output.append(markup: "sitemap.xml\n")
    }
  }

  /// The home pages of all languages on this host; a line break could only be an attack.
  private var homes: [String] {
    let origin = context.site.configuration.baseURL.origin + "/"
    let languages = context.site.languages.map(\.absolute).filter {
      $0.hasPrefix(origin) && $0.utf8.allSatisfy { $0 > 0x20 }
    }
    return languages.isEmpty ? [context.home.absolute] : languages
  }
}
