import BlogModel
import Liquid
import Testing

@testable import BlogRendering

@Suite struct DateWordsTests {
  /// Language, then short, long, full and month of Thursday, 3 June 2010.
  static let june: [(String, [String])] = [
    ("de", ["03.06.2010", "3. Juni 2010", "Donnerstag, 3. Juni 2010", "Juni 2010"]),
    ("de-AT", ["03.06.2010", "3. Juni 2010", "Donnerstag, 3. Juni 2010", "Juni 2010"]),
    ("de-CH", ["03.06.2010", "3. Juni 2010", "Donnerstag, 3. Juni 2010", "Juni 2010"]),
    ("en", ["03/06/2010", "3 June 2010", "Thursday, 3 June 2010", "June 2010"]),
    ("en-GB", ["03/06/2010", "3 June 2010", "Thursday, 3 June 2010", "June 2010"]),
    ("en-US", ["06/03/2010", "June 3, 2010", "Thursday, June 3, 2010", "June 2010"]),
    ("fr", ["03/06/2010", "3 juin 2010", "jeudi 3 juin 2010", "juin 2010"]),
    ("it", ["03/06/2010", "3 giugno 2010", "giovedì 3 giugno 2010", "giugno 2010"]),
    ("nl", ["03-06-2010", "3 juni 2010", "donderdag 3 juni 2010", "juni 2010"]),
    ("nl-BE", ["03-06-2010", "3 juni 2010", "donderdag 3 juni 2010", "juni 2010"]),
    ("xx", ["03/06/2010", "3 June 2010", "Thursday, 3 June 2010", "June 2010"]),
    ("", ["03/06/2010", "3 June 2010", "Thursday, 3 June 2010", "June 2010"]),
  ]

  @Test(arguments: june)
  func everyFormIsRight(language: String, forms: [String]) {
    let words = DateWords(language: language)
    let texts = DateWords.Form.allCases.map {
      words.text(year: 2010, month: 6, day: 3, weekday: 4, form: $0)
    }
    #expect(texts == forms)
  }

  /// The first of January, which Austria, France and Italy write in their own way.
  @Test(arguments: [
    ("de", "1. Januar 2027"), ("de-AT", "1. Jänner 2027"), ("DE-at", "1. Jänner 2027"),
    ("de_AT", "1. Jänner 2027"), ("fr", "1er janvier 2027"), ("it", "1º gennaio 2027"),
    ("nl", "1 januari 2027"), ("en", "1 January 2027"),
  ])
  func firstOfJanuary(language: String, text: String) {
    let words = DateWords(language: language)
    #expect(words.text(year: 2027, month: 1, day: 1, weekday: 5, form: .long) == text)
  }

  @Test(arguments: DateWords.all.keys.sorted())
  func everyLanguageHasAllNames(language: String) throws {
    let calendar = try #require(DateWords.all[language]).calendar
    #expect(Set(calendar.months).count == 12)
    #expect(Set(calendar.shortMonths).count == 12)
    #expect(Set(calendar.days).count == 7)
    #expect(Set(calendar.shortDays).count == 7)
    #expect(!(calendar.months + calendar.days).contains(""))
  }

  /// Numbers that no calendar has print something, and do not trap.
  @Test(arguments: [-1, 13, 99, Int.max])
  func impossibleNumbersAreHarmless(number: Int) {
    let words = DateWords(language: "de")
    #expect(
      words.text(year: 1, month: max(number, 0), day: 1, weekday: number, form: .full)
        == ", 1.  1")
    #expect(words.monthAndYear(month: max(number, 0), year: 2010) == " 2010")
  }

  @Test(arguments: [("de", "Oktober 2026"), ("fr", "octobre 2026"), ("nl", "oktober 2026")])
  func monthOfAnArchive(language: String, text: String) {
    #expect(DateWords(language: language).monthAndYear(month: 10, year: 2026) == text)
  }
}
