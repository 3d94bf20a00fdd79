/// Something in a text that another system would have replaced, or a link that is none.
struct Leftover {
  /// What it is.
  enum Kind {
    /// A shortcode, tag or variable, with its name if it has one.
    case shortcode(name: String)
    /// A variable of a template.
    case variable
    /// A destination with spaces, without title.
    case link(destination: String)
  }

  let kind: Kind
  /// The part of the text that a finding points at.
  let range: Range<Int>
}

/// The leftovers in a text: `{{< name … >}}`, `{{% name … %}}`, `{{ … }}`, `{% name … %}`,
/// `[gallery …]`, `[caption …]` and the like, and `](destination with spaces)`.
/// - Complexity: O(length of the text).
func leftovers(in text: UnsafeBufferPointer<UInt8>) -> [Leftover] {
  var scan = LeftoverScan(text: text)
  scan.run()
  return scan.found
}

private struct LeftoverScan {
  let text: UnsafeBufferPointer<UInt8>
  var found: [Leftover] = []
  private var index = 0
  /// Where no `}}` follows any more, so that the rest of the text is not searched again.
  private var noEndFrom = Int.max

  init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

  mutating func run() {
    while index + 1 < text.count {
      WorkCounter.count(1)
      let next = text[index + 1]
      switch text[index] {
      case UInt8(ascii: "{") where next == UInt8(ascii: "{"): readBraces()
      case UInt8(ascii: "{") where next == UInt8(ascii: "%"): readTag()
      case UInt8(ascii: "[") where isLetter(next): readBracket()
      case UInt8(ascii: "]") where next == UInt8(ascii: "("): readLink()
      default: index += 1
      }
    }
  }

  private mutating func readBraces() {
    let start = index
    let mark = byte(at: start + 2)
    index += 2
    if mark == UInt8(ascii: "<") || mark == UInt8(ascii: "%") {
      index += 1
      if let name = word() { add(.shortcode(name: name), start) }
    } else if let end = endOfBraces() {
      found.append(Leftover(kind: .variable, range: start..<end))
      index = end
    }
  }

  private mutating func readTag() {
    let start = index
    index += 2
    if byte(at: index) == UInt8(ascii: "-") { index += 1 }
    guard let name = word() else { return }
    // What is included is what a directive could stand for.
    if name == "include" || name == "render", let included = word() {
      add(.shortcode(name: included), start)
    } else {
      add(.shortcode(name: name), start)
    }
  }

  private mutating func readBracket() {
    let start = index
    index += 1
    guard let name = word(), Self.shortcodes.contains(name), byte(at: index) != 0 else { return }
    let next = byte(at: index)
    if next == 0x20 || next == UInt8(ascii: "]") { add(.shortcode(name: name), start) }
  }

  private mutating func readLink() {
    index += 2
    let start = index
    while index < text.count, text[index] != UInt8(ascii: ")"), text[index] != UInt8(ascii: "[") {
      index += 1
    }
    var end = index
    // A title is no part of the destination.
    if let title = (start..<end).first(where: {
      text[$0] == UInt8(ascii: "\"") && $0 > start && text[$0 - 1] == 0x20
    }) {
      end = title
    }
    while end > start, text[end - 1] == 0x20 { end -= 1 }
    let destination = text[start..<end]
    guard destination.first != UInt8(ascii: "<"), destination.first != 0x20,
      destination.contains(0x20)
    else { return }
    let words = String(decoding: destination, as: UTF8.self)
    found.append(Leftover(kind: .link(destination: words), range: start..<end))
  }

  private mutating func add(_ kind: Leftover.Kind, _ start: Int) {
    found.append(Leftover(kind: kind, range: start..<index))
  }

  /// The word behind white space.
  private mutating func word() -> String? {
    while byte(at: index) == 0x20 { index += 1 }
    let start = index
    while index < text.count,
      isAlphanumeric(text[index]) || text[index] == UInt8(ascii: "-")
        || text[index] == UInt8(ascii: "_")
    { index += 1 }
    return index > start ? String(decoding: text[start..<index], as: UTF8.self) : nil
  }

  private mutating func endOfBraces() -> Int? {
    guard index < noEndFrom else { return nil }
    var end = index
    while end + 1 < text.count {
      if text[end] == UInt8(ascii: "}"), text[end + 1] == UInt8(ascii: "}") { return end + 2 }
      end += 1
    }
    noEndFrom = index
    return nil
  }

  private func byte(at index: Int) -> UInt8 { index < text.count ? text[index] : 0 }

  /// Shortcodes of WordPress.
  private static let shortcodes: Set<String> = [
    "audio", "caption", "contact-form-7", "embed", "gallery", "playlist", "video", "vimeo",
    "wp_caption", "youtube",
  ]
}
