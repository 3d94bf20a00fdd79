internal import BlogModel

/// What readers are told of the occasion of a post, such as "Anzeige", in the site's language.
///
/// A theme, and so a site, can change each text in its locale files: `disclosure_label_` and
/// `disclosure_` with the name of the case. An empty text does not count, since the law wants one.
///
/// Source: UWG (Germany), § 5a (4); DDG (Germany), § 6.
struct DisclosureWords: Sendable {
  private let labels: [Entry.Disclosure: String]
  private let sentences: [Entry.Disclosure: String]
  /// What stands between a label and a title.
  private let separator: String

  /// The words of `language`, as the texts of the theme change them.
  init(theme: Theme?, language: String) {
    func text(_ key: String) -> String? {
      let text = theme?.texts[key]?.text(for: nil)
      return text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    }
    let primary = String(language.prefix { $0 != "-" }).lowercased()
    let own = Self.words[primary] ?? Self.english
    separator = primary == "fr" ? "\u{A0}: " : ": "
    var labels: [Entry.Disclosure: String] = [:]
    var sentences: [Entry.Disclosure: String] = [:]
    for disclosure in Entry.Disclosure.allCases {
      let label = text("disclosure_label_\(disclosure.rawValue)") ?? own(disclosure)
      labels[disclosure] = label
      sentences[disclosure] = text("disclosure_\(disclosure.rawValue)") ?? label
    }
    self.labels = labels
    self.sentences = sentences
  }

  /// A word or two to stand before a title.
  func label(_ disclosure: Entry.Disclosure) -> String { labels[disclosure] ?? "" }

  /// A sentence to stand before the text.
  func sentence(_ disclosure: Entry.Disclosure) -> String { sentences[disclosure] ?? "" }

  /// The title with the label before it, `Anzeige: Apfelernte`, unless the author wrote it there.
  func title(_ title: String, _ disclosure: Entry.Disclosure?) -> String {
    guard let disclosure else { return title }
    let label = label(disclosure)
    if title.isEmpty { return label }
    return title.hasPrefix("\(label):") || title.hasPrefix(label + separator)
      ? title : label + separator + title
  }

  private static func english(_ disclosure: Entry.Disclosure) -> String {
    switch disclosure {
    case .anzeige, .werbung: "Advertisement"
    case .affiliate: "Advertisement (affiliate links)"
    case .rezensionsexemplar: "Review copy"
    }
  }

  private static let words: [String: @Sendable (Entry.Disclosure) -> String] = [
    "de": {
      switch $0 {
      case .anzeige: "Anzeige"
      case .werbung: "Werbung"
      case .affiliate: "Werbung (Partnerlinks)"
      case .rezensionsexemplar: "Rezensionsexemplar"
      }
    },
    "fr": {
      switch $0 {
      case .anzeige: "Annonce"
      case .werbung: "Publicité"
      case .affiliate: "Publicité (liens d’affiliation)"
      case .rezensionsexemplar: "Exemplaire de presse"
      }
    },
    "it": {
      switch $0 {
      case .anzeige: "Annuncio pubblicitario"
      case .werbung: "Pubblicità"
      case .affiliate: "Pubblicità (link di affiliazione)"
      case .rezensionsexemplar: "Copia per recensione"
      }
    },
  ]
}
