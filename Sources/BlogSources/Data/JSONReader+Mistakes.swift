internal import Diagnostics

extension JSONReader {
  /// A mistake at the next byte, or from `start` up to it.
  func mistake(
    _ message: String, from start: Int? = nil, length: Int? = nil, label: String? = nil,
    help: [String] = [], related: (words: String, offset: Int)? = nil
  ) -> FileMistake {
    let from = start ?? index
    let location = file.location(at: from, length: length ?? max(1, index - from))
    return FileMistake(
      Finding(
        .invalidData, message, at: location, label: label, help: help,
        related: related.map { [.init($0.words, at: file.location(at: $0.offset, length: 1))] }
          ?? []))
  }

  /// The mistake that nothing closes the bracket at `opening`, if the file ends here.
  func end(_ opening: Int?) -> FileMistake? {
    guard index >= bytes.count, let opening else { return nil }
    return FileMistake(
      Finding(
        .invalidData, "this bracket is not closed", at: file.location(at: opening, length: 1)))
  }

  /// The mistake that no value begins here.
  func noValue(_ opening: Int?) -> FileMistake {
    if let end = end(opening) { return end }
    switch next {
    case UInt8(ascii: "'"): return singleQuote
    case UInt8(ascii: "/"), UInt8(ascii: "#"): return comment
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"):
      return mistake("a value is missing before this")
    case UInt8(ascii: "+"), UInt8(ascii: "."):
      return mistake(
        "a number cannot begin with this", help: ["write `5` for `+5`, and `0.5` for `.5`"])
    case let byte where isWord(byte):
      let word = self.word
      return mistake(
        "`\(word)` is no value of JSON", length: word.utf8.count,
        label: didYouMean(word, among: ["true", "false", "null"]), help: ["put texts in quotes"])
    default: return mistake("no value begins with this character", help: ["put texts in quotes"])
    }
  }

  /// The mistake that no key begins here.
  func noKey(_ opening: Int) -> FileMistake {
    if let end = end(opening) { return end }
    switch next {
    case UInt8(ascii: "'"): return singleQuote
    case UInt8(ascii: "/"), UInt8(ascii: "#"): return comment
    case let byte where isWord(byte):
      let word = self.word
      return mistake(
        "a key stands in double quotes", length: word.utf8.count, label: "write `\"\(word)\"`")
    default: return mistake("a key in double quotes is missing before this")
    }
  }

  private var singleQuote: FileMistake {
    mistake("texts and keys stand in double quotes", label: "write `\"`")
  }

  private var comment: FileMistake {
    mistake("JSON has no comments", help: ["remove it, or write the file as YAML"])
  }

  /// The word that begins here.
  private var word: String {
    var end = index
    while end < bytes.count, end - index < 40, isWord(bytes[end]) { end += 1 }
    return String(decoding: bytes[index..<end], as: UTF8.self)
  }
}
