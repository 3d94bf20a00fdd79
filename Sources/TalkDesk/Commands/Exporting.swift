internal import BlogModel
internal import BlogSources
internal import Conversation
public import Diagnostics

/// A text for standard output, with what is worth a look.
public struct DeskText: Sendable {
  /// The text.
  public var text: String
  /// What is wrong with files, which may be missing in the text.
  public var findings: [Finding]
}

extension TalkDesk {
  /// Everything that the files hold of a person, as Markdown or as JSON.
  ///
  /// That is all there is: e-mail and IP addresses are never written into files.
  public func exporting(author: String, asJSON: Bool) throws(DeskRefusal) -> DeskText {
    let store = store()
    let items = try items(of: author, in: store).items
    let posts = posts()
    var parts: [String] = []
    for item in items {
      let file = try file(of: item)
      guard let block = try? TalkFrontMatter.read(file) else { continue }
      let text = TalkDraft.trimmed(String(decoding: file.bytes[block.bodyStart...], as: UTF8.self))
      let url = posts.posts.first { $0.key == item.post }?.url.map { "\($0)#\(item.anchor)" }
      let fields = block.fields.pairs.map { ($0.key, $0.value) }
      parts.append(
        asJSON
          ? Self.json(item.path, url, fields, text) : Self.markdown(item, url, fields, text))
    }
    let head =
      asJSON
      ? "{\(JSONText.member("author", author)),\(JSONText.member("site", configuration.title)),"
        + "\(JSONText.member("created", now.rfc3339)),\"items\":[\n"
      : """
      # \(VisibleText.line(author))

      \(items.count) \(items.count == 1 ? "item" : "items") in “\(configuration.title)”, \
      \(now.minuteText). E-mail and IP addresses are not kept in files.


      """
    let text = head + parts.joined(separator: asJSON ? ",\n" : "\n") + (asJSON ? "\n]}\n" : "")
    return DeskText(text: text, findings: store.findings)
  }

  private static func json(
    _ path: String, _ url: String?, _ fields: [(String, String)], _ text: String
  ) -> String {
    let members = [JSONText.member("file", path)] + (url.map { [JSONText.member("url", $0)] } ?? [])
    let values = fields.map { JSONText.member($0.0, $0.1) }.joined(separator: ",")
    return "{" + members.joined(separator: ",") + ",\"fields\":{\(values)},"
      + JSONText.member("text", text) + "}"
  }

  private static func markdown(
    _ item: TalkItem, _ url: String?, _ fields: [(String, String)], _ text: String
  ) -> String {
    var lines = ["## \(item.id)", "", "- file: \(VisibleText.line(item.path))"]
    if let url { lines.append("- url: \(VisibleText.line(url))") }
    lines += fields.map { "- \(VisibleText.line($0.0)): \(VisibleText.line($0.1))" }
    if !text.isEmpty {
      lines.append("")
      lines += text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        .map { $0.isEmpty ? ">" : "> \(VisibleText.line($0, limit: 10_000))" }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
