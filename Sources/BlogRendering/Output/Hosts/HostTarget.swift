internal import BlogModel

/// Where a redirect leads, as hosts send it: in ASCII, percent-encoded, with the site's folder.
struct HostTarget {
  /// The address, or its part before what `*` stood for.
  let head: [UInt8]
  /// The part behind it, `nil` if nothing is carried over.
  let tail: [UInt8]?

  init(_ target: RedirectTarget, in base: BaseURL) {
    var head: [UInt8] = []
    var tail: [UInt8]?
    switch target {
    case .page(let page):
      head.append(folderOf: base)
      head.append(path: String(page.text.unicodeScalars.dropFirst()))
    case .pages(let before, let after):
      // With its own host in front, `//elsewhere.example` can never be read as another one.
      if base.path + before.dropFirst() == "/" { head.append(address: base.origin) }
      head.append(folderOf: base)
      head.append(path: String(before.unicodeScalars.dropFirst()))
      tail = []
      tail?.append(path: after)
    case .address(let address): head.append(address: address)
    case .addresses(let before, let after):
      head.append(address: before)
      tail = []
      tail?.append(address: after)
    }
    self.head = head
    self.tail = tail
  }

  /// Whether the target says which query and fragment are meant, so that no other may be appended.
  var isComplete: Bool { (head + (tail ?? [])).contains { "?#".utf8.contains($0) } }
}

extension [UInt8] {
  /// Appends the site's folder on its host, which is percent-encoded, with `/` at both ends.
  mutating func append(folderOf base: BaseURL) {
    for byte in base.path.utf8 {
      if byte == UInt8(ascii: "%") {
        append(byte)
      } else {
        append(path: String(Unicode.Scalar(byte)))
      }
    }
  }
}
