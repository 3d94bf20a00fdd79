/// Joins the lines of a text whose program wrapped them: a space at the end says that a line goes on.
///
/// Source: RFC 3676.
enum FlowedText {
  /// The text with its own line breaks only; quotes keep their marks.
  static func unwrapped(_ text: String, deletesSpace: Bool) -> String {
    var result: [String] = []
    var open: Int?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let depth = line.prefix { $0 == ">" }.count
      var content = line.dropFirst(depth)
      if content.first == " " { content = content.dropFirst() }
      let isSignature = content == "-- "
      let flows = content.last == " " && !isSignature
      if flows, deletesSpace { content = content.dropLast() }
      if open == depth, !isSignature, !result.isEmpty {
        result[result.count - 1] += content
      } else {
        let marks = String(repeating: ">", count: depth)
        result.append(depth > 0 ? "\(marks) \(content)" : String(content))
      }
      open = flows ? depth : nil
    }
    return result.joined(separator: "\n")
  }
}
