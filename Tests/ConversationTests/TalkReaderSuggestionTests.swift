import BlogModel
import Conversation
import Diagnostics
import Testing

/// Suggestions are made for each file, so that they must not cost as much as there are authors.
@Suite struct TalkReaderSuggestionTests {
  @Test(arguments: [(200, 1), (201, 0)])
  func aCrowdOfAuthorsIsNotSearched(count: Int, labels: Int) {
    let authors = Dictionary(uniqueKeysWithValues: (0..<count).map { ("anna\($0)", "Anna") })
    let sample = Sample(TalkReaderTests.comment + ["by_owner: anna0x"])
    let reader = TalkReader(
      authors: authors, timeZone: .utc, now: Timestamp(seconds: 1_800_000_000))
    var findings: [Finding] = []
    _ = reader.read(
      sample.fields, of: sample.file, bodyStart: sample.bodyStart, findings: &findings)
    #expect(findings.map(\.message) == ["`anna0x` is no author of this site"])
    #expect(findings.compactMap(\.label).count == labels)
  }

  @Test func onlyTheFirstUnknownKeysGetSuggestions() {
    let lines = (10..<40).map { "author_ur\($0): x" }
    let findings = Sample(TalkReaderTests.comment + lines).read().findings
    #expect(findings.count == 30)
    #expect(findings.count { $0.contains("did you mean `author_url`?") } == 20)
  }

  @Test func onlyTheFirstUnknownProtocolsAreNamed() {
    let list = (0..<50).map { "pingbak\($0)" }.joined(separator: ",")
    let findings = Sample(TalkReaderTests.comment + ["protocols: \(list)"]).read().findings
    #expect(findings.count == 20)
  }
}
