/// A partial and the arguments that it got, in a form that is quick to compare.
struct PartialKey {
  private(set) var words: [UInt64] = []
  /// A number that is most likely another for another key.
  private(set) var hash: UInt64 = 0
  /// The template of the partial.
  private(set) var template = 0

  /// The longest text that is part of a key.
  private static let textLimit = 64

  /// Starts the key of a call, in the storage of the last one.
  mutating func begin(template: Int32) {
    words.removeAll(keepingCapacity: true)
    hash = 0
    self.template = Int(template)
    add(UInt64(UInt32(bitPattern: template)))
  }

  /// Adds the value of a variable; false if there is no telling whether another is the same.
  mutating func add(_ slot: Int32, _ value: Value) -> Bool {
    func tag(_ kind: UInt64) -> UInt64 { UInt64(UInt32(bitPattern: slot)) << 32 | kind }
    switch value {
    case .null: add(tag(0))
    case .bool(let bool): add(tag(bool ? 1 : 2))
    case .integer(let integer):
      add(tag(3))
      add(UInt64(bitPattern: Int64(integer)))
    case .decimal(let double):
      add(tag(4))
      add(double.bitPattern)
    case .date(let date):
      add(tag(5))
      add(UInt64(bitPattern: Int64(date.seconds)))
      add(UInt64(bitPattern: Int64(date.offset)))
    case .boxedObject(let box):
      let object = box.object
      guard let identity = object.identity else { return false }
      add(tag(6))
      add(UInt64(UInt(bitPattern: ObjectIdentifier(type(of: object)))))
      add(UInt64(bitPattern: Int64(identity)))
    case .string(let text), .html(let text):
      guard text.utf8.count <= Self.textLimit else { return false }
      add(tag(UInt64(text.utf8.count) << 8 | (value.isHTML ? 7 : 8)))
      add(text)
    case .range, .array, .boxedList, .map: return false
    }
    return true
  }

  private mutating func add(_ text: String) {
    var word: UInt64 = 0
    var count = 0
    for byte in text.utf8 {
      word = word << 8 | UInt64(byte)
      count += 1
      if count & 7 == 0 { add(word) }
    }
    if count & 7 != 0 { add(word) }
  }

  private mutating func add(_ word: UInt64) {
    words.append(word)
    // Source: Knuth, The Art of Computer Programming, section 6.4, "multiplicative hashing".
    hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
  }
}
