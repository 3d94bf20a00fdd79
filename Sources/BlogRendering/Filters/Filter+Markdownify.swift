internal import BlogModel
internal import Diagnostics
internal import Liquid
internal import Markdown

extension Filter {
  /// `{{ theme.footer_note | markdownify }}`: Markdown as HTML.
  ///
  /// Texts of the settings stand on every page of a site, so they are rendered beforehand.
  static func markdownify(
    configuration: SiteConfiguration, settings: [ParameterValue.Entry]
  ) -> Filter {
    var options = MarkdownOptions()
    options.language = configuration.language
    options.allowsRawHTML = configuration.allowsRawHTML
    let language = configuration.language
    options.slug = { Slug.make($0, language: language) }
    var prepared: [String: String] = [:]
    for entry in settings + configuration.params {
      guard case .text(let text) = entry.value, text.utf8.count <= 10_000 else { continue }
      prepared[text] = html(text, options).html
    }
    return Filter("markdownify") { [prepared, options] input, _, _ throws(FilterError) in
      if input.isNull { return .null }
      let text = input.text
      if let html = prepared[text] { return .html(html) }
      let (html, findings) = html(text, options)
      if let error = findings.first(where: { $0.severity == .error }) {
        throw FilterError(error.message)
      }
      return .html(html)
    }
  }

  private static func html(
    _ text: String, _ options: MarkdownOptions
  ) -> (html: String, findings: [Finding]) {
    var findings: [Finding] = []
    let source = MarkdownSource(path: "markdownify", text: text)
    let html = renderMarkdown(source, options: options, findings: &findings).html
    return (html, findings)
  }
}
