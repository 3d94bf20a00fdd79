internal import BlogModel
internal import BlogSources
internal import Conversation
internal import Diagnostics

extension TalkDesk {
  /// The plan for a comment that came by mail; it waits for a decision.
  ///
  /// The name of the sender is kept, the address never: neither as a value nor in the text.
  /// - Parameters:
  ///   - mail: The bytes of the mail.
  ///   - name: The name of its file, for findings.
  ///   - post: The post, if the mail does not name it.
  /// - Returns: The plan for one new file.
  /// - Throws: ``DeskRefusal`` if the mail cannot be read, or if it is not clear what it is about.
  public func importing(
    _ mail: [UInt8], named name: String, post: String? = nil
  ) throws(DeskRefusal) -> DeskPlan {
    let place = SourceLocation(path: name)
    let message: MailMessage
    do throws(MailProblem) {
      message = try MailMessage.read(mail)
    } catch {
      throw DeskRefusal(.unreadableMail, error.message, at: place)
    }
    let posts = posts()
    let key: String
    if let post {
      key = try posts.key(of: post)
    } else {
      key = try MailPost(posts: posts, place: place).key(of: message)
    }
    let store = store()
    var findings = leftOut(of: message, at: place)
    let own = QuoteCutting.ownText(of: message.text, wasHTML: message.wasHTML)
    let lines = own.text.split(separator: "\n", omittingEmptySubsequences: false)
    // The line that the link for mails put there says nothing any more.
    let kept = lines.filter { line in
      let text = TalkDraft.trimmed(String(line)).trimmingPrefix("<")
      return !text.hasPrefix("http")
        || !posts.posts(at: text.prefix { $0 != ">" })
          .contains { $0.key == key }
        || text.contains(" ")
    }
    let (text, hadAddress) = MailAddresses.masked(
      Self.hiding(
        message.address, in: String(kept.joined(separator: "\n").prefix(Self.readLimit))))
    if hadAddress || text.contains(Self.mask) {
      findings.append(
        Finding(
          .mailPartLeftOut, .warning, "an e-mail address was left out of the text", at: place))
    }
    guard !TalkDraft.cleaned(text).isEmpty else {
      throw DeskRefusal(
        .unreadableMail, "this mail has no text of its own", at: place,
        help: message.leftOut.isEmpty ? [] : ["it consists of attachments"])
    }
    let sent = message.date.flatMap { $0 <= now ? $0 : nil }
    var draft = TalkDraft(
      id: try newID(store), type: .comment, state: .pending, post: key, received: sent ?? now,
      text: text)
    draft.author = message.sender.flatMap { TalkSanitiser().sanitisedName($0) }
    try refuseDouble(draft, hasDate: sent != nil, in: store)
    var plan = try plan(draft, isStrict: false, origin: place)
    try checkPrivacy(plan, address: message.address, place)
    plan.findings = findings + plan.findings
    if own.unmarkedLines > 0 {
      let isOne = own.unmarkedLines == 1
      plan.notes.append(
        "left out \(own.unmarkedLines) \(isOne ? "line" : "lines") of the mail that is answered, "
          + "which no `>` marks; if \(isOne ? "it holds" : "they hold") words of the sender, "
          + "add these by hand")
    }
    return plan
  }

  /// The characters that are looked at; much more than can be shown.
  private static let readLimit = 50_000

  /// What stands for an e-mail address.
  private static let mask = "[…]"

  /// `text` without `address`, in whatever case it is written.
  private static func hiding(_ address: String?, in text: String) -> String {
    guard let address, address.utf8.count >= 3 else { return text }
    let wanted = Array(address.lowercased().utf8)
    let lower = Array(text.utf8).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if lower[index] == wanted[0], lower[index...].starts(with: wanted) {
        result += mask.utf8
        index += wanted.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The last gate: whatever was overlooked, the sender's address does not get into a file.
  private func checkPrivacy(
    _ plan: DeskPlan, address: String?, _ place: SourceLocation
  ) throws(DeskRefusal) {
    guard let address, address.contains("@") else { return }
    for change in plan.changes {
      let text = String(decoding: change.after ?? [], as: UTF8.self).lowercased()
      if text.contains(address.lowercased()) || change.path.contains(address) {
        throw DeskRefusal(
          .privateDataInTalk, "the address of the sender would get into the file", at: place,
          help: ["take the mail over by hand, with `blogen talk add`"])
      }
    }
  }

  /// Refuses a mail that is there; one without a date of its own is known by its author and text.
  private func refuseDouble(
    _ draft: TalkDraft, hasDate: Bool, in store: TalkStore
  ) throws(DeskRefusal) {
    let text = TalkDraft.cleaned(draft.text)
    let shown = TalkDraft.trimmed(TalkSanitiser().shownPart(of: text).text)
    let known = store.items.first { item in
      guard item.post == draft.post, item.type == .comment else { return false }
      guard hasDate else {
        return item.author == draft.author && TalkDraft.trimmed(item.text) == shown
      }
      return item.received == draft.received
        && (item.state == .tombstone || !item.text.isEmpty && text.hasPrefix(item.text))
    }
    guard let known else { return }
    throw DeskRefusal(
      .talkNotChanged, "this mail was imported already, as `\(known.id)`",
      at: SourceLocation(path: known.path))
  }

  private func leftOut(of message: MailMessage, at place: SourceLocation) -> [Finding] {
    var findings: [Finding] = []
    if !message.leftOut.isEmpty {
      let names = message.leftOut.prefix(10).map {
        "`\(VisibleText.line(MailAddresses.masked($0).text, limit: 80))`"
      }
      let rest = message.leftOut.count - names.count
      findings.append(
        Finding(
          .mailPartLeftOut, .warning,
          "left out: \(names.joined(separator: ", "))" + (rest > 0 ? " and \(rest) more" : ""),
          at: place, help: ["comments are text; put a picture into the post if it is worth it"]))
    }
    for name in Set(message.unknownEncodings).sorted() {
      findings.append(
        Finding(
          .mailPartLeftOut, .warning,
          "the encoding `\(VisibleText.line(name, limit: 40))` is not known",
          at: place, help: ["read the text before you approve it"]))
    }
    if message.date == nil || message.date.map({ $0 > now }) == true {
      findings.append(
        Finding(
          .mailPartLeftOut, .warning, "this mail has no usable date, so it arrives now", at: place))
    }
    return findings
  }
}
