/// The columns that only the shop may know; they are never read, not even if the owner maps them.
enum ConfidentialColumns {
  /// Whether the column of this ``HeaderKey`` holds purchase prices, costs or suppliers.
  static func contains(_ key: String) -> Bool {
    names.contains(key) || beginnings.contains { key.hasPrefix($0) }
  }

  private static let names: Set<String> = [
    "cost", "costs", "costprice", "kosten", "ek", "ekpreis", "eknetto", "ekbrutto", "nettoek",
    "bruttoek", "preisek", "marge", "margin", "rohertrag", "deckungsbeitrag", "oxbprice",
    "selbstkosten", "gewinn",
  ]

  private static let beginnings = [
    "costperitem", "costofgoods", "cogs", "purchaseprice", "purchasecost", "einkaufspreis",
    "durchschnittlichereinkaufspreis", "einstandspreis", "wareneinsatz", "supplier", "lieferant",
    "kreditor", "wholesaleprice", "ekpreis",
  ]
}
