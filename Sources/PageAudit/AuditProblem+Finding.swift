internal import Diagnostics

extension AuditProblem {
  /// The finding about this problem; `places` says which pages have it.
  func finding(places: String) -> Finding {
    Finding(kind.id, kind.severity, message, label: places, help: kind.help)
  }

  private var message: String {
    switch kind {
    case .pageRequest: "the page loads a file from `\(subject)` (\(detail))"
    case .pageConnection: "the page connects to `\(subject)` (\(detail))"
    case .foreignBase: "the page takes all its relative addresses from `\(subject)` (\(detail))"
    case .styleSheetRequest: "the style sheet loads a file from `\(subject)` (\(detail))"
    case .pictureRequest: "the picture loads a file from `\(subject)` (\(detail))"
    case .missingLegalLink: "the page has no link to `\(subject)`"
    case .missingAlt:
      subject.isEmpty ? "an image has no `alt`" : "the image `\(subject)` has no `alt`"
    case .namelessLink:
      "the link to `\(subject)` has no name: it holds an image with an empty `alt` only"
    case .missingFrameTitle:
      subject.isEmpty ? "a frame has no `title`" : "the frame `\(subject)` has no `title`"
    case .missingPageLanguage: "the page does not say its language"
    case .missingLabel: "the field `\(subject)` has no label"
    case .headingJump: "the heading `\(subject)` is followed by `\(detail)`"
    }
  }
}

extension AuditProblem.Kind {
  /// The finding that counts the problems of this kind that are not named.
  func finding(forRest count: Int) -> Finding {
    Finding(id, severity, "\(count) more of this kind: \(plural)", help: help)
  }

  fileprivate var id: FindingID {
    switch self {
    case .pageRequest, .pageConnection, .foreignBase, .styleSheetRequest, .pictureRequest:
      .thirdPartyRequest
    case .missingLegalLink: .missingLegalLink
    case .missingAlt, .namelessLink: .missingAlt
    case .missingFrameTitle: .missingFrameTitle
    case .missingPageLanguage: .missingPageLanguage
    case .missingLabel: .missingLabel
    case .headingJump: .headingJump
    }
  }

  fileprivate var severity: Finding.Severity {
    switch self {
    case .missingLegalLink: .error
    case .headingJump: .note
    default: .warning
    }
  }

  fileprivate var help: [String] {
    switch self {
    case .pageRequest, .styleSheetRequest, .pictureRequest:
      ["keep the file in the site, link to it, or allow the host"]
    case .pageConnection: ["remove the element if nothing is loaded from there"]
    case .foreignBase: ["remove the element"]
    case .missingLegalLink: ["link to it in the footer of the theme, on every page"]
    case .missingAlt: ["say in `alt` what it shows; write `alt=\"\"` if it is decoration"]
    case .namelessLink: ["say in `alt` where the link leads, or give it an `aria-label`"]
    case .missingFrameTitle: ["say in `title` what the frame holds"]
    case .missingPageLanguage: ["write it at the root of the page, as in `<html lang=\"de\">`"]
    case .missingLabel: ["put a `<label for=…>` beside it, or give it an `aria-label`"]
    case .headingJump: ["do not leave out a level; style sheets change the size"]
    }
  }

  /// What a file with such a problem is called.
  var noun: String {
    switch self {
    case .styleSheetRequest, .pictureRequest: "file"
    default: "page"
    }
  }

  private var plural: String {
    switch self {
    case .pageRequest: "pages that load from foreign hosts"
    case .pageConnection: "pages that connect to foreign hosts"
    case .foreignBase: "pages with a foreign `<base>`"
    case .styleSheetRequest: "style sheets that load from foreign hosts"
    case .pictureRequest: "pictures that load from foreign hosts"
    case .missingLegalLink: "legal pages without a link"
    case .missingAlt: "images without `alt`"
    case .namelessLink: "links without a name"
    case .missingFrameTitle: "frames without `title`"
    case .missingPageLanguage: "pages without a language"
    case .missingLabel: "fields without a label"
    case .headingJump: "headings that leave out a level"
    }
  }
}
