/// How much of a mail is read; no mail that a person writes comes near.
enum MailLimits {
  /// The bytes of a mail.
  static let size = 10_000_000
  /// The bytes of the header of a mail or part.
  static let header = 200_000
  /// The fields of a header.
  static let fields = 1_000
  /// The parts of a mail, those inside of others among them.
  static let parts = 1_000
  /// How deep parts stand in each other.
  static let depth = 20
}
