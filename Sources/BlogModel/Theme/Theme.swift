public import Diagnostics

/// A theme as files gave it: templates, texts, settings and assets, with a site's overrides applied.
public struct Theme: Sendable {
  /// The name of its folder.
  public var name: String
  /// The templates; a site's own file of the same name has replaced the theme's.
  public var templates: [Template] = []
  /// The declared settings with the site's values, in the order of `theme.yaml`.
  public var settings: [ParameterValue.Entry] = []
  /// The texts in the site's language, by key; nested keys are joined with dots.
  public var texts: [String: LocaleText] = [:]
  /// The files that pages refer to with `asset_url`, by name such as `css/main.css`.
  public var assets: [String: Asset] = [:]

  /// A template file.
  public struct Template: Sendable {
    /// Its name without `.liquid`, such as `post`, `layouts/base` or `partials/card`.
    public var name: String
    /// The file.
    public var file: SourceFile

    /// Creates a template.
    public init(name: String, file: SourceFile) {
      self.name = name
      self.file = file
    }
  }

  /// A file that is copied into the output.
  public struct Asset: Sendable, Hashable {
    /// Where it will be.
    public var path: PagePath
    /// Where it is, as a path that the process can open.
    public var source: String
    /// Where it is, as a path for people.
    public var shown: String
    /// What an `integrity` attribute says of it, once it is published; style sheets and scripts
    /// only.
    public var integrity: String?

    /// Creates an asset.
    public init(path: PagePath, source: String, shown: String = "", integrity: String? = nil) {
      self.path = path
      self.source = source
      self.shown = shown
      self.integrity = integrity
    }
  }

  /// Creates an empty theme.
  public init(name: String) { self.name = name }
}

/// A text of a theme in one language.
public enum LocaleText: Sendable, Hashable {
  /// The same text for every number.
  case plain(String)
  /// A text for exactly one, and one for every other number.
  ///
  /// Source: CLDR plural categories; German, English and Dutch have these two.
  case plural(one: String, other: String)

  /// The text for a number; `nil` means that no number was given.
  public func text(for count: Int?) -> String {
    switch self {
    case .plain(let text): text
    case .plural(let one, let other): count == 1 ? one : other
    }
  }
}
