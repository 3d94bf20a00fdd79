import Diagnostics
import Testing

@Suite struct SuggestionTests {
  private static let keys = ["title", "date", "expires", "tags", "categories", "description"]

  @Test(arguments: [
    ("tilte", "title"),  // two neighbours swapped count once
    ("titel", "title"),
    ("Title", "title"),
    ("EXPIRE", "expires"),
    ("expiers", "expires"),
    ("tag", "tags"),
    ("dat", "date"),
    ("kategories", "categories"),
    ("catgorys", nil),  // distance 3, allowed 2
    ("desciption", "description"),
    ("discribtion", "description"),
    ("tusg", nil),
    ("layout", nil),
    ("", nil),
    ("x", nil),
  ])
  func nearestKey(name: String, expected: String?) {
    #expect(suggestion(for: name, among: Self.keys) == expected)
    #expect(suggestion(for: name, among: Self.keys.reversed()) == expected)
    #expect(
      didYouMean(name, among: Self.keys) == expected.map { "did you mean `\($0)`?" })
  }

  @Test func tiesGoToTheAlphabeticallyFirst() {
    #expect(suggestion(for: "bat", among: ["hat", "cat", "rat"]) == "cat")
    #expect(suggestion(for: "bat", among: ["rat", "hat", "cat"]) == "cat")
  }

  @Test func nearerBeatsAlphabeticallyEarlier() {
    #expect(suggestion(for: "saftige", among: ["saft", "safte", "saftigt"]) == "saftigt")
  }

  @Test func oneLetterIsNotReplacedByAnother() {
    #expect(suggestion(for: "a", among: ["b"]) == nil)
    #expect(suggestion(for: "a", among: ["ab"]) == "ab")
  }

  @Test func umlautsAreOneLetter() {
    #expect(suggestion(for: "apfel", among: ["äpfel", "gurke"]) == "äpfel")
  }

  @Test func nothingKnownOrEmptyNamesGiveNothing() {
    #expect(suggestion(for: "title", among: [String]()) == nil)
    #expect(suggestion(for: "title", among: [""]) == nil)
  }

  @Test func endlessNamesAreCompared() {
    let long = String(repeating: "a", count: 100_000)
    #expect(suggestion(for: long, among: ["title", long + "b"]) == long + "b")
  }
}
