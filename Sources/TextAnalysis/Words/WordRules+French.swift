extension WordRules {
  /// Plurals, feminine forms and the endings of common verb forms.
  ///
  /// After Jacques Savoy's light and minimal stemmers for French (UniNE), on letters without
  /// accents.
  static let frenchStemmer = SuffixStemmer(
    """
    eaux>eau:4 aux>al:5 x:3 s:3
    euse>eu:4 enne>en:4 onne>on:3 elle>el:4 ive>if:4 ee:3 er:3 ez:3 e:3
    """)

  static let frenchStopWords = """
    ai ainsi alors au aucun aussi autre aux avant avec avoir ayant bien car ce ceci cela celle \
    celui ces cet cette ceux chez comme comment dans de depuis des deux devant doit donc dont du \
    elle elles en encore entre est et etaient etait etant ete etre eu eux fait faire fois ici il \
    ils je la le les leur leurs lui ma mais me meme mes moi moins mon ne ni non nos notre nous \
    on ont ou par parce pas peu peut plus pour pourquoi qu quand que quel quelle qui sa sans se \
    sera ses si son sont sous sur ta te tes toi ton toujours tous tout toute toutes tres tu un \
    une vers voici voila vos votre vous
    """
}
