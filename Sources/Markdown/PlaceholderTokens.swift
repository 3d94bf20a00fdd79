/// The placeholders of a text, and the tokens that stand for them while libcmark reads it.
///
/// A token is the placeholder's number between braces. Its digits are rare letters, in which
/// nothing is a mark, so that whatever the author wrote between the braces reaches the renderer as
/// it is: underscores, asterisks, addresses, entities.
struct PlaceholderTokens {
  /// A placeholder in the author's file.
  struct Source {
    /// What the author wrote.
    let bytes: [UInt8]
    /// Where it stands, or `nil` if the token stands for several equal ones.
    let offset: Int?
  }

  private var sources: [Source] = []

  /// Whether the text has no placeholders.
  var isEmpty: Bool { sources.isEmpty }

  /// The placeholder of a number that ``range(in:at:)`` gave.
  subscript(number: Int) -> Source { sources[number] }

  /// Adds a placeholder and appends its token to `text`.
  mutating func add(_ source: Source, to text: inout [UInt8]) -> Int {
    sources.append(source)
    appendToken(sources.count - 1, to: &text)
    return sources.count - 1
  }

  /// Appends the token of a number.
  func appendToken(_ number: Int, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "{"))
    var rest = number
    repeat {
      // Old South Arabian letters; the lowest digit comes first.
      text += [0xF0, 0x90, 0xA9, 0xA0 + UInt8(rest & 15)]
      rest >>= 4
    } while rest > 0
    text.append(UInt8(ascii: "}"))
  }

  /// The token that begins at `index`: its number and its bytes.
  func token(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (
    number: Int, range: Range<Int>
  )? {
    guard !sources.isEmpty, text[index] == UInt8(ascii: "{") else { return nil }
    var end = index + 1
    var number = 0
    var shift = 0
    while shift < 32, Self.isDigit(text, at: end) {
      number |= Int(text[end + 3] - 0xA0) << shift
      shift += 4
      end += 4
    }
    guard shift > 0, end < text.count, text[end] == UInt8(ascii: "}"), number < sources.count else {
      return nil
    }
    return (number, index..<end + 1)
  }

  /// The tokens in `text`, in order.
  /// - Complexity: O(length of `text`).
  func tokens(in text: UnsafeBufferPointer<UInt8>) -> [(number: Int, range: Range<Int>)] {
    var found: [(number: Int, range: Range<Int>)] = []
    var index = 0
    WorkCounter.count(text.count)
    while index < text.count {
      if let token = token(in: text, at: index) {
        found.append(token)
        index = token.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// `text` with what the author wrote in the place of each token.
  func restored(_ text: [UInt8]) -> [UInt8] {
    let tokens = text.withUnsafeBufferPointer { self.tokens(in: $0) }
    if tokens.isEmpty { return text }
    var result: [UInt8] = []
    var written = 0
    for (number, range) in tokens {
      result += text[written..<range.lowerBound]
      result += sources[number].bytes
      written = range.upperBound
    }
    return result + text[written...]
  }

  /// Whether the author uses the letters that are digits of tokens.
  static func usesDigits(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.indices.contains { isDigit(bytes, at: $0) }
  }

  private static func isDigit(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 3 < text.count && text[index] == 0xF0 && text[index + 1] == 0x90
      && text[index + 2] == 0xA9 && text[index + 3] & 0xF0 == 0xA0
  }
}
