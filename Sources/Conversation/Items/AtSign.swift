/// The `@` of e-mail addresses in all its spellings.
///
/// What searches for addresses, and what takes them out, have to know the same ones.
package enum AtSign {
  /// The ways to write it: as it is, encoded for addresses and for HTML, escaped, and wide.
  private static let spellings = [
    "@", "%40", "\\@", "\u{FF20}", "&#64;", "&#064;", "&#x40;", "&#x0040;", "&#0064;", "&commat;",
  ].map { Array($0.utf8) }

  /// How many bytes the `@` has that begins at `index`, in whatever spelling; `nil` for none.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - index: One of the indices of `bytes`.
  /// - Returns: From 1 to 8.
  /// - Complexity: O(1).
  package static func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "\\"), 0xEF: break
    default: return nil
    }
    return spellings.first { spelling in
      guard index + spelling.count <= bytes.count else { return false }
      return spelling.indices.allSatisfy { place in
        let byte = bytes[index + place]
        // Letters in references to characters may be capitals.
        return byte == spelling[place]
          || spelling[place] == UInt8(ascii: "x") && byte == UInt8(ascii: "X")
      }
    }?.count
  }
}
