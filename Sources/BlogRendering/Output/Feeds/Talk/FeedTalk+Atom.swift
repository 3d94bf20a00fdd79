internal import BlogModel

extension FeedTalk.Comments {
  /// Appends the elements of an entry.
  ///
  /// Without a feed of the comments, the page has them.
  ///
  /// Source: RFC 4685, sections 4 and 5.
  func writeAtom(into output: inout [UInt8]) {
    let feed = feeds[.atom]
    output.append(markup: "<link rel=\"replies\"")
    output.append(attribute: "type", feed == nil ? "text/html" : FeedFormat.atom.mediaType)
    output.append(attribute: "href", feed ?? url)
    output.append(attribute: "thr:count", "\(count)")
    if let latest { output.append(attribute: "thr:updated", latest.rfc3339) }
    output.append(markup: "/>\n")
    output.append(element: "thr:total", "\(count)")
  }
}

extension FeedOrigin {
  /// Appends the element of an entry.
  ///
  /// Source: RFC 4685, section 3.
  func writeAtom(into output: inout [UInt8]) {
    output.append(markup: "<thr:in-reply-to")
    output.append(attribute: "ref", reference)
    output.append(attribute: "type", "text/html")
    output.append(attribute: "href", url)
    if let feed { output.append(attribute: "source", feed) }
    output.append(markup: "/>\n")
  }
}
