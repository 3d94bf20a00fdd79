internal import BlogModel
internal import Diagnostics
internal import Liquid

extension Filter {
  /// `{{ "n_posts" | t: count: 3 }}`: the theme's text in the site's language.
  ///
  /// The result is plain text, so output escapes it together with the arguments in it.
  static func translation(of texts: [String: LocaleText]) -> Filter {
    let prepared = texts.mapValues(PreparedText.init)
    let known = prepared.keys.sorted()
    return Filter("t", named: nil) { input, arguments, _ throws(FilterError) in
      let key = input.text
      guard let text = prepared[key] else {
        throw FilterError(
          "the theme has no text `\(key)`", id: .missingText,
          label: didYouMean(key, among: known),
          help: ["add `\(key)` to the locale files of the theme"])
      }
      return .string(try text.filled(arguments, key: key))
    }
  }
}

/// A text of a theme, taken apart once.
private struct PreparedText: Sendable {
  private let one: TextPattern
  private let other: TextPattern

  init(_ text: LocaleText) {
    one = TextPattern(text.text(for: 1))
    other = TextPattern(text.text(for: nil))
  }

  func filled(_ arguments: FilterArguments, key: String) throws(FilterError) -> String {
    // A number of one chooses the singular, however the template got it.
    let pattern = arguments["count"]?.text == "1" ? one : other
    return try pattern.filled(key: key) { arguments[$0]?.text }
  }
}
