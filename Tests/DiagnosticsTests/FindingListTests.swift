import Diagnostics
import Testing

@Suite struct FindingListTests {
  /// Findings in their final order.
  private static let ordered: [Finding] = [
    Finding(.missingSite, .error, "no place comes first"),
    Finding(.wrongType, .error, "whole file", at: place("a.md")),
    Finding(.wrongType, .error, "x", at: place("a.md", line: 2)),
    Finding(.wrongType, .error, "severity before name", at: place("a.md", line: 2, column: 1)),
    Finding(.brokenLink, .warning, "a", at: place("a.md", line: 2, column: 1)),
    Finding(.brokenLink, .warning, "b", at: place("a.md", line: 2, column: 1)),
    Finding(.missingAlt, .warning, "a", at: place("a.md", line: 2, column: 1)),
    Finding(.brokenLink, .note, "a", at: place("a.md", line: 2, column: 1)),
    Finding(.brokenLink, .error, "number, not text", at: place("a.md", line: 2, column: 9)),
    Finding(.brokenLink, .error, "number, not text", at: place("a.md", line: 2, column: 10)),
    Finding(.brokenLink, .error, "number, not text", at: place("a.md", line: 10, column: 1)),
    Finding(.brokenLink, .error, "x", at: place("b.md", line: 1, column: 1, length: 1)),
    Finding(.brokenLink, .error, "x", at: place("b.md", line: 1, column: 1, length: 2)),
    Finding(.unknownKey, .error, "same words", at: place("c.md"), label: "did you mean `a`?"),
    Finding(.unknownKey, .error, "same words", at: place("c.md"), label: "did you mean `b`?"),
    Finding(.unknownKey, .error, "same words", at: place("d.md"), help: ["a"]),
    Finding(.unknownKey, .error, "same words", at: place("d.md"), help: ["b"]),
    Finding(
      .duplicateKey, .error, "same words", at: place("e.md"),
      related: [.init("here", at: place("e.md", line: 1))]),
    Finding(
      .duplicateKey, .error, "same words", at: place("e.md"),
      related: [.init("here", at: place("e.md", line: 2))]),
  ]

  @Test(arguments: 0..<30 as Range<UInt64>)
  func orderDoesNotDependOnTheOrderOfDiscovery(seed: UInt64) {
    var generator = Xorshift(seed: seed)
    let shuffled = (Self.ordered + Self.ordered).shuffled(using: &generator)
    #expect(shuffled.sortedByPlace() == Self.ordered)
  }

  @Test func equalFindingsAreKeptOnceAndOthersAllStay() {
    let finding = Finding(.emptyFile, .error, "x", at: place("a.md"))
    var warning = finding
    warning.severity = .warning
    #expect([finding, warning, finding].sortedByPlace() == [finding, warning])
    #expect([Finding]().sortedByPlace().isEmpty)
  }

  @Test func countsEachSeverity() {
    #expect(Self.ordered.count(of: .error) == 15)
    #expect(Self.ordered.count(of: .warning) == 3)
    #expect(Self.ordered.count(of: .note) == 1)
  }

  @Test func strictMakesWarningsErrorsAndNothingElse() {
    let strict = Self.ordered.strict()
    #expect(strict.map(\.message) == Self.ordered.map(\.message))
    #expect(strict.count(of: .error) == 18)
    #expect(strict.count(of: .warning) == 0)
    #expect(strict.count(of: .note) == 1)
  }

  @Test func namesArePermanentInForm() {
    for id in FindingID.allCases {
      let isKebab = id.rawValue.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-")
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
      #expect(isKebab, "\(id.rawValue)")
    }
  }
}

/// A place without an excerpt; the bare name of its type belongs to Swift Testing too.
private func place(
  _ path: String, line: Int? = nil, column: Int? = nil, length: Int = 0
) -> Diagnostics.SourceLocation {
  Diagnostics.SourceLocation(path: path, line: line, column: column, length: length)
}

/// Random numbers that are the same in every run.
///
/// Source: Marsaglia, xorshift64*.
struct Xorshift: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
