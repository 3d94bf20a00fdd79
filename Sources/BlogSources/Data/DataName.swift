/// The name of a data file in templates: the folders above it and its own name without ending.
struct DataName {
  /// The names of the folders below `content/data`, then that of the file.
  let parts: [String]

  /// The name of the file at `path`.
  ///
  /// Only the last ending goes, so that `preise.2026.csv` is `preise.2026`.
  init(path: String) {
    var parts = path.split(separator: "/").map(String.init)
    if parts.starts(with: ["content", "data"]) { parts.removeFirst(2) }
    if let last = parts.popLast() {
      let dot = last.lastIndex(of: ".") ?? last.endIndex
      parts.append(String(last[..<dot]))
    }
    self.parts = parts
  }

  /// Whether a template can write `name` behind a point.
  ///
  /// Letters of ASCII, digits, `_` and `-`, with no digit and no `-` in front.
  static func isPlain(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLetter(first) else { return false }
    return name.utf8.allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (0x61...0x7A).contains(byte | 0x20)
  }

  /// What a template writes: `site.data.team["Öffnungszeiten"]`; `nil` if nothing can name it.
  ///
  /// Texts in Liquid have no escapes, and an output ends at the next `}}` even inside of one.
  var expression: String? {
    var text = "site.data"
    for part in parts {
      if Self.isPlain(part) {
        text += ".\(part)"
        continue
      }
      let ends = ["}}", "%}"]
      if ends.contains(where: part.contains) { return nil }
      if !part.contains("\"") {
        text += "[\"\(part)\"]"
      } else if !part.contains("'") {
        text += "['\(part)']"
      } else {
        return nil
      }
    }
    return text
  }
}
