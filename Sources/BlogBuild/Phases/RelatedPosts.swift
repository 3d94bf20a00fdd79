internal import BlogModel
internal import Diagnostics
internal import TextAnalysis

/// Chooses the posts that are shown under a post.
///
/// Those that the author pinned come first, then those that share most: series, tags, categories,
/// products and telling words.
struct RelatedPosts {
  private let site: Site
  private(set) var findings: [Finding] = []

  /// The products of each post as numbers.
  private let products: [[Int]]

  init(_ site: Site) {
    self.site = site
    var numbers: [String: Int] = [:]
    products = site.posts.map { post in
      post.products.map { product in
        let number = numbers[product.name] ?? numbers.count
        numbers[product.name] = number
        return number
      }
    }
  }

  /// What a shared feature counts; a telling word that occurs once counts 1.
  private enum Weight {
    static let series = 24
    static let product = 20
    static let tag = 12
    static let category = 6
    static let author = 1
  }

  /// The related posts of each post; `corpus` has the words of all posts.
  /// - Complexity: linear in the number of posts and of their words.
  mutating func find(in corpus: TextCorpus) -> [[Int]] {
    let count = site.configuration.relatedCount
    let similar = SimilarTexts(
      documentCount: site.posts.count, corpora: [corpus],
      features: site.posts.indices.map(features), count: count)
    let names = namesOfPosts()
    return site.posts.indices.map { post in
      var related: [Int] = []
      for index in pinned(by: post, names) + similar.nearest(to: post) {
        if related.count == count { break }
        if index != post, !related.contains(index) { related.append(index) }
      }
      return related
    }
  }

  private func features(of post: Int) -> [SimilarTexts.Feature] {
    let links = site.postLinks[post]
    // Each kind of feature has numbers of its own.
    func feature(_ kind: Int, _ index: Int, _ weight: Int) -> SimilarTexts.Feature {
      SimilarTexts.Feature(id: index * 8 + kind, weight: weight)
    }
    return links.tags.map { feature(0, $0, Weight.tag) }
      + links.categories.map { feature(1, $0, Weight.category) }
      + (links.series.map { [feature(2, $0.series, Weight.series)] } ?? [])
      + links.authors.map { feature(3, $0, Weight.author) }
      + products[post].map { feature(4, $0, Weight.product) }
  }

  /// The posts by file name, path and slug.
  private func namesOfPosts() -> [String: Int] {
    guard site.posts.contains(where: { !$0.pinned.isEmpty }) else { return [:] }
    var names: [String: Int] = [:]
    for (index, post) in site.posts.enumerated().reversed() { names[post.slug] = index }
    for (index, post) in site.posts.enumerated() {
      let key = post.translationKey
      names[key] = index
      names[post.source] = index
      if let name = key.split(separator: "/").last { names[String(name)] = index }
    }
    return names
  }

  private mutating func pinned(by post: Int, _ names: [String: Int]) -> [Int] {
    site.posts[post].pinned.compactMap { named in
      if let index = Self.forms(of: named.name).lazy.compactMap({ names[$0] }).first {
        return index
      }
      // Each suggestion looks at all posts.
      let known = findings.count < 10 ? names.keys.sorted() : []
      findings.append(
        Finding(
          .unknownRelatedPost, "there is no published post `\(named.name)`", at: named.location,
          label: didYouMean(named.name, among: known),
          help: ["write the name of its file or its slug"]))
      return nil
    }
  }

  /// The names that an author may mean: as written, below `content`, and without ending.
  private static func forms(of name: String) -> [String] {
    var forms = [name, "content/\(name)", "content/posts/\(name)"]
    for ending in ["/index.md", ".md", ".markdown"] where name.hasSuffix(ending) {
      let stem = String(name.dropLast(ending.count))
      forms.append(stem)
      if stem.hasPrefix("content/") { forms.append(String(stem.dropFirst("content/".count))) }
    }
    return forms
  }
}
