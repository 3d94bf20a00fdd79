import Foundation
import Testing

@testable import Conversation

/// Characters that deceive are gone, those that languages need stay.
@Suite struct CleanTextTests {
  @Test(arguments: [
    ("abc", "abc"), ("a\tb\nc", "a\tb\nc"), ("a\r\nb\rc", "a\nb\nc"),
    ("a\u{0}\u{7}\u{B}\u{C}\u{1B}\u{7F}b", "ab"), ("a\u{80}\u{9F}b", "ab"), ("a\u{85}b", "a\nb"),
    ("a\u{2028}b\u{2029}c", "a\nb\nc"), ("Saft\u{AD}laden", "Saftladen"),
    ("\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}x", "x"), ("\u{2066}\u{2067}\u{2068}\u{2069}x", "x"),
    ("\u{200E}\u{200F}\u{61C}x", "x"), ("a\u{200B}\u{2060}\u{FEFF}b", "ab"),
    ("a\u{200C}b\u{200D}c", "abc"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("👨\u{200D}👩", "👨\u{200D}👩"), ("👨\u{200D} x", "👨 x"),
    ("क\u{94D}\u{200D}ष", "क\u{94D}\u{200D}ष"),
    ("☺\u{FE0F}", "☺\u{FE0F}"), ("a\u{FE00}b", "ab"), ("x\u{E0041}\u{E007F}", "x"),
    ("\u{3164}\u{115F}\u{1160}\u{FFA0}x", "x"), ("\u{180E}\u{34F}x", "x"), ("\u{FFF9}x", "x"),
    ("e\u{301}", "é"), ("\u{212B}\u{2126}", "Å\u{3A9}"),
    ("\u{2329}", "\u{3008}"), ("\u{2000}x", "\u{2002}x"), ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"),
    ("„Größe“ – 5 € … 😊", "„Größe“ – 5 € … 😊"),
    (
      "Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}",
      "Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}"
    ),
  ])
  func texts(text: String, clean: String) {
    #expect(Array(CleanText.cleaned(text).utf8) == Array(clean.utf8))
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF, 0xFDD0, 0xFDEF] as [UInt32])
  func noncharactersAreRemoved(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(CleanText.cleaned("a\(Character(scalar))b") == "ab")
  }

  /// The fast look at bytes never passes what the slow look would change.
  @Test func everyScalarIsReadAlikeBothWays() {
    for value in 0..<0x11_0000 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var text = "a\(Character(scalar))"
      let isClean = text.withUTF8 { CleanText.isClean($0) }
      if isClean, ScalarKind.isRemoved(scalar) || !NormalForm.isStable(scalar) {
        // Only characters whose normal form is themselves may pass unlisted.
        let isItself = text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8)
        if ScalarKind.isRemoved(scalar) || !isItself
          || scalar.properties.canonicalCombiningClass != .notReordered
        {
          Issue.record("U+\(String(value, radix: 16))")
        }
      }
    }
  }

  /// Characters called stable stay as they are before and behind each other.
  @Test func stableScalarsAreInNormalForm() {
    let stable = (0..<0x11_0000 as Range<UInt32>).compactMap(Unicode.Scalar.init).filter(
      NormalForm.isStable)
    var text = String.UnicodeScalarView()
    var dice = Dice(seed: 7)
    text.append(contentsOf: stable)
    text.append(contentsOf: stable.shuffled(using: &dice))
    let composed = String(text).precomposedStringWithCanonicalMapping
    #expect(Array(composed.utf8) == Array(String(text).utf8))
  }

  @Test(arguments: [
    ("abc", 3, "abc", false), ("abcd", 3, "abc", true), ("äöü", 3, "äöü", false),
    ("äöüß", 3, "äöü", true), ("👨‍👩‍👧👨‍👩‍👧", 10, "👨‍👩‍👧👨‍👩‍👧", false), ("", 0, "", false), ("a", 0, "", true),
    ("e\u{301}x", 1, "e\u{301}", true),
  ])
  func cuts(text: String, limit: Int, kept: String, isCut: Bool) {
    let fromText = TextLimit(characters: limit).cut(text)
    #expect(Array(fromText.text.utf8) == Array(kept.utf8))
    #expect(fromText.isCut == isCut)
    let bytes = TextLimit(characters: limit).cut(ArraySlice(text.utf8))
    #expect(Array(bytes.text.utf8) == Array(kept.utf8))
    #expect(bytes.isCut == isCut)
  }

  /// One character may have thousands of bytes.
  @Test func oneCharacterCannotBeAllTheText() {
    let giant = "a" + String(repeating: "\u{301}", count: 50_000)
    let (text, isCut) = TextLimit(characters: 100).cut(giant)
    #expect(isCut)
    #expect(text.utf8.count <= 400)
    #expect(TextLimit(characters: 100).cut(ArraySlice(giant.utf8)).text.utf8.count <= 400)
  }

  @Test func invalidBytesAreReplaced() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0x62]
    #expect(TextLimit(characters: 9).cut(bytes[...]).text == "a\u{FFFD}\u{FFFD}b")
  }
}
