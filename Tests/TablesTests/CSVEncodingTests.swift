import Diagnostics
import TestSupport
import Testing

@testable import Tables

/// Tables in the encodings of spreadsheets.
@Suite struct CSVEncodingTests {
  private static let text = "Straße;Preis\r\n\"Ü–ber „allem“\";5 €\r\n"
  private static let rows = [["Ü–ber „allem“", "5 €"]]

  @Test(arguments: TextEncoding.allCases)
  func encodingIsRecognised(_ encoding: TextEncoding) throws {
    let bytes = encodedText(Self.text, encoding)
    let table = try #require(CSVTable.open("t.csv", bytes).table)
    #expect(table.encoding == encoding)
    let found = readTable(bytes)
    #expect(found.columns == ["Straße", "Preis"])
    #expect(found.rows == Self.rows)
    #expect(found.findings == [])
    // The same if it is said.
    #expect(readTable(bytes, encoding: encoding) == found)
  }

  /// Each of the 256 bytes; the five that Windows-1252 leaves out have no character.
  @Test func tableOfWindows1252IsComplete() throws {
    var missing: [Int] = []
    var texts: Set<String> = []
    for byte in 0x80...0xFF {
      // An invalid byte before it, so that no pair is valid UTF-8.
      let found = readTable([0x61, 0x0A, 0xFF, UInt8(byte)])
      if let row = found.rows.first?.first {
        texts.insert(row)
      } else {
        missing.append(byte)
        #expect(found.findings.first?.hasPrefix("2:2 error this byte is neither") == true)
      }
    }
    #expect(missing == [0x81, 0x8D, 0x8F, 0x90, 0x9D])
    #expect(texts.count == 123)
    // Source: the code page itself, in the order of its bytes.
    let special = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
    let bytes = (0x80...0x9F).map(UInt8.init).filter { !missing.contains(Int($0)) }
    #expect(readTable([0x61, 0x0A] + bytes).rows == [[special]])
  }

  @Test(
    arguments: [
      // One damaged byte does not turn the umlauts of the rest into something else.
      (Array("ä;ö\nü".utf8) + [0xFF, 0x0A], "2:2 error this byte is not valid UTF-8, as the"),
      ([0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0xE4], "2:1 error this byte is not valid UTF-8, as the"),
      ([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x00, 0xD8], "2:1 error half a character in UTF-16"),
      ([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xDC, 0x61, 0x00], "1:2 error half a character in UTF-16"),
      ([0xFE, 0xFF, 0x00, 0x61, 0x00], "1:2 error half a character in UTF-16"),
      ([0x61, 0x00, 0x2C, 0x00, 0x62, 0x00], "1:2 error this file holds a NUL byte"),
      ([0xFF, 0xFE, 0x61, 0x00, 0x00, 0x00], "1:2 error this file holds a NUL byte"),
      ([0x50, 0x4B, 0x03, 0x04, 0x14], " error this is the file of a spreadsheet"),
      ([0xD0, 0xCF, 0x11, 0xE0], " error this is the file of a spreadsheet"),
    ] as [([UInt8], String)])
  func damageIsNamed(_ bytes: [UInt8], _ finding: String) throws {
    let found = readTable(bytes)
    #expect(found.rows == [])
    #expect(found.findings.count == 1)
    #expect(found.findings.first?.hasPrefix(finding) == true, "\(found.findings)")
  }

  @Test func encodingCanBeGiven() {
    #expect(readTable([0xC3, 0xA4], encoding: .windows1252).columns == ["Ã¤"])
    #expect(readTable([0xE4], encoding: .utf8).findings.count == 1)
    #expect(readTable([0x61, 0x00], encoding: .utf16LittleEndian).columns == ["a"])
    #expect(readTable([0x00, 0x61], encoding: .utf16BigEndian).columns == ["a"])
  }

  @Test func placesInOtherEncodingsCountCharacters() {
    for encoding in TextEncoding.allCases {
      let found = readTable(encodedText("ä;ö\nß€;\"x", encoding))
      #expect(found.findings == ["2:4 error this quote is never closed"])
    }
  }

  /// Compared with the decoder of the standard library.
  @Test(arguments: 0..<200)
  func checkAgreesWithTheStandardLibrary(seed: Int) {
    var dice = DataDice(seed)
    let parts: [[UInt8]] = [
      Array("abcdefgh".utf8), Array("ä".utf8), Array("€".utf8), Array("🍎".utf8), [0x80], [0xC3],
      [0xE2, 0x82], [0xF0, 0x9F, 0x8D], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0x7F], [0xE0, 0x80, 0x80], [0xFF], [0x0A],
    ]
    for _ in 0..<50 {
      let good = parts[0..<4]
      let isGood = Bool.random(using: &dice)
      let bytes = (0..<6).flatMap { _ in
        (isGood ? good[...] : parts[...]).randomElement(using: &dice) ?? []
      }
      let check = UTF8Check(bytes)
      #expect((check.firstInvalid == nil) == (String(validating: bytes, as: UTF8.self) != nil))
      if let offset = check.firstInvalid {
        #expect(String(validating: bytes[..<offset], as: UTF8.self) != nil)
        #expect(check.invalid > 0)
      }
    }
  }
}
