import Testing

@testable import Liquid

/// The store of kept partials and its keys.
@Suite struct KeptPartialStoreTests {
  private func key(_ number: Int, _ value: Value = .null) -> PartialKey {
    var key = PartialKey()
    key.begin(template: 1)
    _ = key.add(0, .integer(number))
    _ = key.add(1, value)
    return key
  }

  private func record(_ key: PartialKey, _ size: Int) -> KeptPartials.Record {
    KeptPartials.Record(
      key: key.words, output: Array(repeating: 97, count: size), peak: size, cost: 0, depth: 1)
  }

  @Test func memoryIsBounded() {
    var store = KeptPartials(templates: 2)
    let size = 100_000
    for number in 0..<1_000 { store.add(record(key(number), size), for: key(number).hash) }
    let kept = (0..<1_000).filter { store.record(for: key($0)) != nil }
    #expect(kept == Array(0..<kept.count))
    #expect(kept.count * size <= KeptPartials.byteLimit)
    #expect((kept.count + 2) * size > KeptPartials.byteLimit)
    #expect(kept.count > 1)
  }

  @Test func nothingIsRecordedOnceItIsFull() {
    var store = KeptPartials(templates: 2)
    let answers = [1, 2, 3, 4, 1].map { store.isWorthKeeping(key($0)) }
    #expect(answers == [false, false, false, false, true])
    var number = 10
    for size in [1_000_000, 1_000, 10, 0] {
      for _ in 0..<2_000 {
        store.add(record(key(number), size), for: key(number).hash)
        number += 1
      }
    }
    let isKept = store.isWorthKeeping(key(1))
    #expect(!isKept)
  }

  /// What mostly comes again is kept at once, and no longer when that has changed.
  @Test func keepsAtOnceWhatMostlyRepeats() {
    var store = KeptPartials(templates: 3)
    var kept = (0..<8).map { store.isWorthKeeping(key($0 % 4)) }
    #expect(kept == [false, false, false, false, true, true, true, true])
    kept = (10..<30).map { store.isWorthKeeping(key($0)) }
    #expect(kept == (10..<30).map { 16 > 8 + ($0 - 9) })
    var other = PartialKey()
    other.begin(template: 2)
    let isKept = store.isWorthKeeping(other)
    #expect(!isKept)
  }

  /// Two keys with the same hash are not mixed up.
  @Test func comparesTheWholeKey() {
    var store = KeptPartials(templates: 2)
    store.add(record(key(1), 3), for: key(2).hash)
    store.add(record(key(2), 4), for: key(2).hash)
    let found = store.record(for: key(2))
    #expect(found == nil)
    store.add(record(key(3), 5), for: key(3).hash)
    let other = store.record(for: key(3))
    #expect(other?.output.count == 5)
  }

  private struct Thing: LiquidObject {
    enum Property: String, CaseIterable { case name }
    static let typeName = "thing"
    static let properties = PropertyTable<Property>()
    let identity: Int?
    func value(of property: Property) -> Value { .null }
  }

  @Test func keysTellValuesApart() {
    let long = String(repeating: "a", count: 64)
    let values: [Value] = [
      .null, true, false, 0, 1, 2, -1, .integer(.max), .integer(.min), 0.0, 1.0, -0.0,
      .decimal(.nan),
      "", "a", "b", "ab", "\0", "\0\0", "aaaaaaaa", "aaaaaaaaa", .string(long), .html(long),
      .html(""), .html("a"), .date(LiquidDate(seconds: 0)),
      .date(LiquidDate(seconds: 0, offset: 60)),
      .date(LiquidDate(seconds: 60)), .object(Thing(identity: 0)), .object(Thing(identity: 1)),
      .object(KeptPartialTests.Tag(index: 0)), .object(KeptPartialTests.Post(index: 0)),
    ]
    let keys = values.map { key(0, $0).words }
    #expect(Set(keys).count == values.count)
    #expect(Set(values.map { key(0, $0).hash }).count == values.count)
    #expect(keys == values.map { key(0, $0).words })
    // A value of another variable, or in another partial, is another key.
    var other = PartialKey()
    other.begin(template: 2)
    _ = other.add(0, 0)
    _ = other.add(1, 1)
    #expect(!keys.contains(other.words))
    other.begin(template: 1)
    _ = other.add(1, 0)
    _ = other.add(0, 1)
    #expect(!keys.contains(other.words))
  }

  @Test func someValuesHaveNoKey() {
    let values: [Value] = [
      .array([]), .map(["a": 1]), .range(LiquidRange(1, 2)), .object(Thing(identity: nil)),
      .list(MappedList([1]) { .integer($0) }), .string(String(repeating: "a", count: 65)),
    ]
    for value in values {
      var key = PartialKey()
      key.begin(template: 1)
      let isAdded = key.add(0, value)
      #expect(!isAdded)
    }
  }
}
