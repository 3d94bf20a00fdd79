import Testing

@testable import TextAnalysis

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Apfelsäfte", ["apfelsafte"]),
    ("APFELSÄFTE", ["apfelsafte"]),
    ("Apfelsa\u{308}fte", ["apfelsafte"]),
    ("Apfel\u{AD}saft", ["apfelsaft"]),
    ("Straße STRASSE", ["strasse", "strasse"]),
    ("STRAẞE", ["straße"]),
    ("Café Crème brûlée", ["cafe", "creme", "brulee"]),
    ("œuvre Ægir", ["oeuvre", "aegir"]),
    ("Łódź Dvořák Ğ ığdır", ["lodz", "dvorak", "igdir"]),
    ("Ĳssel Ŀ ŉ Ŋ ſ Ÿ", ["ijssel"]),
    ("ÿý ĳ þ Þór", ["yy", "ij", "th", "thor"]),
    ("3×4 12÷6", ["12"]),
    ("„Saft“ »Most« ‚Kelter‘…", ["saft", "most", "kelter"]),
    ("1,5 Liter, 4.800 Flaschen", ["liter", "800", "flaschen"]),
    ("Москва ΟΔΌΣ", ["москва", "οδόσ"]),
    ("東京 m² ½", ["東京", "m²", "½"]),
    ("a b c ab", ["ab"]),
    ("", []), ("–—…", []), ("- -- '", []),
  ])
  func wordsAreFolded(text: String, words: [String]) {
    #expect(folded(text) == words)
  }

  @Test(arguments: [
    ("Apfel-Saft", ["apfel", "saft", "apfelsaft"]),
    ("Apfel\u{2011}Saft", ["apfel", "saft", "apfelsaft"]),
    ("Saft- und Mosttag", ["saft", "und", "mosttag"]),
    ("Most-Apfel-Tag!", ["most", "apfel", "tag", "mostapfeltag"]),
    ("a-b", ["ab"]), ("E-Mail", ["mail", "email"]),
    ("Apfel--Saft", ["apfel", "saft"]),
    ("2026-11-22", ["2026", "11", "22"]), ("Saft-2", ["saft"]),
    ("Oma's l’eau rock'n'roll", ["oma", "eau", "rock", "roll"]),
    ("don't", ["don"]),
  ])
  func hyphensJoinAndApostrophesEnd(text: String, words: [String]) {
    #expect(folded(text) == words)
  }

  @Test func wordsHaveALimit() {
    let longest = String(repeating: "a", count: 64)
    #expect(folded(longest) == [longest])
    #expect(folded(longest + "a und") == ["und"])
    #expect(folded("\(longest)-ab") == [longest, "ab"])
  }

  @Test func bytesThatAreNoTextSeparate() {
    var splitter = WordSplitter()
    splitter.split(Array("ab".utf8 + [0xFF] + "cd".utf8 + [0xC3])[...])
    #expect(splitter.words == ["ab", "cd"].map { Array($0.utf8) })
  }

  @Test func theTableHasAllLettersUpTo17F() {
    #expect(LetterFolding.table.count == 0x180 - 0xC0)
    for value in UInt32(0xC0)..<0x180 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var word: [UInt8] = []
      let part = LetterFolding.fold(scalar, into: &word)
      #expect(part == (scalar.properties.isAlphabetic ? .letter : .other), "\(scalar)")
      #expect(word.allSatisfy { (0x61...0x7A).contains($0) })
    }
  }

  private func folded(_ text: String) -> [String] {
    WordRules(language: "de").words(of: text).map { String(decoding: $0, as: UTF8.self) }
  }
}
