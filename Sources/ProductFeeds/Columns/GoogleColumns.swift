extension ColumnNames {
  /// The attributes of Google's Merchant feeds.
  ///
  /// Source: Google Merchant Center, "Product data specification".
  static let google = ColumnNames([
    (.id, "id"), (.name, "title"), (.text, "description"), (.url, "link"),
    (.images, "imagelink"), (.moreImages, "additionalimagelink"),
    (.price, "price"), (.salePrice, "saleprice"), (.salePeriod, "salepriceeffectivedate"),
    (.availability, "availability"), (.availabilityDate, "availabilitydate"),
    (.brand, "brand"), (.gtin, "gtin ean upc isbn"), (.mpn, "mpn"), (.groupID, "itemgroupid"),
    (.categories, "producttype googleproductcategory"),
    (.content, "unitpricingmeasure"), (.unitBase, "unitpricingbasemeasure"),
  ])
}
