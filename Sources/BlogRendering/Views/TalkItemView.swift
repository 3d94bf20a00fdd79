internal import BlogModel
internal import Conversation
internal import Liquid

/// A comment, trackback, mention or like: an item of `post.comments`, `post.pings` or
/// `post.reactions`.
struct TalkItemView: LiquidObject, Equatable {
  enum Property: String, CaseIterable {
    case id
    case anchor
    case url
    case type
    case kind
    case author
    case authorURL = "author_url"
    case isOwner = "is_owner"
    case ownerURL = "owner_url"
    case avatar
    case language
    case date
    case content
    case title
    case sourceURL = "source_url"
    case level
    case isRemoved = "is_removed"
    case replyTo = "reply_to"
    case replyToAnchor = "reply_to_anchor"
    case isReplyToRemoved = "is_reply_to_removed"
    case isFlattened = "is_flattened"
  }

  static let typeName = "comment"
  static let properties = PropertyTable<Property>()

  let context: SiteContext
  /// In `talk.items`.
  let item: Int
  /// In `site.posts`.
  let post: Int
  /// The place in the thread; `nil` for pings and reactions.
  var comment: TalkThread.Comment?

  static func == (left: Self, right: Self) -> Bool { left.item == right.item }

  func value(of property: Property) -> Value {
    guard let talk = context.talk, talk.talk.items.indices.contains(item) else { return .null }
    let isGap = comment?.isGap ?? false
    switch property {
    case .id: return .string(talk.talk.items[item].id)
    case .anchor: return .string(talk.talk.items[item].anchor)
    case .url:
      return .string("\(context.postAddresses[post].href)#\(talk.talk.items[item].anchor)")
    case .type: return .string(talk.talk.items[item].type.rawValue)
    case .kind: return .string(talk.talk.items[item].kind.rawValue)
    case .isRemoved: return .bool(isGap)
    case .level: return .integer(comment?.level ?? 1)
    case .isFlattened: return .bool(comment?.isFlattened ?? false)
    // Of what was removed, nothing is told but that it was there.
    case _ where isGap:
      return property == .isOwner || property == .isReplyToRemoved ? .bool(false) : .null
    case .author: return .text(talk.talk.items[item].author)
    case .authorURL: return .text(talk.talk.items[item].authorURL)
    case .isOwner: return .bool(talk.talk.items[item].byOwner != nil)
    case .ownerURL: return .text(owner(talk)?.href)
    case .avatar: return .html(avatar(talk))
    case .language: return .text(talk.talk.items[item].lang)
    case .date: return context.date(talk.talk.items[item].received)
    case .content:
      let html = talk.html(of: item, under: post)
      return html.isEmpty ? .null : .html(html)
    case .title: return .text(talk.talk.items[item].title)
    case .sourceURL: return .text(talk.talk.items[item].source)
    case .replyTo: return .text(origin(talk).flatMap { $0.author ?? $0.host })
    case .replyToAnchor: return .text(origin(talk)?.anchor)
    case .isReplyToRemoved: return .bool(origin(talk)?.isRemoved ?? false)
    }
  }

  private func owner(_ talk: TalkContext) -> PageAddress? {
    guard let id = talk.talk.items[item].byOwner,
      let index = context.site.authors.firstIndex(where: { $0.id == id })
    else { return nil }
    return context.authorAddresses[index]
  }

  /// A letter on a ground of its own colour; no picture is asked for elsewhere.
  private func avatar(_ talk: TalkContext) -> String {
    Avatar(name: talk.talk.items[item].author ?? "").svg()
  }

  private func origin(_ talk: TalkContext) -> Talk.ReplyOrigin? {
    comment.flatMap { talk.talk.origin(of: $0) }
  }
}
