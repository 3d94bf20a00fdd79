internal import BlogModel
internal import Diagnostics

extension ConfigurationFields {
  /// Reads `comments`: how readers can answer; `isSecure` says that the site has `https`.
  static func readComments(_ fields: inout FieldReader, isSecure: Bool) -> CommentSettings {
    var settings = CommentSettings()
    if let node = fields.node("comments"), case .scalar = node.content {
      // `comments: none` is enough for a site without.
      settings.location = node.location(in: fields.path)
      if let mode = choice("comments", CommentMode.self, &fields) { settings.mode = mode }
      if let key = settings.lackingKey(of: settings.mode) { report(key, settings, &fields) }
      return settings
    }
    guard var talk = fields.map("comments") else { return settings }
    settings.location = talk.location
    let mode = choice("mode", CommentMode.self, &talk)
    readMail(&settings, &talk)
    settings.receiver = endpoint("receiver", &talk)
    if isSecure { checkForm(to: settings.receiver, &talk) }
    settings.webmention = endpoint("webmention", &talk)
    settings.pingback = endpoint("pingback", &talk)
    settings.trackback = endpoint("trackback", &talk)
    settings.closingAge = days("close_after", &talk)
    if let consent = choice("consent", CommentSettings.Consent.self, &talk) {
      settings.consent = consent
    }
    settings.hasFeeds = talk.flag("feeds") ?? true
    settings.mode = mode ?? .none
    // What is written and wrong is named already.
    if let key = settings.lackingKey(of: settings.mode), !isWritten(key, &talk) {
      report(key, settings, &talk)
    }
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
        $0.value <= 0x20 || "<>\"?&#:".unicodeScalars.contains($0)
      }
    if isAddress {
      settings.mailAddress = mail.name
    } else {
      let prefix = "mailto:"
      let isLink = mail.name.lowercased().hasPrefix(prefix)
      talk.report(
        Finding(
          .invalidValue, "`\(mail.name)` is not a mail address", at: mail.location,
          label: isLink ? "write `\(mail.name.dropFirst(prefix.count))`" : nil,
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
    if key == "receiver", let mark = value.name.first(where: { "?#".contains($0) }) {
      let fragment = mark == "#"
      talk.report(
        Finding(
          .invalidValue,
          "`receiver` is a folder and has no \(fragment ? "fragment" : "query"): `\(value.name)`",
          at: value.location))
      return nil
    }
    if key == "trackback", !value.name.contains("{slug}"), !value.name.contains("{id}") {
      talk.report(
        Finding(
          .invalidValue, "`trackback` needs `{slug}` or `{id}`", at: value.location,
          help: ["a trackback names no target, so each post needs its own address"]))
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

  /// Warns of a form that would leave the encryption of the page: browsers ask before they send it.
  private static func checkForm(to receiver: String?, _ talk: inout FieldReader) {
    guard let receiver, receiver.hasPrefix("http://"), let value = talk.text("receiver") else {
      return
    }
    talk.report(
      Finding(
        .invalidValue, .warning,
        "`receiver` has no `https`, so browsers warn of the form or do not send it",
        at: value.location, help: ["the site itself has `https`; write the receiver with it too"]))
  }

  /// Whether there is more behind `key` than blanks.
  private static func isWritten(_ key: String, _ talk: inout FieldReader) -> Bool {
    guard let node = talk.node(key) else { return false }
    guard case .scalar(let text, _) = node.content else { return true }
    return !text.allSatisfy(\.isWhitespace)
  }

  /// Reports that the mode lacks the key that it needs.
  ///
  /// What is there and not needed is only known when the posts are.
  private static func report(
    _ lacking: String, _ settings: CommentSettings, _ talk: inout FieldReader
  ) {
    talk.report(
      Finding(
        .missingKey, "`mode: \(settings.mode.rawValue)` needs `\(lacking)`",
        at: settings.location,
        help: ["until then nothing is shown that nobody would answer: write `mode: none`"]))
  }
}
