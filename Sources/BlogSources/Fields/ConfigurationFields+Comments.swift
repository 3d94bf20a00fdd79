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
    guard let value = talk.text(key) else { return nil }
    // `{slug}` and `{id}` are no part of an address yet.
    let plain = value.name.replacing("{slug}", with: "x").replacing("{id}", with: "x")
    guard talk.webAddress(Entry.Named(plain, at: value.location), key: key) != nil,
      checkPlaceholders(of: value, key, &talk)
    else { return nil }
    if key == "receiver", value.name.contains(where: { "?#".contains($0) }) {
      talk.report(
        Finding(
          .invalidValue, "`receiver` is a folder and has no query: `\(value.name)`",
          at: value.location))
      return nil
    }
    return value.name
  }

  /// Whether all that stands in braces will be replaced; else a finding for the first that will not.
  private static func checkPlaceholders(
    of value: Entry.Named, _ key: String, _ talk: inout FieldReader
  ) -> Bool {
    let known = key == "trackback" ? ["slug", "id"] : []
    var rest = value.name[...]
    while let start = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      let inner = rest[rest.index(after: start)...]
      let end = inner.firstIndex { $0 == "{" || $0 == "}" }
      let name = end.map { String(inner[..<$0]) }
      let isWhole = rest[start] == "{" && end.map { inner[$0] == "}" } == true
      if isWhole, let name, known.contains(name), let end {
        rest = inner[inner.index(after: end)...]
        continue
      }
      let near = isWhole ? name.flatMap { suggestion(for: $0, among: known) } : nil
      talk.report(
        Finding(
          .invalidValue,
          isWhole
            ? "`\(key)` has no placeholder `{\(name ?? "")}`"
            : "a brace in `\(key)` belongs to no placeholder",
          at: value.location, label: near.map { "did you mean `{\($0)}`?" },
          help: [
            known.isEmpty
              ? "it is one address for all posts" : "`{slug}` and `{id}` stand for the post"
          ]))
      return false
    }
    return true
  }

  private static func days(_ key: String, _ talk: inout FieldReader) -> Int? {
    talk.integer(key, in: 1...36_500)
  }

  /// Reports a mode that lacks what it needs.
  ///
  /// What is there and not needed is only known when the posts are.
  private static func check(_ settings: CommentSettings, _ talk: inout FieldReader) {
    guard let lacking = settings.lackingKey(of: settings.mode) else { return }
    talk.report(
      Finding(
        .missingKey, "`mode: \(settings.mode.rawValue)` needs `\(lacking)`",
        at: settings.location,
        help: ["until then nothing is shown that nobody would answer: write `mode: none`"]))
  }
}
