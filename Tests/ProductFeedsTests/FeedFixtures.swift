/// A realistic feed of each format; all of them hold the same shop.
enum FeedFixtures {
  static let google = """
    id\ttitle\tdescription\tlink\timage_link\tadditional_image_link\tavailability\tprice\tsale_price\tsale_price_effective_date\tbrand\tgtin\tproduct_type\tunit_pricing_measure\tunit_pricing_base_measure\titem_group_id\tcustom_label_0
    ARONIA-3L\tAroniasaft 3 l\t"<p>Direktsaft aus Aronia. Ungesüßt.</p>"\thttps://shop.example/aronia?a=1\thttps://shop.example/a.jpg\thttps://shop.example/b.jpg,https://shop.example/c.jpg\tin_stock\t24.90 EUR\t\t\tKelterei Muster\t4006381333931\tSaft > Aronia\t3 l\t1 l\tARONIA\t
    APFEL-6\tApfelsaft 6 x 0,75 l\tNaturtrüb\thttps://shop.example/apfel\thttps://shop.example/d.jpg\t\tout of stock\t17.94 EUR\t15.00 EUR\t2026-02-24T13:00+0100/2026-02-28T15:30+0100\tKelterei Muster\t\tSaft > Apfel,Angebote\t4.5 l\t1 l\t\tMehrweg 0,15
    """ + "\n"

  static let shopifyOld = """
    Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,Image Alt Text,Gift Card,Variant Image,Cost per item
    aroniasaft,Aroniasaft,"<p>Direktsaft, <b>ungesüßt</b>.</p>",Kelterei Muster,Saft,bio,TRUE,Größe,3 Liter,'ARONIA-3L,3200,shopify,5,deny,24.90,29.90,'4006381333931,https://cdn.example/a.jpg,1,Saftbox,false,https://cdn.example/a3.jpg,9.99
    aroniasaft,,,,,,,,5 Liter,ARONIA-5L,5200,shopify,0,deny,39.90,,,https://cdn.example/b.jpg,2,,,,15.00
    aroniasaft,,,,,,,,,,,,,,,,,https://cdn.example/c.jpg,3,Ernte,,,
    geschenk,Geschenkkorb,,Kelterei Muster,,,TRUE,Title,Default Title,,900,,,continue,49.00,,,,,,false,,
    entwurf,Neuer Most,,Kelterei Muster,,,FALSE,Title,Default Title,MOST,900,,,deny,9.00,,,,,,false,,
    """ + "\n"

  static let shopifyMiddle = """
    Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Option1 Linked To,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Barcode,Image Src,Unit Price Total Measure,Unit Price Total Measure Unit,Unit Price Base Measure,Unit Price Base Measure Unit,Price / Schweiz,Status
    apfelsaft,Apfelsaft,,Kelterei Muster,"Food, Beverages & Tobacco > Beverages > Juice",,,TRUE,Title,Default Title,,APFEL-6,5200,shopify,-2,continue,17.94,,https://cdn.example/d.jpg,4.5,l,1,l,21.90,active
    most,Most,,Kelterei Muster,,,,FALSE,Title,Default Title,,MOST,5200,shopify,0,deny,7.50,,,,,,,,archived
    neu,Neu,,Kelterei Muster,,,,TRUE,Title,Default Title,,NEU,5200,shopify,0,deny,7.50,,,,,,,,draft
    """ + "\n"

  static let shopifyNew = """
    Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online store,Status,SKU,Barcode,Option1 name,Option1 value,Option1 Linked To,Price,Compare-at price,Cost per item,Charge tax,Tax code,Unit price total measure,Unit price total measure unit,Unit price base measure,Unit price base measure unit,Inventory tracker,Inventory quantity,Continue selling when out of stock,Weight value (grams),Weight unit for display,Product image URL,Image position,Image alt text,Variant image URL
    Aroniasaft,aroniasaft,Direktsaft,Kelterei Muster,,Saft,,TRUE,Active,ARONIA-3L,4006381333931,Title,Default Title,,24.90,,9.99,TRUE,,3,l,1,l,,,DENY,3200,kg,https://cdn.example/a.jpg,1,Saftbox,
    """ + "\n"

  static let wooCommerce = """
    ID,Type,SKU,"GTIN, UPC, EAN, or ISBN",Name,Published,"Is featured?","Visibility in catalog","Short description",Description,"Date sale price starts","Date sale price ends","Tax status","In stock?",Stock,"Low stock amount","Backorders allowed?","Weight (kg)","Sale price","Regular price",Categories,Images,Parent,"External URL","Attribute 1 name","Attribute 1 value(s)","Cost of goods"
    11,"simple, downloadable",ARONIA-3L,4006381333931,"Aroniasaft, 3 l",1,0,visible,"Direktsaft.\\nUngesüßt","<p>Lang</p>","2026-02-24","2026-02-28 0:00:00",taxable,1,3,5,0,3.2,"19,90","24,90","Saft > Aronia, Bio\\, regional",https://shop.example/a.jpg,,,,,9.99
    12,variable,APFEL,,Apfelsaft,1,0,visible,Naturtrüb,,,,taxable,1,,,0,,,,Saft > Apfel,https://shop.example/d.jpg,,,Größe,"1 l, 3 l",
    13,variation,APFEL-1,,"Apfelsaft - 1 l",1,0,visible,,,,,taxable,1,parent,,0,,,"2,99",,,APFEL,,Größe,1 l,
    14,variation,,,,1,0,visible,,,,,taxable,backorder,,,notify,,,"7,50",,,id:12,,Größe,3 l,
    15,external,BUCH,,Saftbuch,1,0,visible,,,,,taxable,1,,,0,,,"15,00",Bücher,,,https://verlag.example/saft,,,
    16,simple,ALT,,Alter Most,-1,0,visible,,,,,taxable,0,,,0,,,"5,00",,,,,,,
    17,simple,GEHEIM,,Hausmarke,0,0,visible,,,,,taxable,0,,,0,,,"5,00",,,,,,,
    """ + "\n"

  static let wooCommerceGerman = """
    \u{FEFF}ID,Typ,Artikelnummer,Name,Veröffentlicht,"Sichtbarkeit im Katalog",Kurzbeschreibung,Beschreibung,"Datum, an dem Angebotspreis beginnt","Datum, an dem Angebotspreis endet",Steuerstatus,Vorrätig?,Lager,"Geringe Lagermenge","Lieferrückstande erlaubt?","Gewicht (g)",Angebotspreis,"Regulärer Preis",Kategorien,Bilder,"Übergeordnetes Produkt",Marken,"Unit price regular",Unit,"Unit base","Unit product","Minimum age","Delivery time","Is differential taxed?","Has free shipping?",Manufacturer,Allergenic,"Deposit Type","Deposit Quantity",Ingredients,"Alcohol content","Drained weight","Food Place of Origin"
    21,simple,CIDRE-6,"Cidre, 6 Flaschen",1,visible,Herb,,,,taxable,1,12,,0,5200,,"23,88",Cidre,,,Muster,"5,31",l,1,"4,5",16,2-4 Tage,0,1,"Kelterei Muster, Dorfstr. 1",Sulfite|Sellerie,Mehrweg 15,6,Apfelsaft,"6,5",,Deutschland
    22,simple,GURKE,Gurken im Glas,1,visible,,,,,taxable,0,0,,0,700,,"3,49",,,,,,g,,670,,,1,,,,Pfandlos,,,,360,
    """ + "\n"

  static let generic = """
    sep=;
    Artikelnummer;EAN;Bezeichnung;Kurzbeschreibung;Link;Bild;Marke;Kategorie;Bruttopreis;Angebotspreis;Angebot bis;UVP;MwSt.;Inhalt;Pfand;Pfandart;Verfügbarkeit;Lieferzeit;Alkohol % vol;Mindestalter;Allergene;Zutaten;Herkunft;Nachfolger;Stand;EK-Preis;Farbe
    ARONIA-3L;4006381333931;Aroniasaft 3 l;"Direktsaft; ungesüßt";https://shop.example/aronia;saft/aronia.jpg;Muster;Saft > Aronia|Bio;24,90 €;19,90 €;31.12.2026;29,90 €;7 %;3 l;;;lieferbar;2 Tage;;;;Aronia;Deutschland;;30.08.2026 06:00;9,99;rot
    CIDRE;;Cidre, 12 Flaschen;;https://shop.example/cidre;;Muster;Cidre;1.023,88;;;;19;12 x 0,75 l;3,30;Mehrweg;ausverkauft;;6,5;ab 16;Sulfite, Sellerie;;;ARONIA-3L;;12;
    """ + "\n"
}
