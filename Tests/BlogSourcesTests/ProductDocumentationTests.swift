import BlogModel
import Diagnostics
import Foundation
import ProductFeeds
import Testing

@testable import BlogSources

/// `Documentation/products.md` names exactly what is read, and all that it shows can be read.
@Suite struct ProductDocumentationTests {
  // MARK: The page

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The lines below a heading, up to the next one.
  private static func section(_ heading: String, of page: String = "products") throws -> [Substring]
  {
    let lines = try text("Documentation/\(page).md").split(
      separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0 == heading }, "\(heading)")
    return Array(lines[(start + 1)...].prefix { !$0.hasPrefix("#") })
  }

  /// The rows of the table below a heading, without its head, as cells without their blanks.
  private static func rows(_ heading: String, of page: String = "products") throws -> [[String]] {
    try section(heading, of: page).filter { $0.hasPrefix("|") }.dropFirst(2).map { row in
      row.dropFirst().split(separator: "|", omittingEmptySubsequences: false).dropLast()
        .map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }

  /// What stands between the backquotes of a cell that has nothing else.
  private static func code(_ cell: String) -> String? {
    guard cell.count > 2, cell.hasPrefix("`"), cell.hasSuffix("`") else { return nil }
    let inner = cell.dropFirst().dropLast()
    return inner.contains("`") ? nil : String(inner)
  }

  /// The words of a cell that stand between backquotes.
  private static func words(_ cell: String) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  /// The blocks of the page by what stands behind their three backquotes.
  private static func blocks(_ page: String = "products") throws -> [(info: String, text: String)] {
    var blocks: [(String, String)] = []
    var open: (info: String, lines: [Substring])?
    for line in try text("Documentation/\(page).md").split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("```") {
        if let (info, lines) = open {
          blocks.append((info, lines.joined(separator: "\n") + "\n"))
          open = nil
        } else {
          open = (String(line.dropFirst(3)), [])
        }
      } else {
        open?.lines.append(line)
      }
    }
    return blocks
  }

  private static func read(_ products: String) -> (settings: ProductSettings?, findings: [Finding])
  {
    let text =
      "title: T\nbase_url: https://blog.example.de/\nlanguage: de\ntimezone: Europe/Berlin\n"
      + "theme: saft\nproducts:\n  \(products)\n"
    let (configuration, findings) = ConfigurationFields.read(
      SourceFile(path: "blogen.yaml", text: text))
    return (configuration?.products, findings)
  }

  private static func read(file lines: String) throws -> [Finding] {
    var configuration = try testConfiguration()
    configuration.products = ProductSettings()
    let file = SourceFile(path: "content/products/saft.md", text: "---\n\(lines)\n---\n")
    return ProductFields(configuration: configuration).read(file, name: "saft").1
  }

  // MARK: Examples

  @Test func configurationsAreReadWithoutFindings() throws {
    let examples = try DocumentationExampleTests.examples("products")
    #expect(examples.count >= 12)
    for example in examples {
      let text =
        "title: T\nbase_url: https://blog.example.de/\nlanguage: de\ntimezone: Europe/Berlin\n"
        + "theme: saft\n" + example + "\n"
      let (editions, findings) = ConfigurationFields.readEditions(
        SourceFile(path: "blogen.yaml", text: text))
      #expect(findings == [], "\(example)")
      #expect(editions.count == 1)
    }
  }

  @Test func filesOfProductsAreReadWithoutFindings() throws {
    let files = try Self.blocks().filter { $0.info.hasPrefix("markdown content/products/") }
    #expect(files.count >= 4)
    var configuration = try testConfiguration()
    configuration.products = ProductSettings()
    for (info, text) in files {
      let path = String(info.dropFirst("markdown ".count))
      let name = try #require(path.split(separator: "/").last).prefix { $0 != "." }
      let (source, findings) = ProductFields(configuration: configuration)
        .read(SourceFile(path: path, text: text), name: String(name))
      #expect(findings == [], "\(info)")
      // The example is in the file that belongs to it.
      #expect(source?.product.product.id == String(name))
    }
  }

  /// Every piece has a word that says which test reads it.
  @Test func noExampleIsWithoutATest() throws {
    let known: Set<String> = [
      "yaml blogen.yaml", "yaml workflow", "markdown text", "html price", "json posts", "html",
      "text blogen products products/merchant.xml", "json products/prices.jsonl",
    ]
    for block in try Self.blocks() where !known.contains(block.info) {
      let parts = block.info.split(separator: " ")
      #expect(parts.count == 2 && ["markdown", "csv", "xml"].contains(parts[0]), "\(block.info)")
      #expect(parts.last.map { $0.hasPrefix("content/") || $0.hasPrefix("products/") } == true)
    }
  }

  @Test func theWorkflowIsYAMLAndItsCommandsExist() throws {
    let workflow = try #require(try Self.blocks().first { $0.info == "yaml workflow" }).text
    let node = try #require(try YAMLReader.read(workflow, path: "workflow.yaml"))
    guard case .map(let pairs) = node.content else {
      Issue.record("a workflow is a map")
      return
    }
    #expect(pairs.map(\.key) == ["name", "on", "permissions", "concurrency", "jobs"])
    let commands = workflow.matches(of: /\bblogen ([a-z\- ]+)/).map { $0.1.split(separator: " ") }
    #expect(commands.count == 1)
    let sources = try ["BuildCommand", "PublicationOptions"]
      .map { try Self.text("Sources/blogen/\($0).swift") }.joined()
    for command in commands {
      #expect(command.first == "build")
      for flag in command.dropFirst() {
        let name = flag.drop { $0 == "-" }
        #expect(
          sources.contains("var \(name) ") || sources.contains("customLong(\"\(name)\")"), "\(flag)"
        )
      }
    }
  }

  @Test func commandsOfThePageExist() throws {
    let page = try Self.text("Documentation/products.md")
    let sources = try [
      "BuildCommand", "PublicationOptions", "ProductsCommand", "SiteOptions", "CheckCommand",
    ]
    .map { try Self.text("Sources/blogen/\($0).swift") }.joined()
    let commands = page.matches(of: /`blogen ([a-z]+)((?: --[a-z\-]+)*)/)
    #expect(commands.count >= 6)
    for command in commands {
      #expect(sources.contains("commandName: \"\(command.1)\""), "\(command.0)")
      for flag in command.2.split(separator: " ") {
        let name = flag.drop { $0 == "-" }
        #expect(
          sources.contains("var \(name) ") || sources.contains("customLong(\"\(name)\")"), "\(flag)"
        )
      }
    }
  }

  // MARK: Keys

  private static let settingsHeading = "### Keys of `products`"
  private static let feedHeading = "### Keys of a feed"
  private static let fileHeading = "### Keys of a product"

  /// The keys that a source file asks for, by the name of the reader.
  private static func asked(in path: String) throws -> [String: Set<String>] {
    var asked: [String: Set<String>] = [:]
    for line in try text(path).split(separator: "\n") {
      for match in line.matches(
        of: /(?:^|[^A-Za-z])(shop|entry|legal|fields)\.[a-z][A-Za-z]*\("([a-z_0-9]+)"/)
      {
        asked[String(match.1), default: []].insert(String(match.2))
      }
      for match in line.matches(
        of: /(?:choice|character|readDays|readPairs)\("([a-z_0-9]+)".*&(shop|entry|fields)\b/)
      {
        asked[String(match.2), default: []].insert(String(match.1))
      }
      for match in line.matches(of: /\("([a-z_]+)", (?:FeedField)?\.[a-zA-Z]+/) {
        asked["table", default: []].insert(String(match.1))
      }
      if let match = line.firstMatch(of: /for key in \[(.*)\]/) {
        for word in match.1.matches(of: /"([a-z_]+)"/) {
          asked["fields", default: []].insert(String(word.1))
        }
      }
    }
    return asked
  }

  @Test func everyKeyOfTheConfigurationHasARow() throws {
    let asked = try Self.asked(in: "Sources/BlogSources/Fields/ConfigurationFields+Products.swift")
    // `products` itself is asked for there; the deposits are read with the fields of the shop.
    let shop = (asked["shop"] ?? []).union(asked["fields"] ?? []).subtracting(["products"])
    #expect(shop.count >= 20)
    #expect(try Set(Self.rows(Self.settingsHeading).compactMap { Self.code($0[0]) }) == shop)
    let entry = asked["entry"] ?? []
    #expect(entry.count >= 9)
    #expect(try Set(Self.rows(Self.feedHeading).compactMap { Self.code($0[0]) }) == entry)
  }

  @Test func everyKeyOfAFileHasARow() throws {
    let asked = try Self.asked(in: "Sources/BlogSources/Fields/ProductFields.swift")
    let keys = (asked["table"] ?? []).union(asked["fields"] ?? [])
    #expect(keys.count >= 38)
    let documented = try Set(Self.rows(Self.fileHeading).compactMap { Self.code($0[0]) })
    #expect(keys.subtracting(documented).sorted() == [], "without a row")
    #expect(documented.subtracting(keys).sorted() == [], "not read")
  }

  @Test func everyRowIsWhole() throws {
    for (heading, width) in [
      (Self.settingsHeading, 4), (Self.feedHeading, 4), (Self.fileHeading, 3),
    ] {
      let rows = try Self.rows(heading)
      var seen: Set<String> = []
      for row in rows {
        #expect(row.count == width, "\(row)")
        #expect(seen.insert(row[0]).inserted, "twice: \(row[0])")
        let key = try #require(Self.code(row[0]))
        #expect(Self.code(row[width - 1])?.hasPrefix("\(key): ") == true, "\(row)")
      }
    }
  }

  @Test func examplesOfSettingsAreRead() throws {
    for row in try Self.rows(Self.settingsHeading) {
      let example = try #require(Self.code(row[3]))
      // Deposits name their currency or take that of the shop.
      #expect(Self.read(example).findings == [], "\(example)")
      let key = try #require(Self.code(row[0]))
      #expect(!Self.read("\(key): [[1]]").findings.isEmpty, "\(key) takes anything")
    }
  }

  @Test func defaultsOfSettingsAreRight() throws {
    func plain(_ line: String) throws -> String {
      let (settings, findings) = Self.read(line)
      #expect(findings == [], "\(line)")
      var copy = try #require(settings)
      copy.location = nil
      return String(describing: copy)
    }
    let minimal = try plain("images:")
    var count = 0
    for row in try Self.rows(Self.settingsHeading) {
      guard let key = Self.code(row[0]), let value = Self.code(row[2]) else { continue }
      count += 1
      #expect(try plain("\(key): \(value)") == minimal, "\(key)")
      // The example is another value than the default.
      #expect(try plain(#require(Self.code(row[3]))) != minimal, "\(row[3])")
    }
    #expect(count >= 12)
  }

  @Test func examplesOfFeedsAreRead() throws {
    for row in try Self.rows(Self.feedHeading) {
      let key = try #require(Self.code(row[0]))
      let example = try #require(Self.code(row[3]))
      let file = key == "file" ? "" : "file: a.csv, "
      #expect(Self.read("feeds: {\(file)\(example)}").findings == [], "\(example)")
      #expect(!Self.read("feeds: {\(file)\(key): [[1]]}").findings.isEmpty, "\(key) takes anything")
      if row[2] == "`auto`" {
        #expect(Self.read("feeds: {\(file)\(key): auto}").findings == [], "\(key)")
      }
    }
  }

  @Test func examplesOfFilesAreRead() throws {
    for row in try Self.rows(Self.fileHeading) {
      let key = try #require(Self.code(row[0]))
      let example = try #require(Self.code(row[2]))
      let others =
        [("name", "name: Saft"), ("price", "price: \"2,19 EUR\"")]
        .filter { $0.0 != key }.map(\.1)
        // A period is that of a sale.
        + (["sale_start", "sale_end"].contains(key) ? ["sale_price: \"1,79 EUR\""] : [])
      #expect(try Self.read(file: (others + [example]).joined(separator: "\n")) == [], "\(example)")
      #expect(
        try !Self.read(file: (others + ["\(key): [[1]]"]).joined(separator: "\n")).isEmpty
          || key == "params", "\(key) takes anything")
    }
  }

  // MARK: Words

  @Test func everyFieldOfFeedsIsNamed() throws {
    let fields = try Self.rows("### Fields of feeds").flatMap { Self.words($0[1]) }
    #expect(Set(fields).count == fields.count)
    #expect(fields.sorted() == FeedField.allCases.map(\.name).sorted())
  }

  @Test func everyFormatIsNamed() throws {
    let formats = try Self.rows("## From the shop's export").compactMap { Self.code($0[1]) }
    #expect(formats == ProductFeed.Format.allCases.map(\.rawValue))
  }

  @Test func wordsOfSettingsAreComplete() throws {
    let rows = try Self.rows(Self.settingsHeading)
    func expect(_ key: String, _ words: [String]) throws {
      let row = try #require(rows.first { $0[0] == "`\(key)`" })
      #expect(Self.words(row[1]) == words, "\(key)")
    }
    try expect("vat", VATMode.allCases.map(\.rawValue))
    try expect("on_stale", ProductSettings.StalePricePolicy.allCases.map(\.rawValue))
    try expect("sold_out", SoldOutPolicy.allCases.map(\.rawValue))
    try expect("published", ProductSettings.Published.allCases.map(\.rawValue))
    let policies = try Self.rows("## Sold out").compactMap { Self.code($0[0]) }
    #expect(policies == SoldOutPolicy.allCases.map(\.rawValue))
    let section = try Self.section("## Sold out").joined(separator: " ")
    for availability in Availability.allCases {
      #expect(section.contains("`\(availability.rawValue)`"))
    }
    let disclosure = try Self.section("## Disclosure").joined(separator: " ")
    for word in Entry.Disclosure.allCases { #expect(disclosure.contains(word.rawValue)) }
  }

  @Test func legalPagesAreFoundByTheNamesThatStandThere() throws {
    let rows = try Self.rows("## Products", of: "configuration").filter { $0.count == 4 }
    let asked = try Self.asked(in: "Sources/BlogSources/Fields/ConfigurationFields+Lints.swift")
    #expect(Set(rows.compactMap { Self.code($0[0]) }) == asked["legal"])
    for (key, slugs) in [
      ("imprint", LegalPages.imprintSlugs), ("privacy", LegalPages.privacySlugs),
    ] {
      let row = try #require(rows.first { $0[0] == "`\(key)`" })
      let words = row[2].split { " ,".contains($0) }.map(String.init)
      #expect(Set(words.drop { $0 != "called" }.dropFirst()).subtracting(["or"]) == slugs)
      let text =
        "title: T\nbase_url: https://blog.example.de/\nlanguage: de\ntimezone: Europe/Berlin\n"
        + "theme: saft\nlegal: {\(try #require(Self.code(row[3])))}\n"
      #expect(
        ConfigurationFields.read(SourceFile(path: "blogen.yaml", text: text)).findings == [])
    }
  }

  // MARK: Lints

  private static let lintHeading = "## Checks that can be switched"

  @Test func everyLintHasARow() throws {
    let rows = try Self.rows(Self.lintHeading)
    let names = rows.compactMap { Self.words($0[0]).first }
    #expect(names == names.sorted())
    #expect(Set(names) == Set(FindingID.lints.map(\.rawValue)))
    #expect(names.count == FindingID.lints.count)
    for (row, name) in zip(rows, names) {
      #expect(row[0] == "[`\(name)`](findings.md#\(name))")
    }
  }

  /// The level is the first that the page of findings names.
  @Test func levelsAreThoseOfTheFindings() throws {
    for row in try Self.rows(Self.lintHeading) {
      let name = try #require(Self.words(row[0]).first)
      let lines = try Self.section("### `\(name)`", of: "findings").joined(separator: " ")
      let bold = lines.split(separator: "**", omittingEmptySubsequences: false).dropFirst().first
      let levels = bold.map {
        $0.lowercased().split { !$0.isLetter }.map(String.init).filter { $0 != "or" }
      }
      #expect(levels?.contains(row[1]) == true, "\(name): \(row[1]), not \(levels ?? [])")
    }
  }

  // MARK: Links

  /// The anchor of a heading.
  private static func anchor(_ heading: Substring) -> String {
    heading.drop { $0 == "#" || $0 == " " }.lowercased()
      .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
      .replacing(" ", with: "-")
  }

  @Test func linksBetweenThePagesLeadSomewhere() throws {
    let folder = Self.root.appending(path: "Documentation")
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".md") }
    var anchors: [String: Set<String>] = [:]
    for page in pages {
      let lines = try Self.text("Documentation/\(page)").split(separator: "\n")
      anchors[page] = Set(lines.filter { $0.hasPrefix("#") }.map(Self.anchor))
    }
    var count = 0
    for page in pages {
      let text = try Self.text("Documentation/\(page)")
      for match in text.matches(of: /\]\(([a-z\-]*\.md)?(?:#([a-z0-9_\-]+))?\)/) {
        let target = match.1.map(String.init) ?? page
        guard page == "products.md" || target == "products.md" else { continue }
        count += 1
        let known = try #require(anchors[target], "\(page): \(match.0)")
        if let anchor = match.2 { #expect(known.contains(String(anchor)), "\(page): \(match.0)") }
      }
    }
    #expect(count >= 50)
  }
}
