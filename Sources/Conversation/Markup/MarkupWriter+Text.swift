extension MarkupWriter {
  /// Writes text: escaped, with addresses as links and white space as HTML shows it.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isPreformatted {
      verbatim(bytes)
      return
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isSpace {
        note(byte)
        index += 1
      } else if !isReady || output.last == UInt8(ascii: ">"), bytes.holdAccent(at: index) {
        // Without a letter before it; with the end of a tag, it could become one character.
        index += 2
      } else {
        if !isReady { prepare() }
        hasText = true
        index = word(bytes, from: index)
      }
    }
  }

  /// Remembers white space until it is known what follows.
  private mutating func note(_ space: UInt8) {
    guard hasText else { return }
    isReady = false
    if keepsLines, space == UInt8(ascii: "\n") {
      breaks = max(breaks, 1)
    } else {
      isSpacePending = true
    }
  }

  /// Writes the bytes from `start` up to the next white space that is not a single blank.
  private mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var findsAddresses = findsAddresses
    let classes = TextByte.table
    var runStart = start
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      switch classes[Int(byte)] {
      case .plain: break
      case .space:
        // Single blanks between words are by far the most frequent white space.
        let isBlank = byte == 0x20 && index + 1 < bytes.count && !bytes[index + 1].isSpace
        if !isBlank {
          append(bytes, runStart..<index)
          return index
        }
      case .escaped:
        append(bytes, runStart..<index)
        appendEntity(byte)
        runStart = index + 1
      case .address:
        let isWordStart = index == start || !bytes[index - 1].isLetterOrDigit
        if isWordStart, findsAddresses, let length = BareAddress.length(in: bytes, at: index) {
          append(bytes, runStart..<index)
          let address = UnsafeBufferPointer(rebasing: bytes[index..<index + length])
          writeAddress(address)
          findsAddresses = self.findsAddresses
          index += length
          runStart = index
          continue
        }
      }
      index += 1
    }
    append(bytes, runStart..<index)
    return index
  }

  /// Writes text in which every character counts.
  private mutating func verbatim(_ bytes: UnsafeBufferPointer<UInt8>) {
    var bytes = bytes[...]
    // HTML drops a line feed at the beginning of `pre`, so none is written there.
    if !hasText { bytes = bytes.drop { $0 == UInt8(ascii: "\n") } }
    if !isReady || output.last == UInt8(ascii: ">") {
      while UnsafeBufferPointer(rebasing: bytes).holdAccent(at: 0) { bytes = bytes.dropFirst(2) }
    }
    if bytes.isEmpty { return }
    if !isReady {
      let lines = breaks
      breaks = 0
      prepare()
      for _ in 0..<lines { output.append(UInt8(ascii: "\n")) }
    }
    hasText = true
    appendEscaped(UnsafeBufferPointer(rebasing: bytes))
  }

  /// Appends `bytes` with `&`, `<` and `>` escaped.
  mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var runStart = 0
    for index in bytes.indices where TextByte.table[Int(bytes[index])] == .escaped {
      append(bytes, runStart..<index)
      appendEntity(bytes[index])
      runStart = index + 1
    }
    append(bytes, runStart..<bytes.count)
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if range.isEmpty { return }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
  }

  private mutating func appendEntity(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "<"): append("&lt;")
    default: append("&gt;")
    }
  }
}

/// What the text writer does at a byte.
enum TextByte: UInt8 {
  case plain
  case space
  case escaped
  /// An address may begin here.
  case address

  static let table: [TextByte] = (0...255).map { value in
    switch UInt8(value) {
    case let byte where byte.isSpace: .space
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): .escaped
    case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"): .address
    default: .plain
    }
  }
}
