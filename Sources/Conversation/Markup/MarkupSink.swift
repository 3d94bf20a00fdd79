/// Takes what a walk through a document finds, in document order.
protocol MarkupSink {
  /// Takes text with entities decoded.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// Takes a forced line break.
  mutating func lineBreak()
  /// Begins a paragraph, or anything that is shown apart and becomes one.
  mutating func beginParagraph()
  /// Ends it.
  mutating func endParagraph()
  /// Begins an inline element; `false` if it is left out, while its content stays.
  mutating func beginInline(_ element: InlineElement) -> Bool
  /// Ends the innermost inline element that was begun.
  mutating func endInline()
  /// Begins a container; `nil` if it is left out, else the depth to give to ``endBlocks(downTo:)``.
  mutating func beginBlock(_ element: BlockElement) -> Int?
  /// Ends containers until so many are open.
  mutating func endBlocks(downTo depth: Int)
}

extension MarkupSink {
  /// Takes text of a parser; entities may have brought back what was removed before.
  mutating func decodedText(_ bytes: UnsafeBufferPointer<UInt8>) {
    if CleanText.isClean(bytes) {
      text(bytes)
    } else {
      var clean = CleanText.cleaned(String(decoding: bytes, as: UTF8.self))
      clean.withUTF8 { text($0) }
    }
  }
}

/// An inline element that visitors may use.
enum InlineElement: Equatable, Sendable {
  /// A link with its address as the visitor gave it.
  case link(String)
  /// Importance.
  case strong
  /// Emphasis.
  case emphasis
  /// Code.
  case code

  /// The name of the element in HTML.
  var name: StaticString {
    switch self {
    case .link: "a"
    case .strong: "strong"
    case .emphasis: "em"
    case .code: "code"
    }
  }
}

/// A container that visitors may use.
enum BlockElement: Equatable, Sendable {
  case quote
  case bulletList
  /// A list with numbers from `start` on.
  case orderedList(start: Int)
  case item
  case preformatted

  /// The name of the element in HTML.
  var name: StaticString {
    switch self {
    case .quote: "blockquote"
    case .bulletList: "ul"
    case .orderedList: "ol"
    case .item: "li"
    case .preformatted: "pre"
    }
  }
}
