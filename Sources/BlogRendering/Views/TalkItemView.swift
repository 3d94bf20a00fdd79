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
    case name
    case author
    case authorURL = "author_url"
    case isOwner = "is_owner"
    case owner
    case avatar
    case language
    case date
    case content
    case title
    case sourceURL = "source_url"
    case host
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
    @inline(__always)
    func field<Field>(_ read: (borrowing TalkItem) -> Field) -> Field {
      read(talk.talk.items[item])
    }
    let isGap = comment?.isGap ?? false
    switch property {
    case .id: return .string(field { $0.id })
    case .anchor: return .string(field { $0.anchor })
    case .url:
      return .string("\(context.postAddresses[post].href)#\(field { $0.anchor })")
    case .type: return .string(field { $0.type.rawValue })
    case .kind: return .string(field { $0.kind.rawValue })
    case .isRemoved: return .bool(isGap)
    case .level: return .integer(comment?.level ?? 1)
    case .isFlattened: return .bool(comment?.isFlattened ?? false)
    // Of what was removed, nothing is told but that it was there.
    case _ where isGap:
      return property == .isOwner || property == .isReplyToRemoved ? .bool(false) : .null
    case .name: return .text(field { $0.author ?? $0.host })
    case .author: return .text(field { $0.author })
    case .authorURL: return .text(field { $0.authorURL })
    case .isOwner: return .bool(field { $0.byOwner != nil })
    case .owner: return field { $0.byOwner }.flatMap(author) ?? .null
    case .avatar: return .html(avatar(talk))
    case .language: return .text(field { $0.lang })
    case .date: return context.date(field { $0.received })
    case .content:
      let html = talk.html(of: item, under: post)
      return html.isEmpty ? .null : .html(html)
    case .title: return .text(field { $0.title })
    case .sourceURL: return .text(field { $0.source })
    case .host: return .text(field { $0.host })
    case .replyTo: return .text(origin(talk).flatMap { $0.author ?? $0.host })
    case .replyToAnchor: return .text(origin(talk)?.anchor)
    case .isReplyToRemoved: return .bool(origin(talk)?.isRemoved ?? false)
    }
  }

  /// The author of the site with this `id`.
  private func author(_ id: String) -> Value? {
    context.site.authors.firstIndex { $0.id == id }.map { AuthorView.value(context, $0) }
  }

  /// A letter on a ground of its own colour; no picture is asked for elsewhere.
  ///
  /// A page without an author has the letter of its host, which is shown in place of a name.
  private func avatar(_ talk: TalkContext) -> String {
    Avatar(name: talk.talk.items[item].author ?? talk.talk.items[item].host).svg()
  }

  private func origin(_ talk: TalkContext) -> Talk.ReplyOrigin? {
    comment.flatMap { talk.talk.origin(of: $0) }
  }
}
