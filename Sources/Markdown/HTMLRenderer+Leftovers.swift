internal import Diagnostics

extension HTMLRenderer {
  /// Reports what other systems would have replaced, and links that are none.
  mutating func checkLeftovers(in text: UnsafeBufferPointer<UInt8>) {
    guard isProtected, text.contains(0xF0) else {
      report(leftovers(in: text), in: text)
      return
    }
    restoredBytes(text, isLiteral: true).withUnsafeBufferPointer {
      report(leftovers(in: $0), in: $0)
    }
  }

  private mutating func report(_ found: [Leftover], in text: UnsafeBufferPointer<UInt8>) {
    for leftover in found {
      let written = String(decoding: text[leftover.range], as: UTF8.self)
      let position = rawPosition(of: written)
      switch leftover.kind {
      case .shortcode(let name):
        report(
          .leftoverShortcode, .warning, "`\(name)` of another system is printed as text",
          at: position, help: [Self.cure(for: name)])
      case .variable:
        report(
          .leftoverShortcode, .warning, "a variable of another system is printed as text",
          at: position, help: ["write what it stood for, or put it between backquotes"])
      case .link(let destination):
        report(
          .unparsedLink, .warning, "this is no link, as its destination contains spaces",
          at: position, help: ["write `<\(destination)>` or `%20` for each space"])
      }
    }
  }

  /// What to write instead of a shortcode.
  private static func cure(for name: String) -> String {
    switch name {
    case "figure", "img", "image", "caption", "wp_caption":
      "write the image as `![what it shows](file.jpg \"caption\")`"
    case "ref", "relref", "link", "post_url": "link to the file: `[words](other-post.md)`"
    case "highlight", "endhighlight": "write a code block between lines of three backquotes"
    case "raw", "endraw", "comment", "endcomment": "take it away"
    case "youtube", "vimeo", "video", "embed": "write the directive `::video`"
    case "gallery": "write the directive `:::gallery` around the images"
    case "note", "notice", "warning", "alert", "callout": "write the directive `:::aside`"
    case "quote", "blockquote": "write `>` before the lines, or the directive `:::quote`"
    default: "write the directive `::\(name)`, if the theme has one of this name"
    }
  }
}
