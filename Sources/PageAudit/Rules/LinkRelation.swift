/// What a `<link>` makes the browser do.
///
/// Source: HTML Living Standard, section 4.6.7 "Link types"; Web Application Manifest.
enum LinkRelation: CaseIterable {
  case stylesheet
  case preload
  case modulepreload
  case prefetch
  case prerender
  case icon
  case appleTouchIcon
  case appleTouchIconPrecomposed
  case maskIcon
  case manifest
  case preconnect
  case dnsPrefetch

  /// Finds the first relation in the value of `rel` that makes a request.
  init?(in value: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < value.count {
      while index < value.count, value[index].isHTMLSpace { index += 1 }
      let start = index
      while index < value.count, !value[index].isHTMLSpace { index += 1 }
      let word = value.part(start..<index)
      if let relation = Self.allCases.first(where: { word.equals($0.word) }) {
        self = relation
        return
      }
    }
    return nil
  }

  /// Whether only a connection is made, or the address of the host looked up.
  var isConnection: Bool { self == .preconnect || self == .dnsPrefetch }

  /// The element as findings show it.
  var tag: String { "`<link rel=\(word)>`" }

  private var word: StaticString {
    switch self {
    case .stylesheet: "stylesheet"
    case .preload: "preload"
    case .modulepreload: "modulepreload"
    case .prefetch: "prefetch"
    case .prerender: "prerender"
    case .icon: "icon"
    case .appleTouchIcon: "apple-touch-icon"
    case .appleTouchIconPrecomposed: "apple-touch-icon-precomposed"
    case .maskIcon: "mask-icon"
    case .manifest: "manifest"
    case .preconnect: "preconnect"
    case .dnsPrefetch: "dns-prefetch"
    }
  }
}
