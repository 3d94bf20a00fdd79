import Testing
import TextAnalysis

@Suite struct NearDuplicateTests {
  @Test(arguments: [
    (["Rezept", "Rezepte", "rezept"], ["0-1", "0-2"]),
    (["Apfel-Saft", "Most", "Apfelsaft", "Apfel Saft"], ["0-2", "0-3"]),
    (["Äpfel", "Apfel", "Aepfel"], ["0-1", "0-2"]),
    (["Hof & Leute", "Hof/Leute", "Hofleute"], ["0-1", "0-2"]),
    (["C", "C++", "C#"], []), (["", "–", "-"], []), (["2022", "2023"], []),
    (["Saft", "Most", "Moste", "Säfte"], ["1-2", "0-3"]),
  ])
  func pairs(terms: [String], pairs: [String]) {
    #expect(nearDuplicates(of: terms, language: "de").map { "\($0)-\($1)" } == pairs)
  }

  @Test func otherLanguagesHaveTheirOwnEndings() {
    #expect(nearDuplicates(of: ["cherry", "cherries"], language: "en").count == 1)
    #expect(nearDuplicates(of: ["cherry", "cherries"], language: "de").isEmpty)
  }
}
