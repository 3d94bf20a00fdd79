public import Diagnostics

/// Renders a text.
///
/// Mistakes are added to `findings`, each at its place in the author's file; the HTML is whole and
/// well formed in any case, as far as the author's raw HTML is.
/// - Parameters:
///   - source: The text.
///   - options: How it is rendered.
///   - resolver: Decides where links lead and what images show.
///   - findings: Gets what is wrong with the text.
/// - Returns: The HTML and what pages need to know of the text.
/// - Complexity: O(size of the text).
public func renderMarkdown(
  _ source: MarkdownSource, options: MarkdownOptions = MarkdownOptions(),
  resolver: any ReferenceResolver = UnresolvedReferences(), findings: inout [Finding]
) -> RenderedMarkdown {
  guard source.count <= options.sizeLimit else {
    findings.append(tooLarge(source, limit: options.sizeLimit))
    return RenderedMarkdown()
  }
  let (result, found, isExact) = rendered(source, options, resolver)
  if isExact {
    findings += found
    return result
  }
  // Invalid UTF-8 became U+FFFD, which has another length, so that offsets would not fit. Columns
  // count characters and stay the same.
  let (repairedResult, repairedFindings, _) = rendered(source.repaired, options, resolver)
  findings += repairedFindings
  return repairedResult
}

private func rendered(
  _ source: MarkdownSource, _ options: MarkdownOptions, _ resolver: any ReferenceResolver
) -> (result: RenderedMarkdown, findings: [Finding], isExact: Bool) {
  var renderer = HTMLRenderer(source: source, options: options, resolver: resolver)
  let isRendered = source.file.bytes.withUnsafeBufferPointer { renderer.render($0) }
  let result = isRendered ? renderer.finish() : RenderedMarkdown()
  let isExact = !isRendered || result.html.utf8.count == renderer.output.count
  return (result, renderer.findings.all, isExact)
}

extension MarkdownSource {
  /// The same text with every invalid byte as U+FFFD.
  fileprivate var repaired: MarkdownSource {
    let head = Array(String(decoding: file.bytes[..<bodyStart], as: UTF8.self).utf8)
    let body = Array(String(decoding: file.bytes[bodyStart...], as: UTF8.self).utf8)
    return MarkdownSource(
      file: SourceFile(path: file.path, bytes: head + body), bodyStart: head.count)
  }
}

extension HTMLRenderer {
  /// Parses and writes the text of a file; `false` if it was refused.
  fileprivate mutating func render(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let limit = 1000
    if let offset = excessiveImageOpening(in: bytes, from: source.bodyStart, limit: limit) {
      report(
        .nestingTooDeep, .error, "more than \(limit) images are begun and not ended",
        at: SourceRange(offset: offset, length: 2),
        help: ["put a backslash before `![` where no image is meant"])
      return false
    }
    guard needsTracking(bytes, from: source.bodyStart, options: options) else {
      return parse(UnsafeBufferPointer(rebasing: bytes[source.bodyStart...]))
    }
    var tracker = BlockTracker(source: source, bytes: bytes, options: options)
    tracker.run()
    findings = tracker.findings
    if tracker.isTooDeep { return false }
    let prepared = tracker.prepared()
    constructs = prepared.constructs
    origins = prepared.origins
    cellCount = prepared.cellCount
    tables = prepared.tables
    directiveSources = prepared.directives
    footnotes.definitions = prepared.footnotes
    return prepared.bytes.withUnsafeBufferPointer { parse($0) }
  }

  private mutating func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if !options.placeholders.isEmpty, let protected = protectPlaceholders(bytes) {
      return protected.withUnsafeBufferPointer { protectEscapes($0) }
    }
    return protectEscapes(bytes)
  }

  private mutating func protectEscapes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if hasTextAdditions,
      let protected = EscapeProtection.protected(bytes, additions: additions)
    {
      isProtected = true
      return protected.withUnsafeBufferPointer { protectMarks($0) }
    }
    return protectMarks(bytes)
  }

  private mutating func protectMarks(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if let protected = MarkProtection.protected(
      bytes, additions: additions, hasEscapes: isProtected)
    {
      isProtected = true
      return protected.withUnsafeBufferPointer { write($0) }
    }
    return write(bytes)
  }

  private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let document = MarkdownDocument(parsing: bytes) else { return false }
    if !constructs.isEmpty { collectConstructs(under: document.root) }
    if options.allowsRawHTML, mayHoldRawIDs(bytes) { collectRawIDs(under: document.root) }
    render(document.root)
    return true
  }
}

private func tooLarge(_ source: MarkdownSource, limit: Int) -> Finding {
  Finding(
    .markdownTooLarge, .error, "the text has \(source.count) bytes; the limit is \(limit)",
    at: source.file.location, help: ["split it into several posts"])
}

extension HTMLRenderer {
  /// The finished result.
  mutating func finish() -> RenderedMarkdown {
    var result = self.result
    result.html = output.text
    result.wordCount = wordCount(of: plain)
    result.uses = directiveUses
    addExcerpt(to: &result)
    return result
  }
}

/// The number of runs between white space.
private func wordCount(of text: borrowing OutputBuffer) -> Int {
  text.withBytes { bytes in
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return 0 }
    // Without a state from byte to byte, the loop works on many bytes at once.
    var count = base[0] > 0x20 ? 1 : 0
    for index in 1..<bytes.count {
      count &+= (base[index] > 0x20 ? 1 : 0) & (base[index - 1] <= 0x20 ? 1 : 0)
    }
    return count
  }
}

/// `text` with every run of white space as one space, and none at the ends.
func singleLine(_ text: String) -> String {
  var text = text
  return text.withUTF8 { bytes in
    String(unsafeUninitializedCapacity: bytes.count) { line in
      var count = 0
      for byte in bytes {
        if byte > 0x20 {
          line[count] = byte
          count += 1
        } else if count > 0, line[count - 1] != 0x20 {
          line[count] = 0x20
          count += 1
        }
      }
      return count > 0 && line[count - 1] == 0x20 ? count - 1 : count
    }
  }
}
