/// Writes JSON into bytes, members in the order in which they are added.
///
/// What it writes may stand inside a `script` element of HTML: `<` is `\u003c` there, so that
/// neither `</script>` nor `<!--` can occur. Nothing is put between the parts, neither spaces nor
/// line breaks.
///
/// ```swift
/// output.append(json: { json in
///   json.add("title", "Apfelernte")
///   json.array("tags") { $0.add("Most") }
/// })
/// ```
///
/// Source: RFC 8259; HTML Living Standard, "Restrictions for contents of script elements".
struct JSONOutput {
  private var bytes: [UInt8]
  /// Whether the next part is the first of its object or array.
  private var isFirst = true

  fileprivate init(_ bytes: consuming [UInt8]) { self.bytes = bytes }

  fileprivate consuming func take() -> [UInt8] { bytes }

  // MARK: Members of an object

  /// Adds a text; `nil` adds nothing.
  mutating func add(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    begin(key)
    appendQuoted(text)
  }

  /// Adds a text that is UTF-8 already.
  mutating func add(_ key: StaticString, utf8: [UInt8]) {
    begin(key)
    utf8.withUnsafeBufferPointer { appendQuoted($0) }
  }

  /// Adds a whole number; `nil` adds nothing.
  mutating func add(_ key: StaticString, _ number: Int?) {
    guard let number else { return }
    begin(key)
    bytes += "\(number)".utf8
  }

  /// Adds a number; what JSON cannot write, such as infinity, is `null`.
  mutating func add(_ key: StaticString, _ number: Double) {
    begin(key)
    bytes += (number.isFinite ? "\(number)" : "null").utf8
  }

  /// Adds `true` or `false`.
  mutating func add(_ key: StaticString, _ bool: Bool) {
    begin(key)
    bytes += (bool ? "true" : "false").utf8
  }

  /// Adds a list of texts; an empty one adds nothing.
  mutating func add(_ key: StaticString, _ texts: [String]) {
    if texts.isEmpty { return }
    array(key) { array in
      for text in texts { array.add(text) }
    }
  }

  /// Adds a list of the texts of some items; an empty one adds nothing.
  mutating func add(_ key: StaticString, _ items: [Int], text: (Int) -> String) {
    if items.isEmpty { return }
    array(key) { array in
      for item in items { array.add(text(item)) }
    }
  }

  /// Adds what is JSON already.
  mutating func add(_ key: StaticString, json: [UInt8]) {
    begin(key)
    bytes += json
  }

  /// Adds an object with what `members` adds.
  mutating func object(_ key: StaticString, _ members: (inout JSONOutput) -> Void) {
    begin(key)
    nest("{", "}", members)
  }

  /// Adds an array with what `elements` adds.
  mutating func array(_ key: StaticString, _ elements: (inout JSONOutput) -> Void) {
    begin(key)
    nest("[", "]", elements)
  }

  // MARK: Elements of an array

  /// Adds a text.
  mutating func add(_ text: String) {
    separate()
    appendQuoted(text)
  }

  /// Adds a whole number.
  mutating func add(_ number: Int) {
    separate()
    bytes += "\(number)".utf8
  }

  /// Adds an object with what `members` adds.
  mutating func object(_ members: (inout JSONOutput) -> Void) {
    separate()
    nest("{", "}", members)
  }

  /// Adds an element that is JSON already.
  mutating func add(json: [UInt8]) {
    separate()
    bytes += json
  }

  /// Adds an array with what `elements` adds.
  mutating func array(_ elements: (inout JSONOutput) -> Void) {
    separate()
    nest("[", "]", elements)
  }

  // MARK: Parts

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func begin(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(markup: key)
    bytes.append(markup: "\":")
  }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONOutput) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    isFirst = true
    content(&self)
    isFirst = false
    bytes.append(UInt8(ascii: close))
  }

  private mutating func appendQuoted(_ text: String) {
    var text = text
    text.withUTF8 { appendQuoted($0) }
  }

  /// A bit for each control character, `"` and `<`.
  private static var special: UInt64 { 0x1000_0004_FFFF_FFFF }

  private mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var done = 0
    for index in text.indices {
      let byte = text[index]
      // Letters, digits and most marks of all languages need nothing.
      if byte < 0x40
        ? Self.special >> UInt64(byte) & 1 == 0 : byte != UInt8(ascii: "\\") && byte != 0xE2
      {
        continue
      }
      var width = 1
      let escape: StaticString
      switch byte {
      case UInt8(ascii: "\""): escape = "\\\""
      case UInt8(ascii: "\\"): escape = "\\\\"
      case UInt8(ascii: "<"): escape = "\\u003c"
      case 0x0A: escape = "\\n"
      case 0x0D: escape = "\\r"
      case 0x09: escape = "\\t"
      case 0..<0x20: escape = "\\u00"
      // U+2028 and U+2029 end a line in older JavaScript.
      case 0xE2
      where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8:
        escape = text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029"
        width = 3
      default: continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[done..<index]))
      bytes.append(markup: escape)
      if byte < 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09 {
        bytes.append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
        let digit = byte & 0xF
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
      done = index + width
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[done...]))
    bytes.append(UInt8(ascii: "\""))
  }
}

extension [UInt8] {
  /// Appends a JSON object with what `members` adds.
  mutating func append(json members: (inout JSONOutput) -> Void) {
    var json = JSONOutput(self)
    // The writer has to be the only owner of the bytes, else it would copy them.
    self = []
    json.object(members)
    self = json.take()
  }
}
