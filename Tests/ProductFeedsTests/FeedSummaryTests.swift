import BlogModel
import Diagnostics
import Testing

@testable import ProductFeeds

/// What `blogen products` tells people.
@Suite struct FeedSummaryTests {
  @Test func aTable() {
    #expect(
      readFeed(FeedFixtures.generic.replacing("\nCIDRE;", with: "\n;")).summary.lines == [
        "feed.csv: csv, UTF-8, semicolons between cells, decimals behind `,`",
        "  read: sku from `Artikelnummer`, gtin from `EAN`, name from `Bezeichnung`, summary from "
          + "`Kurzbeschreibung`, url from `Link`, images from `Bild`, brand from `Marke`, categories from "
          + "`Kategorie`, price from `Bruttopreis`, sale_price from `Angebotspreis`, sale_end from "
          + "`Angebot bis`, recommended_price from `UVP`, vat_rate from `MwSt.`, content from `Inhalt`, "
          + "deposit from `Pfand`, deposit_kind from `Pfandart`, availability from `Verfügbarkeit`, "
          + "delivery_time from `Lieferzeit`, alcohol from `Alkohol % vol`, minimum_age from "
          + "`Mindestalter`, allergens from `Allergene`, ingredients from `Zutaten`, origin from "
          + "`Herkunft`, replacement from `Nachfolger`, updated from `Stand`",
        "  not used: `Farbe`",
        "  never read, because confidential: `EK-Preis`",
        "  2 rows, 1 product",
        "  left out: 1 row without id or article number",
      ])
  }

  @Test func joinedRows() {
    let lines = readFeed(FeedFixtures.shopifyOld).summary.lines
    #expect(
      lines.suffix(2) == [
        "  5 rows, 3 products, 1 row joined to others",
        "  left out: 1 row not published in the shop",
      ])
  }

  @Test func aTableThatIsNotReadToItsEnd() {
    let rows = (0..<40).map { "A\($0);Saft;1,00;zu viel" }.joined(separator: "\n")
    let reading = readFeed("Artikelnummer;Name;Preis\n\(rows)\n")
    #expect(reading.summary.isIncomplete)
    #expect(reading.summary.lines.last == "  the rest of the file was not read")
    #expect(addsUp(reading.summary) && reading.products.isEmpty)
  }

  @Test(arguments: [
    "Cost per item", "EK-Preis", "Einkaufspreis netto", "purchase_prices_net", "Cost of goods",
    "Lieferant", "supplier_name", "Wareneinsatz",
  ])
  func confidentialColumns(_ name: String) {
    let reading = readFeed("Artikelnummer;Name;Preis;\(name)\nA;Saft;5;3\n")
    #expect(reading.summary.confidential == [name] && reading.summary.unmapped == [])
  }
}
