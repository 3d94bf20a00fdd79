/// One language of a site: where its pages stand, and what it is called.
public struct Edition: Sendable, Hashable {
  /// The place among the languages of the site; 0 is the main one.
  public var index = 0
  /// The language in its own words, such as "Deutsch".
  public var name: String
  /// The folder of the output that holds its pages: empty, or ending with `/`.
  public var folder = ""
  /// The address of the host's shared files: theme assets and `content/static`.
  public var rootURL: BaseURL
  /// The folder of the output that ``rootURL`` shows: empty, or ending with `/`.
  public var rootFolder = ""

  /// The main language of a site at `rootURL`.
  public init(name: String, rootURL: BaseURL) {
    self.name = name
    self.rootURL = rootURL
  }

  /// Whether its pages are at the root of a host, where `robots.txt` and the like belong.
  public var isAtRoot: Bool { folder == rootFolder }

  /// The place of `path` in the output.
  ///
  /// `nil` only for a folder that cannot be one; configurations have none.
  public func output(_ path: PagePath) -> PagePath? {
    folder.isEmpty ? path : PagePath("/\(folder)\(path.text.dropFirst())")
  }

  /// What a language calls itself; unknown ones give their tag.
  public static func name(of language: String) -> String {
    let tag = language.lowercased()
    let primary = String(tag.prefix { $0 != "-" })
    return names[tag] ?? names[primary] ?? language
  }

  private static let names = [
    "bg": "Български", "cs": "Čeština", "da": "Dansk", "de": "Deutsch",
    "de-at": "Deutsch (Österreich)", "de-ch": "Deutsch (Schweiz)", "el": "Ελληνικά",
    "en": "English", "es": "Español", "et": "Eesti", "fi": "Suomi", "fr": "Français",
    "fr-ch": "Français (Suisse)", "ga": "Gaeilge", "hr": "Hrvatski", "hu": "Magyar",
    "is": "Íslenska", "it": "Italiano", "it-ch": "Italiano (Svizzera)", "ja": "日本語",
    "lb": "Lëtzebuergesch", "lt": "Lietuvių", "lv": "Latviešu", "mt": "Malti",
    "nb": "Norsk bokmål", "nl": "Nederlands", "nn": "Nynorsk", "no": "Norsk", "pl": "Polski",
    "pt": "Português", "rm": "Rumantsch", "ro": "Română", "ru": "Русский", "sk": "Slovenčina",
    "sl": "Slovenščina", "sr": "Српски", "sv": "Svenska", "tr": "Türkçe", "uk": "Українська",
    "zh": "中文",
  ]

  /// Whether `tag` is the tag of a language that is written in Europe or close to it.
  public static func isKnown(_ tag: String) -> Bool { names[tag.lowercased()] != nil }
}
