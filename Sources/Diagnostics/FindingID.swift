/// The permanent names of all findings.
///
/// A name is part of the interface: scripts filter by it and `Documentation/findings.md` explains
/// it. Once released, a name keeps its meaning; retired names are not used again.
public enum FindingID: String, Sendable, Hashable, CaseIterable {
  // Files and folders
  case missingSite = "missing-site"
  case missingConfiguration = "missing-configuration"
  case noPosts = "no-posts"
  case unreadableFile = "unreadable-file"
  case notAFile = "not-a-file"
  case symlinkLoop = "symlink-loop"
  case symlinkOutside = "symlink-outside"
  case fileTooLarge = "file-too-large"
  case invalidUTF8 = "invalid-utf8"
  case nulByte = "nul-byte"
  case emptyFile = "empty-file"
  case unexpectedFile = "unexpected-file"

  // YAML, front matter and configuration
  case missingFrontMatter = "missing-front-matter"
  case unclosedFrontMatter = "unclosed-front-matter"
  case invalidYAML = "invalid-yaml"
  case tabInYAML = "tab-in-yaml"
  case yamlTooLarge = "yaml-too-large"
  case duplicateKey = "duplicate-key"
  case unknownKey = "unknown-key"
  case wrongType = "wrong-type"
  case invalidValue = "invalid-value"
  case missingKey = "missing-key"
  case unknownTimeZone = "unknown-time-zone"

  // Content
  case invalidDate = "invalid-date"
  case missingDate = "missing-date"
  case missingTitle = "missing-title"
  case nonexistentTime = "nonexistent-time"
  case invalidSlug = "invalid-slug"
  case unknownAuthor = "unknown-author"
  case duplicateAuthor = "duplicate-author"
  case duplicateSeriesPart = "duplicate-series-part"

  // Addresses and links
  case invalidPermalink = "invalid-permalink"
  case urlCollision = "url-collision"
  case urlCaseCollision = "url-case-collision"
  case brokenLink = "broken-link"
  case brokenAnchor = "broken-anchor"
  case brokenImage = "broken-image"
  case damagedImage = "damaged-image"
  case linkToWithheld = "link-to-withheld"
  case linkOutsideSite = "link-outside-site"
  case unsafeLink = "unsafe-link"
  case missingAlt = "missing-alt"

  // Markdown
  case markdownTooLarge = "markdown-too-large"
  case nestingTooDeep = "nesting-too-deep"
  case duplicateHeadingID = "duplicate-heading-id"
  case rawHTML = "raw-html"
  case thirdPartyRequest = "third-party-request"
  case unknownFootnote = "unknown-footnote"
  case unusedFootnote = "unused-footnote"
  case duplicateFootnote = "duplicate-footnote"
  case invalidDirective = "invalid-directive"
  case unknownDirective = "unknown-directive"
  case directiveAttribute = "directive-attribute"

  // Themes and templates
  case missingTheme = "missing-theme"
  case missingTemplate = "missing-template"
  case invalidTheme = "invalid-theme"
  case missingText = "missing-text"
  case missingAsset = "missing-asset"
  case templateSyntax = "template-syntax"
  case unknownTag = "unknown-tag"
  case unclosedTag = "unclosed-tag"
  case unknownFilter = "unknown-filter"
  case filterArguments = "filter-arguments"
  case unknownPartial = "unknown-partial"
  case unknownLayout = "unknown-layout"
  case unknownBlock = "unknown-block"
  case templateRecursion = "template-recursion"
  case unknownVariable = "unknown-variable"
  case unknownProperty = "unknown-property"
  case templateLimit = "template-limit"
  case templateRuntime = "template-runtime"

  // Output
  case outputInsideContent = "output-inside-content"
  case outputNotOurs = "output-not-ours"
  case outputNotWritable = "output-not-writable"
  case outputSymlink = "output-symlink"
  case outputBusy = "output-busy"
  case diskFull = "disk-full"
  case writeFailed = "write-failed"
}
