extension ColumnNames {
  /// The columns of WooCommerce's product CSV and of Germanized, in English and German.
  ///
  /// Both translate the names of columns, and translations have changed over the years.
  static let wooCommerce = ColumnNames([
    (.id, "id"), (.type, "type typ"), (.name, "name"),
    (.sku, "sku artikelnummer artikelnummersku artnr"),
    (.gtin, "gtinupceanorisbn gtinupceanoderisbn gtin ean"), (.mpn, "mpn"),
    (.visible, "published veroffentlicht"),
    (.summary, "shortdescription kurzbeschreibung"), (.text, "description beschreibung"),
    (
      .saleStart,
      "datesalepricestarts datumandemangebotspreisbeginnt datumandemderangebotspreisbeginnt "
        + "datumandemangebotpreisbeginnt angebotspreisgultigab"
    ),
    (
      .saleEnd,
      "datesalepriceends datumandemangebotspreisendet datumandemderangebotspreisendet "
        + "datumandemangebotpreisendet angebotspreisgultigbis"
    ),
    (.availability, "instock vorratig auflager lagerstatus"),
    (.stock, "stock lager bestand lagerbestand"),
    (.lowStock, "lowstockamount geringelagermenge geringerlagerbestand"),
    (.backorders, "backordersallowed lieferruckstandeerlaubt ruckstandeerlaubt"),
    (.salePrice, "saleprice angebotspreis"),
    (.price, "regularprice regularerpreis normalerpreis"),
    (.categories, "categories kategorien"), (.images, "images bilder"),
    (.parent, "parent ubergeordnetesprodukt eltern"),
    (.url, "externalurl externeurl"), (.brand, "brands brand marken marke"),
    (.option1, "attribute1values attribut1werte"), (.option2, "attribute2values attribut2werte"),
    (.option3, "attribute3values attribut3werte"),
    (.unitPrice, "unitpriceregular grundpreisregular regularergrundpreis grundpreisregularer"),
    (.contentUnit, "unit einheit grundpreiseinheit"),
    (.unitBase, "unitbase grundpreiseinheiten grundpreisbasis basiseinheiten einheitbasis"),
    (.contentAmount, "unitproduct produkteinheiten einheitprodukt"),
    (.drainedWeight, "drainedweight abtropfgewicht"),
    (.content, "netfillingquantity nettofullmenge"),
    (.minimumAge, "minimumage mindestalter"), (.deliveryTime, "deliverytime lieferzeit"),
    (.vat, "isdifferentialtaxed differenzbesteuert istdifferenzbesteuert"),
    (.shippingFree, "hasfreeshipping kostenloserversand versandkostenfrei"),
    (.manufacturer, "manufacturer hersteller"),
    (.allergens, "allergenic allergene"), (.ingredients, "ingredients zutaten inhaltsstoffe"),
    (.depositType, "deposittype pfandart pfandtyp"),
    (.depositQuantity, "depositquantity pfandmenge pfandanzahl"),
    (.alcohol, "alcoholcontent alkoholgehalt"),
    (.origin, "foodplaceoforigin herkunftsort ursprungsort herkunft"),
  ])
}
