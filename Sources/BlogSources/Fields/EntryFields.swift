package import BlogModel
package import Diagnostics
internal import Foundation

/// A post or page whose front matter was read and whose text waits to be rendered.
package struct EntrySource: Sendable {
  /// What the front matter says.
  package var entry: Entry
  /// The file; its bytes are dropped once the text is rendered.
  package var file: SourceFile
  /// The offset of the text.
  package var bodyStart: Int
}

/// Reads the front matter of posts and pages.
struct EntryFields {
  let kind: Entry.Kind
  let configuration: SiteConfiguration

  /// The entry in `file`; as much of it as can be read, with everything that is wrong.
  ///
  /// `name` is the file's name without date and ending, from which the slug is made; `nameDate` is
  /// the date in the file's name, if it has one.
  func read(_ file: SourceFile, name: String, nameDate: CalendarDay?) -> (EntrySource, [Finding]) {
    var findings: [Finding] = []
    var yaml: YAMLNode?
    var bodyStart = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isReadable = true
    do {
      if let block = try FrontMatter.split(file) {
        bodyStart = block.bodyStart
        yaml = try YAMLReader.read(block.yaml, path: file.path)
      } else if file.bytes.allSatisfy({ $0 <= 0x20 }) {
        findings.append(
          Finding(
            .emptyFile, "this file is empty", at: file.location,
            help: ["write front matter and a text, or remove the file"]))
        isReadable = false
      } else if file.bytes[bodyStart...].starts(with: Array("+++".utf8)) {
        findings.append(
          Finding(
            .missingFrontMatter, "this front matter is TOML, which blogen does not read",
            at: file.location(at: bodyStart, length: 3),
            help: [
              "write it as YAML: `---` instead of `+++`, and `key: value` instead of `key = value`"
            ]))
        isReadable = false
      } else if kind == .post {
        findings.append(
          Finding(
            .missingFrontMatter, "this post has no front matter", at: file.location(at: bodyStart),
            help: ["begin the file with a line `---`, then `title: …` and `date: …`, then `---`"]))
        isReadable = false
      }
    } catch {
      findings.append(error.finding)
      isReadable = false
      // What follows an unclosed block is not a text.
      if error.finding.id == .unclosedFrontMatter { bodyStart = file.bytes.count }
    }
    var fields = FieldReader(yaml, path: file.path, place: "front matter")
    var entry = Entry(
      kind: kind, source: file.path, location: fields.location, title: name, slug: "")
    // Front matter that is no map has one mistake, not one more for each key that it lacks.
    if isReadable, fields.findings.isEmpty {
      fill(&entry, from: &fields, name: name, nameDate: nameDate)
    }
    entry.slug = entry.slug.isEmpty ? Slug.make(name, language: configuration.language) : entry.slug
    if entry.date == nil, kind == .post { entry.date = Timestamp(seconds: 0) }
    return (
      EntrySource(entry: entry, file: file, bodyStart: bodyStart), findings + fields.findings
    )
  }

  private func fill(
    _ entry: inout Entry, from fields: inout FieldReader, name: String, nameDate: CalendarDay?
  ) {
    let zone = configuration.timeZone
    readTitle(&entry, &fields, name: name)
    let hasDate = fields.raw("date") != nil
    entry.date = fields.timestamp("date", in: zone)
    if entry.date == nil, !hasDate, let nameDate {
      entry.date = zone.resolve(local: nameDate.daysSince1970 * 86_400).timestamp
    }
    if entry.date == nil, !hasDate, kind == .post {
      fields.report(
        Finding(
          .missingDate, "this post has no date", at: fields.location,
          help: ["add `date: 2026-10-03`, or begin the file's name with the date"]))
    }
    entry.updated = fields.timestamp("updated", in: zone)
    entry.expires = fields.timestamp("expires", in: zone)
    entry.isDraft = fields.flag("draft") ?? false
    entry.description = fields.text("description")?.name
    readSlug(&entry, &fields, name: name)
    entry.authors = fields.names("author") + fields.names("authors")
    entry.categories = fields.names("categories")
    entry.tags = fields.names("tags")
    readSeries(&entry, &fields)
    readImage(&entry, &fields)
    readAliases(&entry, &fields)
    readLanguage(&entry, &fields)
    readFormerID(&entry, &fields)
    entry.isHiddenFromSearch = fields.flag("noindex") ?? false
    entry.guid = fields.text("guid")?.name
    entry.pinned = fields.names("related")
    entry.products = fields.names("products")
    readDisclosure(&entry, &fields)
    readAddresses(&entry, &fields)
    readComments(&entry, &fields)
    entry.template = fields.text("template")
    entry.params = fields.parameters("params")
    fields.reportUnknownKeys(
      .warning, synonyms: Self.synonyms, hiding: Self.hiding,
      help: ["keys of your own belong under `params:`"])
  }

  private func readTitle(_ entry: inout Entry, _ fields: inout FieldReader, name: String) {
    let written = fields.raw("title")
    if let title = fields.text("title") {
      entry.title = title.name.split(separator: "\n").joined(separator: " ")
    } else if written.map({ $0.value.isNull || $0.value.isEmptyText }) ?? true {
      fields.report(
        Finding(
          .missingTitle, .warning, "this \(kind.rawValue) has no title",
          at: written?.keyLocation(in: fields.path) ?? fields.location,
          label: "taken from the file's name: `\(name)`"))
    }
  }

  private func readSlug(_ entry: inout Entry, _ fields: inout FieldReader, name: String) {
    guard let slug = fields.text("slug") else {
      entry.slug = Slug.make(name, language: configuration.language)
      return
    }
    entry.location = slug.location
    let clean = Slug.make(slug.name, language: configuration.language)
    let isSafe = slug.name.unicodeScalars.allSatisfy {
      !"/\\?#%<>\"'".unicodeScalars.contains($0) && $0.value > 0x20 && $0.value != 0x7F
    }
    if isSafe, !slug.name.hasPrefix("."), PagePath("/\(slug.name)/") != nil {
      // An address has one spelling, whether its umlauts were typed composed or decomposed.
      let written = slug.name.precomposedStringWithCanonicalMapping
      entry.slug = clean == written.lowercased() ? clean : written
    } else {
      fields.report(
        Finding(
          .invalidSlug, "`\(slug.name)` cannot stand in an address", at: slug.location,
          label: clean.isEmpty ? nil : "write `\(clean)`"))
      entry.slug = clean
    }
  }

  private func readSeries(_ entry: inout Entry, _ fields: inout FieldReader) {
    guard let node = fields.node("series") else { return }
    if case .scalar(let name, _) = node.content {
      entry.series = .init(name: name, part: nil, at: node.location(in: fields.path))
      return
    }
    guard var nested = fields.map("series") else { return }
    let name = nested.text("name")
    let part = nested.integer("part", in: 1...10_000)
    fields.finish(nested, severity: .warning)
    if let name {
      entry.series = .init(name: name.name, part: part, at: name.location)
    } else if case .map = node.content {
      fields.report(
        Finding(.missingKey, "`series` needs a `name`", at: node.location(in: fields.path)))
    }
  }

  private func readLanguage(_ entry: inout Entry, _ fields: inout FieldReader) {
    entry.translationOf = fields.text("translation_of")
    guard let language = fields.text("language") else { return }
    if LanguageTag.isWellFormed(language.name) {
      entry.language = language.name
    } else {
      fields.report(
        Finding(
          .unknownLanguage, "`\(language.name)` is not a language", at: language.location,
          help: ["write its tag, for example `de`, `de-CH` or `en`"]))
    }
  }

  private func readFormerID(_ entry: inout Entry, _ fields: inout FieldReader) {
    guard let id = fields.text("id") else { return }
    let isWord = id.name.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    if isWord {
      entry.formerID = id.name
    } else {
      fields.report(
        Finding(
          .invalidValue, "`id` must be a number or word of an earlier system, not `\(id.name)`",
          at: id.location))
    }
  }

  private func readImage(_ entry: inout Entry, _ fields: inout FieldReader) {
    guard let node = fields.node("image") else { return }
    if case .scalar(let source, _) = node.content {
      entry.image = .init(source: source, alt: nil, at: node.location(in: fields.path))
      return
    }
    guard var nested = fields.map("image") else { return }
    let source = nested.text("src")
    let alt = nested.text("alt")
    fields.finish(nested, severity: .warning)
    if let source { entry.image = .init(source: source.name, alt: alt?.name, at: source.location) }
  }

  private func readAliases(_ entry: inout Entry, _ fields: inout FieldReader) {
    for alias in fields.names("aliases") {
      var text = alias.name.hasPrefix("/") ? alias.name : "/\(alias.name)"
      let last = text.split(separator: "/").last ?? ""
      if !text.hasSuffix("/"), !last.contains(".") { text += "/" }
      if !text.contains("?"), !text.contains("#"), let path = PagePath(text), path != .root {
        entry.aliases.append(.init(path, at: alias.location))
      } else {
        fields.report(
          Finding(
            .invalidValue, "`\(alias.name)` cannot be a former address", at: alias.location,
            help: ["write the path on this site, such as `/archives/12-apfelernte.html`"]))
      }
    }
  }

  private func readDisclosure(_ entry: inout Entry, _ fields: inout FieldReader) {
    guard let word = fields.text("disclosure") else { return }
    entry.disclosure = Entry.Disclosure(rawValue: word.name.lowercased())
    guard entry.disclosure == nil else { return }
    let known = Entry.Disclosure.allCases.map(\.rawValue)
    fields.report(
      Finding(
        .invalidValue, "unknown disclosure `\(word.name)`", at: word.location,
        label: didYouMean(word.name, among: known),
        help: ["one of: \(known.joined(separator: ", "))"]))
  }

  /// How this text takes comments; `false` and `true`, as other systems have it, mean closed and
  /// as the site does.
  private func readComments(_ entry: inout Entry, _ fields: inout FieldReader) {
    guard let word = fields.text("comments") else { return }
    switch word.name.lowercased() {
    case "false", "no", "off": entry.comments = .closed
    case "true", "yes", "on": break
    default: entry.comments = ConfigurationFields.choice("comments", CommentMode.self, &fields)
    }
    guard let mode = entry.comments, let key = configuration.comments.lackingKey(of: mode) else {
      return
    }
    fields.report(
      Finding(
        .missingKey, "`comments: \(mode.rawValue)` needs `comments.\(key)` in `blogen.yaml`",
        at: word.location, help: ["until then nobody would get the comments"]))
  }

  private func readAddresses(_ entry: inout Entry, _ fields: inout FieldReader) {
    if let canonical = fields.text("canonical") {
      entry.canonical = fields.webAddress(canonical, key: "canonical")
    }
    for ping in fields.names("pings") {
      if let address = fields.webAddress(ping, key: "pings") { entry.pings.append(address) }
    }
  }

  /// Keys by which other systems keep a text from being shown; blogen must not show it by mistake.
  static let hiding: [String: Set<String>] = [
    "published": ["false", "no", "off", "0"],
    "status": ["draft", "private", "pending", "future", "trash", "auto-draft"],
    "post_status": ["draft", "private", "pending", "future", "trash", "auto-draft"],
    "visibility": ["private", "password", "hidden"],
    "private": ["true", "yes", "on", "1"],
    "draft": ["true", "yes", "on", "1"],
    "password": ["*"], "post_password": ["*"],
  ]

  /// What Jekyll, Hugo and WordPress exports call the same thing.
  static let synonyms: [String: String] = [
    "lastmod": "updated", "last_modified_at": "updated", "modified": "updated",
    "last_updated": "updated", "publishdate": "date", "pubdate": "date", "expirydate": "expires",
    "unpublishdate": "expires",
    "permalink": "write the last part as `slug`, or old ones as `aliases`",
    "url": "write the last part as `slug`, or old ones as `aliases`", "layout": "template",
    "type": "template", "excerpt": "description", "summary": "description",
    "category": "categories", "tag": "tags", "keywords": "tags", "cover": "image",
    "thumbnail": "image", "featured_image": "image", "featuredimage": "image", "images": "image",
    "redirect_from": "aliases", "canonical_url": "canonical", "canonicalurl": "canonical",
    "lang": "language", "status": "write `draft: true` for what is not published",
    "post_status": "write `draft: true` for what is not published",
    "visibility": "write `draft: true` for what is not published",
    "private": "write `draft: true` for what is not published",
    "password": "blogen cannot protect a page; write `draft: true`",
    "published": "write `draft: true` for what is not published",
    "post_name": "slug", "post_title": "title", "post_date": "date", "comment": "comments",
    "allow_comments": "comments", "ref": "put it under `params:`", "post_id": "id",
    "translationkey": "translation_of", "related_posts": "related",
    "weight": "put it under `params:`", "toc": "put it under `params:`",
    "subtitle": "put it under `params:`",
  ]
}
