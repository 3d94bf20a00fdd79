package import BlogModel
package import Diagnostics

/// What is in a feed.
package struct FeedReading: Sendable {
  /// Its products, in their order, each id once.
  package var products: [Product]
  /// What is wrong with it.
  package var findings: [Finding]
  /// How it was read.
  package var summary: FeedSummary

  /// Creates a reading.
  package init(products: [Product], findings: [Finding], summary: FeedSummary) {
    self.products = products
    self.findings = findings
    self.summary = summary
  }
}
