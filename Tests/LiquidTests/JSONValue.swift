import Foundation
import Liquid

/// Reads JSON into template values, keeping the order of keys.
enum JSONValue {
  static func value(of data: Data) throws -> Value {
    var reader = Reader(bytes: Array(data))
    return try reader.value()
  }

  struct Malformed: Error {
    var offset: Int
  }

  private struct Reader {
    let bytes: [UInt8]
    var index = 0

    mutating func value() throws -> Value {
      skipSpace()
      switch try peek() {
      case UInt8(ascii: "{"): return try object()
      case UInt8(ascii: "["): return try array()
      case UInt8(ascii: "\""): return .string(try string())
      case UInt8(ascii: "t"): return try word("true", .bool(true))
      case UInt8(ascii: "f"): return try word("false", .bool(false))
      case UInt8(ascii: "n"): return try word("null", .null)
      default: return try number()
      }
    }

    private mutating func object() throws -> Value {
      index += 1
      var pairs: [(String, Value)] = []
      skipSpace()
      while try peek() != UInt8(ascii: "}") {
        skipSpace()
        let key = try string()
        skipSpace()
        try expect(":")
        pairs.append((key, try value()))
        skipSpace()
        if try peek() == UInt8(ascii: ",") { index += 1 }
        skipSpace()
      }
      index += 1
      return .map(LiquidMap(pairs))
    }

    private mutating func array() throws -> Value {
      index += 1
      var items: [Value] = []
      skipSpace()
      while try peek() != UInt8(ascii: "]") {
        items.append(try value())
        skipSpace()
        if try peek() == UInt8(ascii: ",") { index += 1 }
        skipSpace()
      }
      index += 1
      return .array(items)
    }

    private mutating func string() throws -> String {
      let start = index
      try expect("\"")
      while try peek() != UInt8(ascii: "\"") { index += try peek() == UInt8(ascii: "\\") ? 2 : 1 }
      index += 1
      return try JSONDecoder().decode(
        [String].self, from: Data("[".utf8 + bytes[start..<index] + "]".utf8))[0]
    }

    private mutating func number() throws -> Value {
      let start = index
      while index < bytes.count, "+-0123456789.eE".utf8.contains(bytes[index]) { index += 1 }
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      if let integer = Int(text) { return .integer(integer) }
      guard let double = Double(text) else { throw Malformed(offset: start) }
      return .decimal(double)
    }

    private mutating func word(_ word: String, _ value: Value) throws -> Value {
      for character in word.utf8 {
        guard try peek() == character else { throw Malformed(offset: index) }
        index += 1
      }
      return value
    }

    private mutating func expect(_ character: Unicode.Scalar) throws {
      guard try peek() == UInt8(ascii: character) else { throw Malformed(offset: index) }
      index += 1
    }

    private func peek() throws -> UInt8 {
      guard index < bytes.count else { throw Malformed(offset: index) }
      return bytes[index]
    }

    private mutating func skipSpace() {
      while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    }
  }
}
