extension ColumnNames {
  /// What German and English tables usually call their columns, gross prices before others.
  static let generic = ColumnNames([
    (.id, "id produktid productid"),
    (
      .sku,
      "sku artikelnummer artikelnr artnr artnummer artikelno produktnummer productnumber "
        + "bestellnummer "
        + "bestellnr itemnumber articlenumber oxartnum pmodel aid code"
    ),
    (.gtin, "gtin gtin13 ean ean13 eancode gtinean eangtin upc barcode strichcode oxean pean"),
    (.mpn, "mpn mpnr herstellernummer herstellerartikelnummer han oxmpn"),
    (
      .name,
      "name bezeichnung artikelbezeichnung artikelname produktname produktbezeichnung titel title "
        + "productname artikel produkt oxtitle pnamede"
    ),
    (.summary, "kurzbeschreibung shortdescription kurztext summary oxshortdesc pshortdescde"),
    (
      .text,
      "beschreibung description langtext artikelbeschreibung produktbeschreibung desc text pdescde"
    ),
    (
      .url,
      "url link produkturl produktlink artikellink artikelurl productlink producturl "
        + "deeplink webseite "
        + "adresse shoplink purlde"
    ),
    (.handle, "handle slug urlhandle urlkey"),
    (
      .images,
      "bild bilder bildurl bildlink bild1 image images imagelink imageurl imagesrc foto hauptbild "
        + "covermediaurl targeturl oxpic1 pimage"
    ),
    (.moreImages, "weiterebilder zusatzbilder additionalimagelink additionalimages bild2"),
    (.imageAlt, "bildtext alttext bildbeschreibung imagealt imagealttext covermediaalt"),
    (.brand, "marke brand"),
    (.manufacturer, "hersteller manufacturer manufacturername produzent"),
    (
      .categories,
      "kategorie kategorien warengruppe produktkategorie category categories producttype "
        + "categorypath "
        + "shopcat artikelgruppe"
    ),
    (
      .price,
      "bruttopreis preisbrutto vkbrutto bruttovk vkpreisbrutto verkaufspreisbrutto endpreis "
        + "verkaufspreis "
        + "vkpreis vk preis preiseur preisineuro preisin pricegross grossprice price "
        + "priceeur oxprice "
        + "listenpreiseurgross"
    ),
    (.currency, "wahrung currency waehrung pricecurrency"),
    (.salePrice, "angebotspreis aktionspreis sonderpreis saleprice specialprice"),
    (.saleStart, "angebotvon angebotab aktionvon aktionab salestart salefrom specialfromdate"),
    (.saleEnd, "angebotbis aktionbis saleend saleto specialtodate"),
    (.salePeriod, "salepriceeffectivedate angebotszeitraum aktionszeitraum"),
    (.recommendedPrice, "uvp unverbindlichepreisempfehlung rrp msrp recommendedprice oxtprice"),
    (
      .lowestPrice,
      "niedrigsterpreis30tage niedrigsterpreis 30tagebestpreis lowestprice lowest30d lowestprice30d"
    ),
    (.vat, "steuerart vat steuermodus"),
    (
      .vatRate,
      "mwst mwstsatz ust ustsatz steuersatz umsatzsteuer mehrwertsteuer taxrate vatrate oxvat ptax"
    ),
    (
      .content,
      "inhalt nettoinhalt fullmenge nettofullmenge packungsgrosse content unitpricingmeasure "
        + "gebinde"
    ),
    (
      .contentAmount,
      "inhaltsmenge inhaltmenge mengeimprodukt menge oxunitquantity contentamount purchaseunit"
    ),
    (
      .contentUnit,
      "inhaltseinheit inhalteinheit einheit mengeneinheit oxunitname contentunit unit "
        + "referenzeinheit"
    ),
    (.drainedWeight, "abtropfgewicht drainedweight"),
    (
      .unitBase,
      "grundpreisbasis grundeinheit bezugsmenge gpbezugsmenge referenzmenge "
        + "unitpricingbasemeasure referenceunit"
    ),
    (.unitBaseUnit, "bezugsmengeneinheit bezugseinheit"),
    (.unitPrice, "grundpreis unitprice ppu baseprice"),
    (.deposit, "pfand pfandbetrag pfandpreis pfandbrutto pfandeur pfandeurgross deposit"),
    (.depositKind, "pfandart pfandsystem depositkind"), (.depositType, "pfandtyp deposittype"),
    (.depositQuantity, "pfandmenge pfandanzahl depositquantity"),
    (.shippingFree, "versandkostenfrei kostenloserversand freeshipping shippingfree"),
    (
      .availability,
      "verfugbarkeit lieferstatus lagerstatus availability lieferbar verfugbar auflager"
    ),
    (.availabilityDate, "verfugbarab lieferbarab availabilitydate pdateavailable"),
    (.stock, "bestand lagerbestand stock lagermenge stocklevel oxstock pstock inventoryquantity"),
    (.lowStock, "mindestbestand meldebestand lowstock lowstockamount"),
    (.deliveryTime, "lieferzeit lieferzeitraum deliverytime dlvtime delivery"),
    (.visible, "aktiv active sichtbar isvisible published veroffentlicht oxactive pstatus"),
    (.groupID, "itemgroupid gruppe groupid variantengruppe oxparentid"),
    (.alcohol, "alkohol alkoholgehalt alcohol alcoholcontent alkoholvol volalkohol"),
    (.minimumAge, "mindestalter minimumage minage altersfreigabe"),
    (.allergens, "allergene allergens"), (.ingredients, "zutaten ingredients inhaltsstoffe"),
    (.origin, "herkunft herkunftsland ursprungsland origin countryoforigin"),
    (
      .organicNumber,
      "okokontrollnummer kontrollnummer okokontrollstelle bionummer organicnumber organicno"
    ),
    (.replacement, "nachfolger ersatzartikel nachfolgeartikel replacement replacedby"),
    (
      .updated,
      "stand geandert geandertam letzteanderung aktualisiert updated updatedat oxtimestamp"
    ),
  ])

  /// Columns with net prices, which are read if there is no gross price.
  static let netPrices: Set<String> = [
    "nettopreis", "preisnetto", "vknetto", "nettovk", "vkpreisnetto", "verkaufspreisnetto",
    "pricenet",
    "netprice", "ppricenotax",
  ]
}
