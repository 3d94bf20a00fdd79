extension ColumnNames {
  /// The columns of Shopify's product CSV in its three generations.
  static let shopify = ColumnNames([
    (.handle, "handle urlhandle"), (.name, "title"), (.text, "bodyhtml description"),
    (.brand, "vendor"), (.categories, "type productcategory standardproducttype customproducttype"),
    (.visible, "published publishedononlinestore"), (.status, "status"),
    (.option1, "option1value"), (.option2, "option2value"), (.option3, "option3value"),
    (.sku, "variantsku sku"), (.gtin, "variantbarcode barcode"), (.mpn, "googleshoppingmpn"),
    (.price, "variantprice price"),
    (.comparePrice, "variantcompareatprice compareatprice"),
    (.stockTracker, "variantinventorytracker inventorytracker"),
    (.stock, "variantinventoryqty inventoryquantity"),
    (.backorders, "variantinventorypolicy continuesellingwhenoutofstock"),
    (.images, "imagesrc productimageurl"), (.imageAlt, "imagealttext"),
    (.moreImages, "variantimage variantimageurl"),
    (.contentAmount, "unitpricetotalmeasure"), (.contentUnit, "unitpricetotalmeasureunit"),
    (.unitBase, "unitpricebasemeasure"), (.unitBaseUnit, "unitpricebasemeasureunit"),
  ])
}
