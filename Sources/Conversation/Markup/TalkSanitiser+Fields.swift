extension TalkSanitiser {
  /// A person's or blog's name as plain text on one line, or `nil` if nothing can be shown.
  ///
  /// Tags are removed and entities decoded; the result is not escaped. It is cut at the limit, with
  /// “…” behind it.
  public func sanitisedName(_ name: String) -> String? { line(name, limit: limits.name) }

  /// The title of a ping as plain text on one line, or `nil`; as ``sanitisedName(_:)``.
  public func sanitisedTitle(_ title: String) -> String? { line(title, limit: limits.title) }

  /// An `http` or `https` address with unsafe bytes percent-encoded, or `nil` if it is none.
  ///
  /// The result is not escaped for HTML. `limit` is the most bytes.
  public func sanitisedURL(_ address: String, limit: Int = 2_000) -> String? {
    guard let result = WebAddress.web(address), result.utf8.count <= limit else { return nil }
    return result
  }

  private func line(_ text: String, limit: TextLimit) -> String? {
    // Markup is longer than what it shows, so that the text is cut twice.
    let plain = plainText(text, limit: TextLimit(characters: limit.characters * 4))
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
