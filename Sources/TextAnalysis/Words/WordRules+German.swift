extension WordRules {
  /// Endings of nouns and adjectives, as light stemmers treat them.
  ///
  /// After Jacques Savoy's light stemmer for German (UniNE) and CISTEM by Leonie Weißweiler and
  /// Alexander Fraser: first the plural and case endings, then `er` and `en` of adjectives that
  /// stood before them. Verbs lose `en` and `e` only, since `t` is part of too many nouns (`Saft`);
  /// a superlative keeps its `st`, for the sake of `Herbst`. `oeln` stays for the sake of `Koeln`.
  static let germanStemmer = SuffixStemmer(
    """
    innen>in:5 oeln>oeln:4 arn>ar:5 eln>el:4 ern:3 em:3 en:3 er:3 es:3 bs>b:4 ds>d:4 fs>f:4 \
    gs>g:4 hs>h:4 ks>k:4 ls>l:4 ms>m:4 ns>n:4 rs>r:4 ts>t:4 as>a:4 os>o:4 ops>op:4 pps>pp:4 e:3
    er:3 en:3
    """)

  static let germanStopWords = """
    aber all alle allem allen aller alles als also am an ander andere anderen anderes auch auf \
    aus bei beim bin bis bist da dabei dafur daher damit dann daran darauf daraus das dass \
    dasselbe davon dazu dein deine dem den denn der deren des deshalb dessen dich die dies diese \
    diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einige \
    einmal er es etwa etwas euch euer eure fur ganz gegen gerade gewesen hab habe haben habt hat \
    hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in \
    ins ist ja jede jedem jeden jeder jedes jetzt kann kein keine keinen keiner konnen konnte \
    man manche mehr mein meine mich mir mit muss nach nicht nichts noch nun nur ob oder ohne \
    schon sehr sein seine seinem seinen seiner seit selbst sich sie sind so solche soll sondern \
    sonst uber um und uns unser unsere unseren unserer unter viel vom von vor war waren warum \
    was weil welche wenn wer werde werden wie wieder will wir wird wo wohl wurde wurden zu zum \
    zur zwar zwischen
    """
}
