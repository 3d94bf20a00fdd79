internal import BlogModel
internal import Diagnostics

extension ConfigurationFields {
  /// Reads `comments`: how readers can answer.
  static func readComments(_ fields: inout FieldReader) -> CommentSettings {
    var settings = CommentSettings()
    if let node = fields.node("comments"), case .scalar = node.content {
      // `comments: none` is enough for a site without.
      settings.location = node.location(in: fields.path)
      if let mode = choice("comments", CommentMode.self, &fields) { settings.mode = mode }
      check(settings, &fields)
      return settings
    }
    guard var talk = fields.map("comments") else { return settings }
    settings.location = talk.location
    let mode = choice("mode", CommentMode.self, &talk)
    readMail(&settings, &talk)
    settings.receiver = endpoint("receiver", &talk)
    settings.webmention = endpoint("webmention", &talk)
    settings.pingback = endpoint("pingback", &talk)
    settings.trackback = endpoint("trackback", &talk)
    settings.closingAge = days("close_after", &talk)
    if let consent = choice("consent", CommentSettings.Consent.self, &talk) {
      settings.consent = consent
    }
    settings.hasFeeds = talk.flag("feeds") ?? true
    settings.mode = mode ?? .none
    check(settings, &talk)
    fields.finish(
      talk, severity: .error,
      synonyms: ["email": "mail", "endpoint": "receiver", "action": "receiver", "type": "mode"])
    return settings
  }

  private static func readMail(_ settings: inout CommentSettings, _ talk: inout FieldReader) {
    guard let mail = talk.text("mail") else { return }
    let parts = mail.name.split(separator: "@", omittingEmptySubsequences: false)
    let isAddress =
      parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && parts[1].contains(".")
      && !mail.name.unicodeScalars.contains {
        $0.value <= 0x20 || "<>\"?&#".unicodeScalars.contains($0)
      }
    if isAddress {
      settings.mailAddress = mail.name
    } else {
      talk.report(
        Finding(
          .invalidValue, "`\(mail.name)` is not a mail address", at: mail.location,
          help: ["for example `kommentare@blog.example.de`"]))
    }
  }

  private static func endpoint(_ key: String, _ talk: inout FieldReader) -> String? {
    talk.text(key).flatMap { value in
      // `{slug}` and `{id}` are no part of an address yet.
      if key == "receiver", value.name.contains(where: { "?#".contains($0) }) {
        talk.report(
          Finding(
            .invalidValue, "`receiver` is a folder and has no query: `\(value.name)`",
            at: value.location))
        return nil
      }
      let plain = value.name.replacing("{slug}", with: "x").replacing("{id}", with: "x")
      return talk.webAddress(Entry.Named(plain, at: value.location), key: key) == nil
        ? nil : value.name
    }
  }

  private static func days(_ key: String, _ talk: inout FieldReader) -> Int? {
    talk.integer(key, in: 1...36_500)
  }

  /// Reports a mode that lacks what it needs, and endpoints that nobody would use.
  private static func check(_ settings: CommentSettings, _ talk: inout FieldReader) {
    if let lacking = settings.lackingKey(of: settings.mode) {
      talk.report(
        Finding(
          .missingKey, "`mode: \(settings.mode.rawValue)` needs `\(lacking)`",
          at: settings.location,
          help: ["until then nothing is shown that nobody would answer: write `mode: none`"]))
    }
    if settings.receiver != nil, settings.mode != .form {
      talk.report(
        Finding(
          .unusedEndpoint, .warning,
          "`receiver` is set, but `mode: \(settings.mode.rawValue)` shows no form",
          at: settings.location, help: ["write `mode: form`, or remove the receiver"]))
    }
    if settings.mailAddress != nil, settings.mode != .mail {
      talk.report(
        Finding(
          .unusedEndpoint, .warning,
          "`mail` is set, but `mode: \(settings.mode.rawValue)` shows no address",
          at: settings.location, help: ["write `mode: mail`, or remove the address"]))
    }
  }
}
