internal import BlogModel

extension [UInt8] {
  /// Appends a pattern for the path of a former address, without the `/` at its beginning.
  ///
  /// The text of `*` is the first group if it is carried over. A raw pattern fits the request as it
  /// was sent; another one fits after percent-encoding was undone.
  mutating func append(pathRegex source: RedirectSource, isRaw: Bool, group: String = "(") {
    func add(_ text: String) {
      if isRaw { append(rawRegex: text) } else { append(regex: text) }
    }
    let end = isRaw ? "[^?/]" : "[^/]"
    let before = String(source.before.unicodeScalars.dropFirst())
    guard let after = source.after else {
      add(before.droppingSlash)
      if before.droppingSlash != before { append(plain: "/?") }
      return
    }
    if after.isEmpty {
      let any = isRaw ? "[^?]*" : ".*"
      add(before.droppingSlash)
      if before.droppingSlash != before {
        append(plain: "(?:/\(group)\(any)))?")
      } else {
        append(plain: "\(group)\(any))")
      }
      return
    }
    add(before)
    append(plain: "\(group)\(end)+)")
    add(after.droppingSlash)
    if after.droppingSlash != after { append(plain: "/?") }
  }
}

extension String {
  /// The text without the `/` at its end.
  fileprivate var droppingSlash: String {
    utf8.last == UInt8(ascii: "/") ? String(decoding: utf8.dropLast(), as: UTF8.self) : self
  }
}
