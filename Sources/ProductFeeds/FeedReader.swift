package import BlogModel

/// Reads catalogue feeds.
package enum FeedReader {
  /// Reads a feed: finds out its format, and makes products from its rows.
  ///
  /// - Parameters:
  ///   - feed: The file and how the owner wants it read.
  ///   - bytes: Its content.
  ///   - settings: The currency of prices without one, and the deposits by name.
  ///   - zone: The zone of times without offset.
  /// - Returns: The products, the findings and a summary. A feed that cannot be read gives no
  ///   product and a finding.
  /// - Complexity: O(size).
  package static func read(
    _ feed: ProductFeed, bytes: [UInt8], settings: ProductSettings, zone: TimeZoneRules
  ) -> FeedReading {
    if MerchantFeed.isFor(feed, bytes) {
      return MerchantFeed(feed: feed, settings: settings, zone: zone).read(bytes)
    }
    var table = TableFeed(feed, settings: settings, zone: zone)
    return table.read(bytes)
  }
}
