extension ReportWords {
  /// German.
  public static let german = ReportWords(
    language: "de",
    notation: Notation(
      decimalMark: ",", groupMark: ".", percent: "{a} %", moment: "< 1 Min.",
      minutes: "{a} Min.", hours: "{a} Std.", day: "{a} Tag", days: "{a} Tage",
      months: [
        "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.",
        "Dez.",
      ], date: "{a}. {b}", none: "–", few: "unter {a}"),
    figures: Figures(
      heading: "Das Gespräch: {a}", date: "Stand: {a}",
      answer: Pair("Erste Antwort nach", "Median; neun von zehn: {a}"),
      responses: Pair(
        "Beantwortete Fragen", "in {a} von {b} {b:Gespräch|Gesprächen} mit einer Frage"),
      questions: Pair("Offene Fragen", "die älteste: {a}"),
      pending: Pair("Warten auf Freigabe", "am längsten: {a}"),
      conversation: Pair(
        "Kommentare je Beitrag", "{a} {a:Kommentar|Kommentare}, {b} {b:Beitrag|Beiträge}"),
      amplification: Pair(
        "Erwähnungen je Beitrag", "{a} {a:Erwähnung|Erwähnungen}, {b} {b:Beitrag|Beiträge}"),
      applause: Pair("Likes je Beitrag", "{a} {a:Like|Likes}, {b} {b:Beitrag|Beiträge}"),
      voices: Pair("Stimmen", "{a} {a:kam|kamen} wieder"), nothing: "keine"),
    sections: Sections(
      questions: "Fragen, die auf Antwort warten", answers: "Zeit bis zur ersten Antwort",
      answersNote: "Beantwortete Gespräche: {a}", weeks: "Woche für Woche",
      weeksNote: "Wochen seit dem {a}; die stärkste: {b}", domains: "Wer uns erwähnt",
      domainsNote: "Websites, die Beiträge erwähnen: {a}",
      newDomains: "Neu {a:am letzten Tag|in den letzten # Tagen}",
      posts: "Beiträge, über die gesprochen wird",
      tags: "Themen, über die gesprochen wird", products: "Produkte, über die gesprochen wird",
      voices: "Stimmen, die wiederkommen", spam: "Spam unter dem Entschiedenen",
      definitions: "So wird gezählt", table: "Die Zahlen als Tabelle", more: "und noch {a}"),
    nouns: Nouns(
      channels: ["Kommentare", "Unsere Antworten", "Trackbacks", "Pingbacks", "Webmentions"],
      buckets: ["unter 1 Std.", "1–4 Std.", "4–8 Std.", "8–24 Std.", "über 24 Std."],
      voices: [
        "An einem Tag", "An 2 bis 4 Tagen", "An 5 Tagen oder mehr",
        "Neu {a:am letzten Tag|in den letzten # Tagen}",
      ],
      post: "Beitrag", tag: "Thema", product: "Produkt", domain: "Website", voice: "Stimme",
      posts: "Beiträge", talk: "Gesamt", comments: "Komm.", mentions: "Erwähn.", likes: "Likes",
      answers: "Antw.", perPost: "je Beitrag", time: "Zeit", number: "Anzahl", week: "Woche vom",
      days: "Tage", channel: "Gekommen als", share: "Anteil"),
    definitions: [
      "Erste Antwort: die Zeit vom ersten Wort einer Leserin oder eines Lesers in einem "
        + "Gespräch bis zu unserem ersten Wort danach.",
      "Beantwortete Fragen: Gespräche, in denen jemand fragt und wir später geantwortet "
        + "haben, von allen, in denen jemand fragt.",
      "Kommentare sind Kommentare, Antworten darauf und Antworten auf anderen Websites. "
        + "Erwähnungen sind Trackbacks, Pingbacks, Webmentions und Reposts. Unsere eigenen "
        + "zählen nicht mit.",
      "Stimmen unterscheiden wir nach der Adresse ihrer Website, sonst nach dem Namen. "
        + "Eine oder zwei Stimmen weisen wir nicht aus.",
    ])
}
