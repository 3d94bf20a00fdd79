public import Diagnostics

/// The posts of a site by the names that talk items give them.
///
/// The key of a post is its slug in the main language and `language/slug` in a further one, so that
/// it names one post whatever other languages call theirs. A slug alone names the post of a further
/// language as well, as long as no other post has it.
public struct PostKeys: Sendable {
  private let mainLanguage: String
  /// The keys of all posts.
  private var keys: Set<String> = []
  /// The keys of posts in further languages by their slugs.
  private var further: [String: [String]] = [:]

  /// Creates keys of no posts; `mainLanguage` is the tag that posts of that language may be named by.
  public init(mainLanguage: String) { self.mainLanguage = mainLanguage }

  /// The key of a post; `language` is `nil` for the main one.
  public static func key(slug: String, language: String?) -> String {
    language.map { "\($0)/\(slug)" } ?? slug
  }

  /// Adds a post; `language` is `nil` for the main one.
  ///
  /// - Returns: The key, and whether no other post has it.
  @discardableResult
  public mutating func add(slug: String, language: String?) -> (key: String, isNew: Bool) {
    let key = Self.key(slug: slug, language: language)
    let isNew = keys.insert(key).inserted
    if isNew, language != nil { further[slug, default: []].append(key) }
    return (key, isNew)
  }

  /// Every word that may name a post.
  public var names: Set<String> { keys.union(further.keys) }

  /// The keys of the posts that `name` can mean: one, or none, or several.
  public func keys(of name: String) -> [String] {
    if keys.contains(name) { return [name] }
    if name.hasPrefix("\(mainLanguage)/") {
      let slug = String(name.dropFirst(mainLanguage.count + 1))
      if keys.contains(slug), !slug.contains("/") { return [slug] }
    }
    return further[name] ?? []
  }

  /// Gives each item the key of its post in place of the name.
  ///
  /// Items whose name means several posts are taken out, with a finding for each name; unknown
  /// names stay.
  /// - Complexity: O(number of items).
  public func resolve(_ items: inout [TalkItem], findings: inout [Finding]) {
    var ambiguous: [String: Int] = [:]
    // Items come folder by folder, so that most name the same post as the one before.
    var known = ""
    for index in items.indices where items[index].post != known {
      if keys.contains(items[index].post) {
        known = items[index].post
        continue
      }
      let found = keys(of: items[index].post)
      if found.count == 1 { items[index].post = found[0] }
      guard found.count > 1 else { continue }
      let first = ambiguous[items[index].post]
      if first.map({ items[$0].path > items[index].path }) ?? true {
        ambiguous[items[index].post] = index
      }
    }
    guard !ambiguous.isEmpty else { return }
    for (name, index) in ambiguous.sorted(by: { $0.key < $1.key }) {
      findings.append(
        Finding(
          .ambiguousTalkPost, "`\(name)` is a post in several languages",
          at: items[index].places.post.location(in: items[index].path),
          help: [
            "write " + keys(of: name).sorted().map { "`post: \($0)`" }.joined(separator: " or ")
          ]
        ))
    }
    items.removeAll { ambiguous[$0.post] != nil }
  }
}
