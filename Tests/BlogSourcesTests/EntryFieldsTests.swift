import BlogModel
import Diagnostics
import Foundation
import Testing

@testable import BlogSources

/// The keys of front matter: what each takes, and what is said of everything else.
@Suite struct EntryFieldsTests {
  private func read(_ lines: String, name: String = "name") throws -> ReadEntry {
    try readEntry("---\ntitle: T\n\(lines)\n---\nText", name: name)
  }

  @Test func everyKeyIsRead() throws {
    let read = try readEntry(
      """
      ---
      title: Apfelernte
      date: 2026-10-03 08:30
      updated: 2026-10-04
      expires: 2027-01-01
      slug: ernte
      author: anna
      categories: [Hof, Ernte]
      tags: Apfel, Presse
      description: Ein Satz.
      image: {src: bild.jpg, alt: Ein Apfel}
      draft: yes
      aliases: [/alt.html, archiv/12]
      series: {name: Ernte, part: 2}
      language: de-CH
      products: [saft-1l]
      disclosure: Werbung
      canonical: https://example.com/a
      comments: closed
      pings: https://example.com/b
      template: lang
      params: {farbe: rot}
      ---
      """)
    #expect(read.findings.isEmpty)
    let entry = read.entry
    #expect(entry.date?.rfc3339 == "2026-10-03T08:30:00+02:00")
    #expect(entry.updated?.rfc3339 == "2026-10-04T00:00:00+02:00")
    #expect(entry.expires?.rfc3339 == "2027-01-01T00:00:00+01:00")
    #expect(entry.slug == "ernte")
    #expect(entry.location.line == 6)
    #expect(entry.authors.map(\.name) == ["anna"])
    #expect(entry.categories.map(\.name) == ["Hof", "Ernte"])
    #expect(entry.categories.map(\.location.column) == [14, 19])
    #expect(entry.tags.map(\.name) == ["Apfel", "Presse"])
    #expect(entry.image?.source == "bild.jpg")
    #expect(entry.image?.alt == "Ein Apfel")
    #expect(entry.isDraft)
    #expect(entry.aliases.map(\.path.text) == ["/alt.html", "/archiv/12/"])
    #expect(entry.series?.name == "Ernte")
    #expect(entry.series?.part == 2)
    #expect(entry.language == "de-CH")
    #expect(entry.products.map(\.name) == ["saft-1l"])
    #expect(entry.disclosure == .werbung)
    #expect(entry.canonical == "https://example.com/a")
    #expect(entry.comments == .closed)
    #expect(entry.pings == ["https://example.com/b"])
    #expect(entry.template?.name == "lang")
    #expect(entry.params == [.init(key: "farbe", value: .text("rot"))])
  }

  /// Scalars are typed by the field that wants them.
  @Test(arguments: [
    ("2024", "2024"), ("no", "no"), ("12:30", "12:30"), ("1e3", "1e3"), ("0x1F", "0x1F"),
    ("2026-01-01", "2026-01-01"), ("\"yes\"", "yes"), ("'it''s'", "it's"), (">-\n  a\n  b", "a b"),
    ("|\n  a\n  b", "a b"), ("!!str 5", "5"), ("  x  ", "x"), ("\"Zeile\\nzwei\"", "Zeile zwei"),
  ]) func titleIsText(_ value: String, _ title: String) throws {
    let read = try readEntry("---\ntitle: \(value)\n---\n")
    #expect(read.findings.isEmpty)
    #expect(read.entry.title == title)
  }

  @Test(arguments: [
    ("tags: no", ["no"]), ("tags: a, b ,c", ["a", "b", "c"]), ("tags: 'a, b'", ["a, b"]),
    ("tags: [1, yes, ~, '', x]", ["1", "yes", "x"]), ("tags:", []), ("tags: []", []),
    ("tags:\n- a\n- b c", ["a", "b c"]),
  ]) func listsTakeEverySpelling(_ line: String, _ tags: [String]) throws {
    let read = try read(line)
    #expect(read.findings.isEmpty)
    #expect(read.entry.tags.map(\.name) == tags)
  }

  @Test(arguments: [
    "true", "True", "yes", "on", "YES", "\"true\"",
  ]) func flagsTakeEverySpelling(_ word: String) throws {
    #expect(try read("draft: \(word)").entry.isDraft)
  }

  @Test(arguments: [
    ("description: [a]", "3:14 error wrong-type"), ("slug: {a: b}", "3:7 error wrong-type"),
    ("tags: {a: b}", "3:7 error wrong-type"), ("tags: [a, [b]]", "3:11 error wrong-type"),
    ("draft: 2", "3:8 error wrong-type"), ("date: {a: b}", "3:7 error wrong-type"),
    ("params: text", "3:9 error wrong-type"), ("series: [a]", "3:9 error wrong-type"),
    ("series: {part: 1}", "3:9 error missing-key"),
    ("series: {name: a, part: 0}", "3:25 error invalid-value"),
    ("series: {name: a, teil: 1}", "3:19 warning unknown-key"),
    ("image: [a]", "3:8 error wrong-type"), ("image: {url: a}", "3:9 warning unknown-key"),
    ("aliases: '/a?b'", "3:10 error invalid-value"),
    ("aliases: [x, /]", "3:14 error invalid-value"),
    ("canonical: /a", "3:12 error invalid-value"), ("pings: [ftp://a/]", "3:9 error invalid-value"),
    ("pings: [https://a:b@c.example/]", "3:9 error invalid-value"),
    ("canonical: https://a@b.example/", "3:12 error invalid-value"),
    ("disclosure: Reklame", "3:13 error invalid-value"),
    ("slug: a/b", "3:7 error invalid-slug"), ("slug: ../../etc", "3:7 error invalid-slug"),
    ("slug: .htaccess", "3:7 error invalid-slug"), ("slug: 'a b'", "3:7 error invalid-slug"),
    ("slug: a#b", "3:7 error invalid-slug"), ("slug: ..", "3:7 error invalid-slug"),
    ("date: 2026-13-01", "3:7 error invalid-date"), ("date: 2025-02-29", "3:7 error invalid-date"),
    ("date: 04.09.2025", "3:7 error invalid-date"),
    ("date: 2026-01-01 25:00", "3:7 error invalid-date"),
    ("date: 2026-01-01T10:00:00+99:00", "3:7 error invalid-date"),
    ("date: 2026-03-29 02:30", "3:7 warning nonexistent-time"),
    ("tilte: x", "3:1 warning unknown-key"),
  ]) func mistakeIsReportedAtItsPlace(_ line: String, _ expected: String) throws {
    #expect(try read(line).findings == [expected])
  }

  @Test(arguments: ["pings: [https://a:geheim@c.example/]", "pings: a:geheim@c.example"])
  func passwordsInAddressesAreNotShown(line: String) throws {
    let finding = try #require(try read(line).all.first)
    #expect(finding.location?.hidesText == true)
    #expect(!FindingFormat.text.format([finding]).contains("geheim"))
  }

  @Test func germanDateIsWrittenOutRight() throws {
    let finding = try #require(try read("date: 04.09.2025").all.first)
    #expect(finding.label == "write `2025-09-04`")
  }

  /// Names from Jekyll, Hugo and WordPress exports say ours.
  @Test(arguments: [
    ("lastmod", "updated"), ("last_modified_at", "updated"), ("modified", "updated"),
    ("publishDate", "date"), ("expiryDate", "expires"), ("category", "categories"),
    ("tag", "tags"), ("keywords", "tags"), ("excerpt", "description"), ("summary", "description"),
    ("layout", "template"), ("cover", "image"), ("redirect_from", "aliases"), ("lang", "language"),
    ("canonicalURL", "canonical"), ("post_title", "title"), ("Lastmod", "updated"),
  ]) func synonymSaysOurName(_ key: String, _ own: String) throws {
    let read = try read("\(key): x")
    #expect(read.findings == ["3:1 warning unknown-key"])
    #expect(read.all.first?.label == "blogen calls this `\(own)`")
  }

  @Test(
    arguments: [
      ("weight", "put it under `params:`"),
      ("permalink", "write the last part as `slug`, or old ones as `aliases`"),
      ("descripton", "did you mean `description`?"), ("Tags", "did you mean `tags`?"),
      ("expiry", nil),
    ] as [(String, String?)]) func unknownKeyHelps(_ key: String, _ label: String?) throws
  {
    let finding = try #require(try read("\(key): x").all.first)
    if let label {
      #expect(finding.label == label)
    } else {
      #expect(finding.label?.contains("expires") != false)
    }
  }

  @Test func synonymsNameKeysThatExist() throws {
    let advice = Set(EntryFields.synonyms.values.filter { !$0.contains(" ") })
    let lines = advice.sorted().map { "\($0): ~" }.joined(separator: "\n")
    let read = try readEntry("---\n\(lines)\n---\n")
    #expect(!read.findings.contains { $0.contains("unknown-key") }, "\(read.findings)")
  }

  /// macOS writes file names decomposed.
  @Test(arguments: [
    ("Äpfel & Möhren: süß", "aepfel-moehren-suess"), ("naturtrüb", "naturtrueb"), ("café", "cafe"),
  ]) func decomposedNamesGiveTheSameSlug(_ name: String, _ slug: String) throws {
    let composed = name.precomposedStringWithCanonicalMapping
    let decomposed = name.decomposedStringWithCanonicalMapping
    for spelling in [composed, decomposed] {
      #expect(try read("draft: no", name: spelling).entry.slug == slug)
    }
    // A slug that is written out is the same address too, byte for byte.
    let written = try [composed, decomposed].map { spelling in
      try read("slug: \(spelling.prefix(3))").entry.slug
    }
    #expect(Array(written[0].utf8) == Array(written[1].utf8))
  }

  @Test func dateComesFromTheNameUnlessTheFrontMatterHasOne() throws {
    let day = CalendarDay(year: 2026, month: 7, day: 1)
    let named = try readEntry("---\ntitle: T\n---\n", nameDate: day)
    #expect(named.entry.date?.rfc3339 == "2026-07-01T00:00:00+02:00")
    let own = try readEntry("---\ntitle: T\ndate: 2026-01-01T12:00:00Z\n---\n", nameDate: day)
    #expect(own.entry.date?.seconds == 1_767_268_800)
    let none = try readEntry("---\ntitle: T\n---\n", nameDate: nil)
    #expect(none.findings == ["2:1 error missing-date"])
  }

  @Test func missingTitleIsTakenFromTheName() throws {
    let read = try readEntry("---\ndraft: no\n---\n", name: "apfelernte")
    #expect(read.findings.map { $0.split(separator: " ").last } == ["missing-title"])
    #expect(read.entry.title == "apfelernte")
  }
}
