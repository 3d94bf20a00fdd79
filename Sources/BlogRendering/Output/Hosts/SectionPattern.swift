internal import BlogModel

extension SecurityHeaders.Section {
  /// The folder around this one, and its own name with the `/` behind it: `/en/` and `embed/`.
  fileprivate var parts: (around: String, name: String) {
    let path = folder.text.utf8.dropLast()
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return ("/", "") }
    return (
      String(decoding: path[...slash], as: UTF8.self),
      String(decoding: folder.text.utf8[path.index(after: slash)...], as: UTF8.self)
    )
  }

  /// The paths of `_headers` for which the section holds, each with one `*`, as hosts allow.
  func paths(in base: BaseURL) -> [[UInt8]] {
    func path(_ pieces: String...) -> [UInt8] {
      var path: [UInt8] = []
      path.append(folderOf: base)
      for piece in pieces {
        if piece == "*" { path.append(UInt8(ascii: "*")) } else { path.append(path: piece) }
      }
      return path
    }
    let whole = path(String(folder.text.unicodeScalars.dropFirst()), "*")
    guard isOfCards else { return [whole] }
    return [whole, path(String(parts.around.unicodeScalars.dropFirst()), "*", "/\(parts.name)")]
  }
}

extension [UInt8] {
  /// Appends a pattern for the beginning of the decoded paths for which `section` holds.
  ///
  /// Servers look at the file `index.html` behind the address of a folder.
  mutating func append(regexOf section: SecurityHeaders.Section, in base: BaseURL) {
    append(UInt8(ascii: "^"))
    append(regex: base.decodedFolder)
    guard section.isOfCards else {
      append(regex: String(section.folder.text.unicodeScalars.dropFirst()))
      return
    }
    let (around, name) = section.parts
    append(regex: String(around.unicodeScalars.dropFirst()))
    append(plain: "(?:")
    append(regex: name)
    append(plain: "|.+/")
    append(regex: name)
    append(plain: "(?:index\\.html)?$)")
  }
}
