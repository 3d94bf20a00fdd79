internal import BlogModel

/// What all formats say of a post, or of a comment.
struct FeedItem {
  /// The permanent name.
  let guid: FeedGUID
  /// The full address.
  let url: String
  /// The title as plain text, behind the label of what the law wants said of the post.
  let title: String
  /// A sentence or two as plain text; empty if there is nothing to say.
  let summary: String
  /// The text or, in feeds of excerpts, the excerpt: HTML with absolute addresses, as UTF-8.
  let html: [UInt8]
  /// The lead image.
  let image: FeedImage?
  /// Whether the lead image stands in ``html`` or, in feeds of excerpts, in the text behind it.
  let showsImage: Bool
  /// When it appeared, on the site's clocks.
  let published: Timestamp
  /// When it was changed in substance; not before it appeared.
  let updated: Timestamp
  /// Who wrote it.
  let authors: [FeedAuthor]
  /// Its categories, then its tags.
  let terms: [FeedTerm]
  /// Its language, if it is not that of the feed.
  let language: String?
  /// What readers made of the post.
  var talk = FeedTalk()
  /// What a comment answers, for the formats that tell it; `nil` for posts.
  var origin: (() -> FeedOrigin)?

  /// The names of its terms, each once.
  var labels: [String] {
    var seen: Set<String> = []
    return terms.map(\.label).filter { seen.insert($0).inserted }
  }
}

/// A person as feeds name them.
struct FeedAuthor {
  /// The name.
  let name: String
  /// The full address of the author's page; strangers may have none.
  let url: String?
  /// The full address of the portrait.
  let avatar: String?
}

/// A category or tag as feeds name it.
struct FeedTerm {
  /// The words in its address, such as `produkte/saft`.
  let slug: String
  /// The full address of the folder of all such terms, which tells categories from tags.
  let scheme: String
  /// The name, behind those of the categories around it: `Produkte/Saft`.
  let label: String
}

/// A lead image as feeds name it.
struct FeedImage {
  /// The full address.
  let url: String
  /// The media type, if it is known.
  let mediaType: String?
  /// The size of the file, if it is known.
  let byteCount: Int?
  /// The text for those who do not see it.
  let alt: String
  /// Width and height in pixels, if they are known.
  let size: (width: Int, height: Int)?
}
