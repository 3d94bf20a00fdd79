import Testing

@testable import TextAnalysis

@Suite struct StemmingTests {
  /// Forms that must meet.
  @Test(arguments: [
    ("de", "Apfelsaft Apfelsaftes Apfelsäfte Apfelsäften Apfelsafts apfelsaefte Apfelsafte"),
    ("de-AT", "Birne Birnen"), ("de-CH", "Äpfel Apfel Äpfeln Aepfel Apfels"),
    ("de", "Kind Kinder Kindern Kindes"), ("de", "Haus Häuser Häusern Hauses"),
    ("de", "Straße Strassen Straßen strasse"), ("de", "neu neue neuer neuen neues neuem"),
    ("de", "groß größer größere größeren grosse"), ("de", "Kundin Kundinnen"),
    ("de", "Nachbar Nachbarn"), ("de", "Garten Gärten Gartens Gärten"), ("de", "Foto Fotos"),
    ("de", "Fass Fässer Fässern Fasses"), ("de", "Glas Gläser Glases"), ("de", "Keks Kekse"),
    ("de", "Ernte Ernten ernten"), ("de", "Zucker Zuckers"), ("de", "Idee Ideen"),
    ("de", "Blüte Blüten Bluete"), ("de", "Brötchen Broetchen"), ("de", "Statue Statuen"),
    ("de", "Lieferung Lieferungen"), ("de", "Shop Shops"),
    ("en", "apple apples"), ("en", "cherry cherries"), ("en", "press presses pressed pressing"),
    ("en", "bottle bottles bottled"), ("en", "stop stopped stopping stops"),
    ("en", "make making makes"), ("en", "bus buses"), ("en", "try tries tried trying"),
    ("fr", "pomme pommes"), ("fr", "gâteau gâteaux"), ("fr", "cheval chevaux"),
    ("fr", "pressé pressée pressées presser pressez"), ("fr", "bon bonne bons bonnes"),
    ("it", "mela mele"), ("it", "succo succhi"), ("it", "bottiglia bottiglie"),
    ("it", "rosso rossa rossi rosse"), ("it", "bosco boschi"),
    ("nl", "appel appels"), ("nl", "fles flessen"), ("nl", "boom bomen"), ("nl", "sap sappen"),
    ("nl", "brief brieven"), ("nl", "huis huizen"), ("nl", "groot grote"),
    ("pl", "sok SOK"),
  ])
  func formsMeet(language: String, forms: String) {
    let stems = WordRules(language: language).stems(of: forms)
    #expect(Set(stems).count == 1, "\(stems)")
    #expect(stems.count == forms.split(separator: " ").count)
  }

  /// Words that must not meet, since another thing is meant.
  @Test(arguments: [
    ("de", "Saft Most Herbst herb Obst Stern Kunst Kern Ufer"),
    ("de", "Bauer Trauer Feuer teuer neu Quelle"),
    ("en", "thing string spring bring king need seed red bus us"),
    ("fr", "jus taux vin pain"), ("it", "mela vino pane"), ("nl", "sap boom fles as"),
  ])
  func wordsStayApart(language: String, words: String) {
    let stems = WordRules(language: language).stems(of: words)
    #expect(Set(stems).count == stems.count, "\(stems)")
  }

  @Test(arguments: [
    ("de", "Apfelsäfte", "apfelsaft"), ("de", "Saft", "saft"), ("de", "Herbst", "herbst"),
    ("de", "Bauernbrötchen", "bauernbrotch"), ("de", "Mauer", "mau"), ("de", "Köln", "koln"),
    ("de", "Koeln", "koln"), ("de", "treue", "treu"), ("de", "Poesie", "posi"),
    ("de", "der", "der"), ("de", "Öl", "ol"), ("de", "2022er", "2022er"), ("de", "sch", "sch"),
    ("en", "cherries", "cherri"), ("en", "glass", "glass"), ("en", "speed", "speed"),
    ("en", "säfte", "saft"), ("fr", "journaux", "journal"), ("it", "qualità", "qualit"),
    ("nl", "mogelijkheden", "mogelijkheid"), ("sv", "äpplen", "applen"), ("", "Säfte", "safte"),
    ("de", "Москвы", "москвы"), ("de", "東京er", "東京er"),
  ])
  func stem(language: String, word: String, stem: String) {
    #expect(WordRules(language: language).stems(of: word) == [stem])
  }

  @Test(arguments: ["de", "en", "fr", "it", "nl"])
  func tablesAreWhole(language: String) {
    let rules = WordRules(language: language)
    #expect(!rules.stemmer.steps.isEmpty && rules.stemmer.steps.allSatisfy { !$0.isEmpty })
    for rule in rules.stemmer.steps.joined() {
      #expect(!rule.suffix.isEmpty && rule.minimum > 1)
      // A rule never makes a word longer, so that all steps come to an end.
      #expect(rule.replacement.count <= rule.suffix.count)
    }
    for step in rules.stemmer.steps {
      // A longer ending must stand before the shorter one that it ends in.
      for (index, rule) in step.enumerated() {
        for later in step[(index + 1)...] where later.suffix != rule.suffix {
          #expect(
            !later.suffix.reversed().starts(with: rule.suffix.reversed()),
            "\(String(decoding: rule.suffix, as: UTF8.self)) hides a longer one")
        }
      }
    }
    #expect((80...200).contains(rules.stopWords.count))
    for word in rules.stopWords {
      #expect(rules.words(of: String(decoding: word, as: UTF8.self)) == [word])
    }
  }

  @Test func tagsAreReadByTheirFirstPart() {
    #expect(WordRules(language: "de-AT") == WordRules(language: "DE"))
    #expect(WordRules(language: "en_GB").language == "en")
    #expect(WordRules(language: "den").stemmer.steps.isEmpty)
  }

  @Test(arguments: [
    ("ueber", true), ("uber", true), ("der", true), ("saft", false), ("sei", false),
  ])
  func stopWords(word: String, isStopWord: Bool) {
    #expect(WordRules(language: "de").isStopWord(Array(word.utf8)) == isStopWord)
  }
}
