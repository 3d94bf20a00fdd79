/// One pass over a page: what each rule has to remember between two tags.
struct PageScan {
  /// What is read.
  enum Document {
    case page
    case picture
  }

  /// What is wrong with the page, each once.
  private(set) var problems: Set<AuditProblem> = []

  let lints: AuditLints
  let hosts: HostPolicy
  let legalPages: LegalPages
  let legalHeads: UnsafeBufferPointer<AddressHead>
  let path: String
  let document: Document
  var reader: MarkupReader

  /// How many elements of SVG or MathML are open, in which a `title` is no raw text.
  private var foreignDepth = 0
  /// How many `template` elements are open, whose content is not part of the page.
  private var templateDepth = 0
  /// How many `noscript` elements are open, whose content few readers see.
  var scriptlessDepth = 0

  var link = OpenLink()
  var legalLinks: LegalLinkSearch
  var headingLevel: Int?
  var fields = FieldLabels()
  /// Whether the root says no language; a fragment for scripts has no root.
  var lacksLanguage = false

  /// What is wrong with `text`, the file at `path`.
  /// - Complexity: O(size of the text).
  static func problems(
    in text: [UInt8], path: String, audit: PageAudit, document: Document
  ) -> Set<AuditProblem> {
    MarkupReader.with(text) { reader in
      audit.legalPages.heads.withUnsafeBufferPointer { heads in
        var scan = PageScan(reader, heads, path: path, audit: audit, document: document)
        scan.run()
        return scan.problems
      }
    }
  }

  private init(
    _ reader: MarkupReader, _ legalHeads: UnsafeBufferPointer<AddressHead>, path: String,
    audit: PageAudit, document: Document
  ) {
    self.legalHeads = legalHeads
    lints = document == .page ? audit.lints : audit.lints.intersection(.thirdPartyRequests)
    hosts = audit.hosts
    legalPages = audit.legalPages
    self.path = path
    self.document = document
    self.reader = reader
    legalLinks = LegalLinkSearch(count: document == .page ? audit.legalPages.names.count : 0)
    if document == .picture { enterForeign() }
  }

  /// Notes a problem, if its rule is to be checked.
  mutating func report(_ lint: AuditLints, _ problem: AuditProblem) {
    if lints.contains(lint) { problems.insert(problem) }
  }

  // MARK: Reading

  private mutating func run() {
    let bytes = reader.bytes
    while true {
      let start = reader.position
      let open = bytes.index(of: UInt8(ascii: "<"), from: start)
      if link.needsName, hasText(start..<open) { link.needsName = false }
      guard open + 1 < bytes.count else { break }
      let mark = bytes[open + 1]
      if mark.isASCIILetter {
        reader.position = open + 1
        guard readStartTag() else { break }
      } else if mark == UInt8(ascii: "/"), open + 2 < bytes.count, bytes[open + 2].isASCIILetter {
        reader.position = open + 2
        guard readEndTag() else { break }
      } else if mark == UInt8(ascii: "/") || mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?")
      {
        reader.position = open
        if document == .picture, bytes.matches("<?xml-stylesheet", at: open) {
          reader.position += 16
          guard reader.readAttributes() else { break }
          checkStyleSheetInstruction()
        } else {
          reader.skipDeclaration(isForeign: foreignDepth > 0)
        }
      } else {
        // The sign itself is text.
        link.needsName = false
        reader.position = open + 1
      }
    }
    if document == .page { finish() }
  }

  private mutating func readStartTag() -> Bool {
    let nameStart = reader.position
    let element = reader.readElement()
    let name = nameStart..<reader.position
    guard reader.readAttributes() else { return false }
    let isEmpty = reader.isSelfClosing && foreignDepth > 0
    switch element {
    case .other where reader.attributes.isEmpty && reader.paints.isEmpty: return true
    case .template:
      // One with a shadow root is shown.
      if templateDepth > 0 || !reader.attributes.has(.shadowRootMode) { templateDepth += 1 }
    case .svg, .math: if !reader.isSelfClosing { enterForeign() }
    default: break
    }
    if templateDepth == 0 { check(element, name: name) }
    if !isEmpty { readContent(of: element) }
    return true
  }

  private mutating func readEndTag() -> Bool {
    let element = reader.readElement()
    guard reader.skipAttributes() else { return false }
    switch element {
    case .other: break
    case .a: if templateDepth == 0 { closeLink() }
    case .label: if templateDepth == 0 { fields.closeLabel() }
    case .noscript: if templateDepth == 0 { scriptlessDepth = max(0, scriptlessDepth - 1) }
    case .template: templateDepth = max(0, templateDepth - 1)
    case .svg, .math:
      foreignDepth = max(0, foreignDepth - 1)
      reader.collectsPaint = foreignDepth > 0
    default: break
    }
    return true
  }

  private mutating func enterForeign() {
    foreignDepth += 1
    reader.collectsPaint = true
  }

  /// Reads the text of an element in which tags mean nothing.
  private mutating func readContent(of element: ElementKind) {
    switch element {
    case .script: reader.skipScript()
    case .style:
      let text = reader.readRawText(of: "style")
      if templateDepth == 0 { checkStyle(text, isCode: foreignDepth == 0) }
    case .title where foreignDepth == 0: _ = reader.readRawText(of: "title")
    case .textarea: _ = reader.readRawText(of: "textarea")
    case .iframe: _ = reader.readRawText(of: "iframe")
    case .noembed: _ = reader.readRawText(of: "noembed")
    case .noframes: _ = reader.readRawText(of: "noframes")
    case .xmp: _ = reader.readRawText(of: "xmp")
    case .plaintext: reader.position = reader.bytes.count
    default: break
    }
  }

  /// Whether a text holds more than white space.
  private func hasText(_ range: Range<Int>) -> Bool {
    for index in range where !reader.bytes[index].isHTMLSpace { return true }
    return false
  }
}
