internal import BlogModel
internal import Liquid

/// How readers can answer a post: `post.respond`.
struct RespondView: LiquidObject {
  enum Property: String, CaseIterable {
    case mode
    case isOpen = "is_open"
    case closedBy = "closed_by"
    case mailURL = "mail_url"
    case formURL = "form_url"
    case postID = "post_id"
    case consent
    case privacyURL = "privacy_url"
    case trackbackURL = "trackback_url"
    case trackbackCode = "trackback_code"
    case webmentionURL = "webmention_url"
    case takesPings = "takes_pings"
  }

  static let typeName = "respond"
  static let properties = PropertyTable<Property>()

  let context: SiteContext
  /// In `site.posts`.
  let post: Int
  let talk: TalkContext

  func value(of property: Property) -> Value {
    let settings = context.site.configuration.comments
    let mode = talk.mode(of: post, in: context.site)
    let takesPings = talk.takesPings(post, in: context.site)
    switch property {
    case .mode: return .string(mode.rawValue)
    case .isOpen: return .bool(mode != .none && mode != .closed)
    case .closedBy: return .text(talk.closing(of: post, in: context.site)?.rawValue)
    case .mailURL: return mode == .mail ? .text(mailURL(settings)) : .null
    case .formURL:
      return mode == .form ? .text(settings.receiver.map { "\($0.withoutSlash)/comment" }) : .null
    case .postID: return .string(talk.key(of: post, in: context.site))
    case .consent: return .string(settings.consent.rawValue)
    case .privacyURL: return .text(privacyURL)
    case .trackbackURL: return takesPings ? .text(discovery.trackbackURL) : .null
    case .trackbackCode:
      return takesPings ? discovery.trackbackCode.map { .html($0) } ?? .null : .null
    case .webmentionURL: return takesPings ? .text(settings.webmention) : .null
    case .takesPings: return .bool(takesPings)
    }
  }

  private var discovery: TalkDiscovery { TalkDiscovery(context: context, post: post) }

  private var privacyURL: String? {
    let slugs = LegalPages.privacySlugs
    let page = context.site.pages.first { slugs.contains($0.slug) }
    return page.map { context.site.configuration.baseURL.href($0.path) }
  }

  /// A mail with subject and reference; the words are those of the language.
  private func mailURL(_ settings: CommentSettings) -> String? {
    guard let address = settings.mailAddress else { return nil }
    let isGerman = context.site.configuration.language.lowercased().hasPrefix("de")
    let subject = "\(isGerman ? "Kommentar" : "Comment"): \(context.site.posts[post].title)"
    let body = "\(context.postAddresses[post].absolute)\r\n\r\n"
    return "mailto:\(address)?subject=\(MailText.encoded(subject))&body=\(MailText.encoded(body))"
  }
}

/// Texts in `mailto:` addresses.
///
/// Source: RFC 6068, section 5.
enum MailText {
  /// `text` percent-encoded, but for letters, digits and four signs.
  static func encoded(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(2 * text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: result.append(byte)
      default: result.append(percentEncoding: byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension String {
  /// The text without a slash at its end.
  var withoutSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
