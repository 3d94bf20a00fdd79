extension TalkSanitiser {
  /// The name that somebody typed as plain text on one line, or `nil` if nothing can be shown.
  ///
  /// What looks like a tag or an entity stays; the result is not escaped. It is cut at the limit,
  /// with “…” behind it.
  public func sanitisedName(_ name: String) -> String? {
    var sink = PlainTextSink()
    var clean = CleanText.cleaned(TextLimit(characters: limits.name.characters * 4).cut(name).text)
    clean.withUTF8 { sink.text($0) }
    return line(sink.result, limit: limits.name)
  }

  /// The name of who wrote a page of another site, as ``sanitisedName(_:)``, but that tags are
  /// removed and entities decoded: what comes from a page may be HTML.
  public func foreignName(_ name: String) -> String? { foreignLine(name, limit: limits.name) }

  /// The title of a page of another site as plain text on one line, or `nil`; as
  /// ``foreignName(_:)``.
  public func sanitisedTitle(_ title: String) -> String? { foreignLine(title, limit: limits.title) }

  /// An `http` or `https` address with unsafe bytes percent-encoded, or `nil` if it is none.
  ///
  /// The result is not escaped for HTML. `limit` is the most bytes.
  public func sanitisedURL(_ address: String, limit: Int = 2_000) -> String? {
    guard let result = WebAddress.web(address), result.utf8.count <= limit else { return nil }
    return result
  }

  private func foreignLine(_ text: String, limit: TextLimit) -> String? {
    // Markup is longer than what it shows, so that the text is cut twice.
    line(plainText(text, limit: TextLimit(characters: limit.characters * 4)), limit: limit)
  }

  private func line(_ plain: String, limit: TextLimit) -> String? {
    let (kept, isCut) = limit.cut(plain)
    let isVisible = kept.unicodeScalars.contains {
      !$0.properties.isWhitespace && !ScalarKind.isAccent($0)
    }
    guard isVisible else { return nil }
    return isCut ? kept + "…" : kept
  }

  /// Text on one line without tags.
  func plainText(_ text: String, limit: TextLimit) -> String {
    var text = CleanText.cleaned(limit.cut(text).text)
    var sink = PlainTextSink()
    if text.withUTF8({ Self.mayHoldMarkup($0) }), HTMLDocument.isParsable(text),
      let document = HTMLDocument(parsing: text)
    {
      document.walk(into: &sink)
    } else {
      text.withUTF8 { sink.text($0) }
    }
    return sink.result
  }

  /// Whether an HTML parser would read anything in `bytes` as more than text.
  private static func mayHoldMarkup(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") else { continue }
      guard index + 1 < bytes.count else { continue }
      let next = bytes[index + 1]
      if byte == UInt8(ascii: "<") {
        if next.isLetter || "/!?".utf8.contains(next) { return true }
      } else if next.isLetterOrDigit || next == UInt8(ascii: "#") {
        return true
      }
    }
    return false
  }
}
