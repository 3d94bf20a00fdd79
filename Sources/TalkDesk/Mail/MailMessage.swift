internal import BlogModel

/// What of a mail matters for a comment.
struct MailMessage {
  /// The subject, decoded.
  var subject = ""
  /// The name of the sender, without any address; `nil` if there is none.
  var sender: String?
  /// The address of the sender, which is kept only to make sure that it is not written.
  var address: String?
  /// When it was sent.
  var date: Timestamp?
  /// The text as it was written, quotes and signature included.
  var text = ""
  /// Whether the text was HTML, so that it holds escapes of Markdown.
  var wasHTML = false
  /// The names of attachments and other parts that are no text.
  var leftOut: [String] = []
  /// Encodings that are not known.
  var unknownEncodings: [String] = []

  /// Reads a mail as it is saved (`.eml`), also from a mailbox with a line `From …` before it.
  ///
  /// - Complexity: O(size × depth of its parts), both bounded.
  static func read(_ bytes: [UInt8]) throws(MailProblem) -> MailMessage {
    guard bytes.count <= MailLimits.size else { throw .tooLarge }
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while rest.first == 0x0A || rest.first == 0x0D { rest = rest.dropFirst() }
    if rest.starts(with: Array("From ".utf8)) { _ = MailLines.next(&rest) }
    let (header, body) = try MailHeader.read(rest)
    let known = ["from", "subject", "date", "to", "received", "message-id"]
    guard header.fields.contains(where: { known.contains($0.name) }) else { throw .noMail }
    var reader = MailPartReader()
    let content = try reader.read(header, body, depth: 0)
    var message = MailMessage()
    message.subject = EncodedWords.decode(header["subject"] ?? "")
    if let from = header["from"] { (message.sender, message.address) = MailSender.read(from) }
    message.date = header["date"].flatMap(MailDate.read)
    message.text = content?.text ?? ""
    message.wasHTML = content?.isHTML ?? false
    message.leftOut = reader.leftOut
    message.unknownEncodings = reader.unknownEncodings
    return message
  }
}
