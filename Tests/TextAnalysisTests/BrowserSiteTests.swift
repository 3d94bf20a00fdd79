import Foundation
import Testing

@testable import TextAnalysis

/// Keeps the small site in `Browser/site`, on which the script is tested in a browser, up to date.
///
/// `RECORD_GOLDEN=1` writes it anew. `Browser/test-search` runs the script on it.
@Suite struct BrowserSiteTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Browser/site/generated")

  @Test func theSiteIsUpToDate() throws {
    var files = Dictionary(
      uniqueKeysWithValues: index(Self.texts).files.map { ($0.name, $0.bytes) })
    files["words.json"] = Self.words()
    let manager = FileManager.default
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try? manager.removeItem(at: Self.folder)
      try manager.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      for (name, bytes) in files { try Data(bytes).write(to: Self.folder.appending(path: name)) }
      Issue.record("recorded the site for the browser anew")
      return
    }
    let names = try manager.contentsOfDirectory(atPath: Self.folder.path)
    #expect(names.sorted() == files.keys.sorted())
    for name in names {
      let recorded = try Data(contentsOf: Self.folder.appending(path: name))
      #expect(files[name] == Array(recorded), "\(name)")
    }
  }

  private static let texts =
    [
      Text(
        title: "Apfelsaft <img src=x onerror=alert(1)> & Co",
        html: "<p>Der Apfelsaft ist da. Und Säfte aus Quitten.</p>",
        summary: "Der Apfelsaft ist da & <b>frisch</b>, auch Säfte aus Quitten."),
      Text(
        title: "Apfelsaftschorle", html: "<p>Wasser dazu.</p>",
        summary: "Wasser dazu, fertig ist die Schorle aus Apfelsaft."),
      Text(
        title: "Großmutters Kelter", html: "<p>Saft, Saft, Saft und wieder Saft. In Köln.</p>",
        summary: "Wie es früher war."),
      Text(title: "Über uns", html: "<p>Familie seit 1923.</p>", summary: "Familie."),
      Text(
        title: "Apfel-Gelee", html: "<p>Mit Zimt. Ein Gelee.</p>", summary: "Apfel-Gelee mit Zimt."),
      Text(title: "Schorle mit Zimt", html: "<p>Die Schorle im Winter.</p>", summary: "Warm."),
    ]
    + (1...14).map {
      Text(
        title: "Markttag \($0)", html: "<p>Auf dem Markt.</p>",
        summary: "Auf dem Markt, Nummer \($0).")
    }

  /// For each language its rules and words with both forms by which they are found.
  private static func words() -> [UInt8] {
    let words = """
      Apfelsäfte apfelsaefte APFELSAFT Straße Köln Koeln Bauernbrötchen Mauer treue Poesie aeue \
      oeae uoue Herbst Kundinnen Äpfeln Idee cherries running glasses making string tried \
      chevaux gâteaux pressées bonne bottiglie succhi boschi qualità flessen bomen brieven \
      huizen mogelijkheden Łódź œuvre Москва 東京 m² sauer See 2022er Stern Kinder Gärten Zuckers \
      Shops der ueber the avec perché zijn
      """
    var writer = ByteWriter()
    for (number, language) in ["de", "en", "fr", "it", "nl", "pl"].enumerated() {
      let rules = WordRules(language: language)
      writer.append(contentsOf: (number == 0 ? "[{\"rules\":" : ",\n{\"rules\":").utf8)
      rules.write(to: &writer)
      writer.append(contentsOf: ",\"words\":[".utf8)
      for (number, word) in words.split(separator: " ").map(String.init).enumerated() {
        writer.append(contentsOf: (number == 0 ? "[" : ",[").utf8)
        writer.append(json: word)
        for folded in rules.words(of: word).prefix(1) {
          var (stem, beginning) = (folded, folded)
          rules.stem(&stem)
          if rules.spellsUmlauts { WordRules.contractUmlauts(&beginning) }
          for form in [beginning, stem] {
            writer.append(contentsOf: ",".utf8)
            writer.append(json: String(decoding: form, as: UTF8.self))
          }
          writer.append(contentsOf: ",\(rules.isStopWord(folded))".utf8)
        }
        writer.append(contentsOf: "]".utf8)
      }
      writer.append(contentsOf: "]}".utf8)
    }
    writer.append(contentsOf: "]\n".utf8)
    return writer.bytes
  }
}
