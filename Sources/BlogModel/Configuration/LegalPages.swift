/// The pages that the law wants to be reachable from every page.
///
/// Source: § 5 DDG and Art. 13 GDPR in Germany, § 25 MedienG in Austria, Art. 3 UWG in Switzerland.
public struct LegalPages: Sendable {
  /// The page that says who runs the site, as the owner named it.
  public var imprint: Entry.Named?
  /// The page that says what happens to personal data.
  public var privacy: Entry.Named?

  /// Pages that are found by their names.
  public init() {}

  /// Whether the owner names a page.
  public var isNamed: Bool { imprint != nil || privacy != nil }

  /// The slugs by which an imprint is found.
  public static let imprintSlugs: Set<String> = [
    "impressum", "imprint", "legal-notice", "offenlegung", "mentions-legales", "note-legali",
  ]

  /// The slugs by which a privacy policy is found.
  public static let privacySlugs: Set<String> = [
    "datenschutz", "datenschutzerklaerung", "privacy", "privacy-policy", "confidentialite",
    "protezione-dati",
  ]
}
