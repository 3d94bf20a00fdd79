/// A header that hosts send with a file.
public struct HeaderField: Sendable, Hashable {
  /// The name, such as `Referrer-Policy`.
  public let name: String
  /// The value; printable ASCII.
  public let value: String

  /// Why a header cannot be used.
  public enum Problem: Error, Sendable, Hashable {
    /// The name is no word of letters, digits and hyphens.
    case name
    /// The value is empty, has a control character or `${`, or is not in ASCII.
    case value
    /// A source of a content security policy has a space, `;` or `,` in it.
    case source(String)
  }

  /// Creates a header.
  ///
  /// `${` is refused because Apache would put a value of its own there.
  public init(_ name: String, _ value: String) throws(Problem) {
    guard !name.isEmpty,
      name.utf8.allSatisfy({
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        default: false
        }
      })
    else { throw .name }
    guard !value.isEmpty, value.utf8.first != UInt8(ascii: " "),
      value.utf8.last != UInt8(ascii: " "), !value.contains("${"),
      value.utf8.allSatisfy({ (0x20..<0x7F).contains($0) })
    else { throw .value }
    self.name = name
    self.value = value
  }

  /// A header that is known to be right.
  init(checked name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// Whether this header has that name; case does not count.
  public func isNamed(_ name: String) -> Bool { self.name.lowercased() == name.lowercased() }
}

extension HeaderField.Problem: CustomStringConvertible {
  /// The reason in a few words.
  public var description: String {
    switch self {
    case .name: "the name is not one"
    case .value: "the value is empty or has signs that headers cannot carry"
    case .source(let text): "`\(text)` is not a source"
    }
  }
}
