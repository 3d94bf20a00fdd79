import BlogModel
import Testing

@Suite struct BodyTests {
  @Test(arguments: [(0, 1), (99, 1), (300, 2), (1_000, 5)])
  func readingTimeIsAtLeastAMinute(_ words: Int, _ minutes: Int) {
    #expect(Body(wordCount: words).readingMinutes == minutes)
  }
}
