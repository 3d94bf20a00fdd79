extension Product {
  /// A sentence or two about it as plain text.
  ///
  /// - Complexity: O(size of the text that it is made of) each time, if it has to be made.
  public var summary: String? {
    get {
      guard let source = summarySource else { return nil }
      return source.make.map { $0(source.text) } ?? source.text
    }
    set { summarySource = newValue.map { SummarySource(text: $0) } }
  }

  /// Leaves the making of the summary from `text` to those who ask for it.
  ///
  /// Most products of a large catalogue stand in a sentence or nowhere, and nobody sees what is said
  /// about them.
  /// - Parameters:
  ///   - text: What the source says, kept as it is.
  ///   - make: Makes the summary; `nil` for none.
  public mutating func setSummary(
    of text: String, by make: @escaping @Sendable (_ text: String) -> String?
  ) {
    summarySource = SummarySource(text: text, make: make)
  }

  /// A text about a product, and what turns it into a summary.
  struct SummarySource: Sendable {
    /// The summary, or what it is made of.
    var text: String
    /// `nil` if the text is the summary.
    var make: (@Sendable (_ text: String) -> String?)?
  }
}
