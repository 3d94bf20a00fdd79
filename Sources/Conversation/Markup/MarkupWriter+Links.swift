extension MarkupWriter {
  /// Begins a link; `false` if there are too many or it leads where none may.
  mutating func openLink(to address: String) -> Bool {
    guard linkCount < linkLimit, let target = WebAddress.link(address) else { return false }
    open(target)
    return true
  }

  /// Writes an address that stands in the text, as a link if it can be one.
  mutating func writeAddress(_ bytes: UnsafeBufferPointer<UInt8>) {
    let typed = String(decoding: bytes, as: UTF8.self)
    let address = bytes.first.map { $0 | 0x20 } == UInt8(ascii: "w") ? "http://" + typed : typed
    guard let target = WebAddress.web(address) else {
      appendEscaped(bytes)
      return
    }
    open(target)
    appendEscaped(bytes)
    append("</a>")
  }

  private mutating func open(_ target: String) {
    linkCount += 1
    append("<a href=\"")
    for byte in target.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#39;")
      default: output.append(byte)
      }
    }
    append("\" rel=\"ugc nofollow noopener\">")
  }
}
