extension WordRules {
  /// Plurals and adjective endings, then the spelling that follows from them.
  ///
  /// After the Dutch stemmer of the Snowball project, without its verb and diminutive endings:
  /// `en`, `e` and `s` go; a doubled consonant becomes a single one (`flessen`), a doubled vowel
  /// before the last consonant too (`boom`, `bomen`), and `v` and `z` at the end become `f` and
  /// `s`.
  static let dutchStemmer = SuffixStemmer(
    steps: SuffixStemmer(
      """
      heden>heid:4 en:3 es:3 ds>d:3 gs>g:3 ks>k:3 ls>l:3 ms>m:3 ns>n:3 ps>p:3 rs>r:3 ts>t:3 e:3
      bb>b:3 dd>d:3 ff>f:3 gg>g:3 kk>k:3 ll>l:3 mm>m:3 nn>n:3 pp>p:3 rr>r:3 ss>s:3 tt>t:3
      """
    ).steps + [dutchVowels] + SuffixStemmer("v>f:3 z>s:3").steps)

  /// `aap` to `ap` and so on: a long vowel is written twice only if a consonant ends the word.
  private static let dutchVowels: [SuffixRule] = "aeou".utf8.flatMap { vowel in
    "bdfgklmnprst".utf8.map {
      SuffixRule(suffix: [vowel, vowel, $0], replacement: [vowel, $0], minimum: 3)
    }
  }

  static let dutchStopWords = """
    aan al alle alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door \
    dus een eens en er ge geen geweest haar had heb hebben heeft hem het hier hij hoe hun iemand \
    iets ik in is ja je jij jouw jullie kan kon kunnen maar me meer men met mij mijn moet na \
    naar niet niets nog nu of om omdat onder ons onze ook op over reeds te tegen toch toen tot \
    uit uw van veel voor want waren was wat we wel werd wezen wie wij wil worden wordt zal ze \
    zei zelf zich zij zijn zo zonder zou
    """
}
