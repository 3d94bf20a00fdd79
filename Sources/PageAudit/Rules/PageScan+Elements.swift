extension PageScan {
  /// Applies the rules to a start tag that was read; `name` is where its name stands.
  @inline(__always)
  mutating func check(_ element: ElementKind, name: Range<Int>) {
    if !reader.attributes.isEmpty {
      if let style = reader.attributes[.style] { checkStyleAttribute(style) }
      if link.needsName, element != .a, isNamed() { link.needsName = false }
    }
    if !reader.paints.isEmpty { checkPaint() }
    switch element {
    case .other: break
    case .a: openLink()
    default: checkOther(element, name: name)
    }
  }

  private mutating func checkOther(_ element: ElementKind, name: Range<Int>) {
    checkRequests(of: element, name: name)
    switch element {
    case .img: checkImage()
    case .h1, .h2, .h3, .h4, .h5, .h6: checkHeading(element)
    case .html: checkLanguage()
    case .iframe: checkFrame()
    case .input: checkField(isInput: true, name: name)
    case .select, .textarea: checkField(isInput: false, name: name)
    case .label: fields.openLabel(for: text(.htmlFor))
    case .noscript: scriptlessDepth += 1
    default: break
    }
  }

  /// What remains to be said at the end of a page.
  mutating func finish() {
    if lacksLanguage { report(.pageLanguage, AuditProblem(.missingPageLanguage)) }
    for subject in fields.unlabelled() {
      report(.labels, AuditProblem(.missingLabel, subject))
    }
    for page in legalLinks.missing {
      report(.legalLinks, AuditProblem(.missingLegalLink, legalPages.names[page]))
    }
  }

  // MARK: Attributes

  /// The text of an attribute, or `nil` if the tag has none.
  func text(_ kind: AttributeKind) -> String? {
    reader.attributes[kind].map(reader.bytes.text)
  }

  /// Whether an attribute is more than white space.
  func hasText(_ kind: AttributeKind) -> Bool {
    guard let range = reader.attributes[kind] else { return false }
    return reader.bytes[range].contains { !$0.isHTMLSpace }
  }

  /// Whether an attribute is `word`, which is in lower case, in any case.
  func equals(_ kind: AttributeKind, _ word: StaticString) -> Bool {
    guard let range = reader.attributes[kind] else { return false }
    return reader.bytes.withDecoded(range) { $0.equals(word) }
  }

  /// Whether an attribute gives the element a name for those who cannot see it.
  func isNamed() -> Bool { hasText(.ariaLabel) || hasText(.ariaLabelledBy) || hasText(.title) }

  /// Whether the element is not there for those who cannot see it.
  func isHidden() -> Bool { reader.attributes.has(.hidden) || equals(.ariaHidden, "true") }

  // MARK: Rules of one tag

  private mutating func checkHeading(_ element: ElementKind) {
    guard let level = element.headingLevel else { return }
    if let before = headingLevel, level > before + 1 {
      report(.headings, AuditProblem(.headingJump, "h\(before)", "h\(level)"))
    }
    headingLevel = level
  }

  /// Any `html` tag counts: browsers add the attributes of a second one to the first.
  private mutating func checkLanguage() {
    if !hasText(.lang) { lacksLanguage = true }
  }

  private mutating func checkFrame() {
    guard !hasText(.title), !isNamed(), !isHidden() else { return }
    report(.frameTitles, AuditProblem(.missingFrameTitle, text(.src) ?? ""))
  }

  private mutating func checkImage() {
    guard let alt = reader.attributes[.alt] else {
      report(.alternativeTexts, AuditProblem(.missingAlt, text(.src) ?? ""))
      // One finding is enough.
      link.needsName = false
      return
    }
    guard link.needsName else { return }
    if alt.isEmpty { link.hasImage = true } else { link.needsName = false }
  }
}
