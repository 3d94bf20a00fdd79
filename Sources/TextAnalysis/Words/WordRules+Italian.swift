extension WordRules {
  /// The vowels at the end, which carry gender and number.
  ///
  /// After Jacques Savoy's light stemmer for Italian (UniNE).
  static let italianStemmer = SuffixStemmer(
    """
    he:3 hi:3 ia:3 ie:3 ii:3 io:3 a:3 e:3 i:3 o:3
    """)

  static let italianStopWords = """
    ad agli ai al alla alle allo anche ancora aveva avere ben che chi ci come con cosa cui da \
    dagli dai dal dalla dalle degli dei del della delle dello di dopo dove due ecco ed era erano \
    essere fa fra gia gli ha hai hanno ho il in io la le lei li lo loro lui ma mi mia mio molto \
    ne negli nei nel nella nelle no noi non nostra nostro ogni per perche piu poi prima qua \
    quale quando quanto quella quelle quelli quello questa queste questi questo qui se sei si \
    sia siamo sono sopra sotto sta stato su sua sue sugli sui sul sulla suo suoi tra tu tua tuo \
    tutti tutto un una uno vi voi
    """
}
