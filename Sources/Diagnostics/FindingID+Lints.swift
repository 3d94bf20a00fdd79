extension FindingID {
  /// The findings that a site can switch off or make weigh more or less.
  ///
  /// They are advice and rules that not every site is under; a mistake that would break a page
  /// cannot be switched off.
  public static let lints: Set<FindingID> = [
    .missingTitle, .nearDuplicateTag, .missingTranslation, .unusedTerm, .missingAlt,
    .thirdPartyRequest, .damagedImage, .redirectSkipsPosts,
    .missingUnitPrice, .missingPrice, .stalePrice, .strikeWithoutHistory, .missingPriceNotes,
    .soldOutProduct,
    .discontinuedProduct, .unmentionedProduct, .missingProductImage, .typedPrice, .feedShrunk,
    .missingDisclosure, .missingLegalPage, .missingLegalLink, .catalogueConflict,
    .mixedCurrencies, .missingFrameTitle, .missingPageLanguage, .missingLabel, .headingJump,
  ]
}
