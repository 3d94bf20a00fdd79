/// Whether a browser would run `url` as code, or show foreign content as the site's own.
///
/// That is `javascript:`, `vbscript:`, `file:` and `data:`, except PNG, GIF, JPEG, WebP and AVIF
/// images. As browsers do, control characters and spaces in front and tabs and line breaks
/// anywhere are ignored, and case does not count.
/// - Complexity: O(1); only the beginning is read.
public func isUnsafeURL(_ url: some Sequence<UInt8>) -> Bool {
  var head: [UInt8] = []
  for byte in url {
    if head.isEmpty, byte <= 0x20 { continue }
    if byte == 0x09 || byte == 0x0A || byte == 0x0D { continue }
    // Schemes that matter begin with one of these letters; others are safe at once.
    let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    if head.isEmpty, !("jvdf".utf8.contains(lower)) { return false }
    head.append(lower)
    if head.count == 16 { break }
  }
  func begins(_ prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { head.starts(with: $0) }
  }
  if begins("javascript:") || begins("vbscript:") || begins("file:") { return true }
  guard begins("data:") else { return false }
  return
    !(begins("data:image/png") || begins("data:image/gif") || begins("data:image/jpeg")
    || begins("data:image/webp") || begins("data:image/avif"))
}

/// Whether `url` is relative to the host: it begins with `/` but not with `//`.
func isSiteURL(_ url: String) -> Bool {
  var bytes = url.utf8.makeIterator()
  guard bytes.next() == UInt8(ascii: "/") else { return false }
  let second = bytes.next()
  return second != UInt8(ascii: "/") && second != UInt8(ascii: "\\")
}
