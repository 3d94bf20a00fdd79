internal import BlogModel
internal import Diagnostics
internal import TextAnalysis

/// Warns of tags that are probably meant to be one.
enum NearDuplicateTags {
  /// A warning for each tag that differs from another by an ending or a hyphen only.
  static func findings(in site: Site) -> [Finding] {
    let names = site.tags.map(\.name)
    return nearDuplicates(of: names, language: site.configuration.language).map { first, second in
      // The author of the rarer one has less to change.
      let isRarer = site.tags[first].posts.count < site.tags[second].posts.count
      let (rare, common) = isRarer ? (first, second) : (second, first)
      return Finding(
        .nearDuplicateTag, .warning,
        "the tags `\(names[rare])` and `\(names[common])` look like one",
        at: place(of: rare, in: site),
        label: "\(site.tags[common].posts.count) posts have `\(names[common])`",
        related: place(of: common, in: site).map { [.init("the other is used here", at: $0)] } ?? []
      )
    }
  }

  /// Where a tag is used in the oldest post that has it.
  private static func place(of tag: Int, in site: Site) -> SourceLocation? {
    guard let post = site.tags[tag].posts.last else { return nil }
    return site.posts[post].tags.first {
      Slug.make($0.name, language: site.configuration.language) == site.tags[tag].slug
    }?.location
  }
}
