/// Why a row of a feed gives no product.
package enum SkipReason: String, Sendable, Hashable, CaseIterable {
  /// The table has a mistake there, such as a quote too many.
  case broken = "broken in the file"
  case withoutID = "without id or article number"
  case withoutName = "without name"
  /// Its id has no letter or digit.
  case unusableID = "with an id that no address can have"
  case duplicate = "with the id of an earlier row"
  case notPublished = "not published in the shop"
  case draft = "a draft in the shop"
}
