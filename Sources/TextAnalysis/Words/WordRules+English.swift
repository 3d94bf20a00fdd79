extension WordRules {
  /// Plurals, `ed` and `ing`, as light stemmers treat them.
  ///
  /// After the S stemmer by Donna Harman and the first steps of Martin Porter's stemmer: plural,
  /// then verb endings (a doubled consonant becomes a single one), then a final `e` or `y`.
  static let englishStemmer = SuffixStemmer(
    """
    sses>ss:3 ies>i:3 ss>ss:2 us>us:2 is>is:2 s:3
    bbing>b:3 dding>d:3 gging>g:3 mming>m:3 nning>n:3 pping>p:3 rring>r:3 tting>t:3 ying>i:3 ing:3 \
    bbed>b:3 dded>d:3 gged>g:3 mmed>m:3 nned>n:3 pped>p:3 rred>r:3 tted>t:3 eed>eed:2 ied>i:3 ed:3
    e:3 y>i:3
    """)

  static let englishStopWords = """
    about after again all also am an and any are as at be because been before being but by can \
    could did didn do does doesn don down each few for from had has have he her here hers him \
    his how if in into is isn it its itself just ll me more most my no nor not now of off on \
    once only or other our ours out over own re same she should so some such than that the their \
    them then there these they this those through to too under until up ve very was wasn we were \
    what when where which while who why will with would you your yours
    """
}
