public import BlogModel
public import Diagnostics
internal import Liquid
public import Markdown

/// Renders the directives of one text after the other for one task.
public struct DirectiveWorker: ~Copyable {
  private let directives: [String: DirectiveTemplate]
  private let context: SiteContext
  private let globals: Globals
  private var renderer: Renderer
  private let ownHosts: Set<String>
  private var findings: [Finding] = []

  /// Makes a worker; `site` needs no texts yet, as directives cannot see them.
  public init(_ templates: ThemeTemplates, site: Site) {
    directives = templates.directives
    renderer = Renderer(templates.set)
    ownHosts = site.configuration.links.ownHosts
    context = SiteContext(site: site, templates: templates)
    var globals = Globals(templates.set)
    globals["site"] = .object(SiteView(context: context))
    globals["theme"] = .map(context.themeSettings)
    self.globals = globals
  }

  /// The text with each directive replaced by what the theme makes of it.
  ///
  /// - Parameters:
  ///   - text: A rendered text.
  ///   - file: The author's file, for findings.
  ///   - resolver: Finds the targets of links and images in attributes.
  ///   - products: Finds products in attributes; `nil` in a site without catalogue.
  ///   - post: The slug of the post, for links to the shop.
  /// - Returns: The text; a directive that the theme does not know shows its content only.
  public mutating func replaceDirectives(
    in text: RenderedMarkdown, of file: SourceFile, resolver: any ReferenceResolver,
    products: ProductReferences? = nil, post: String? = nil
  ) -> RenderedMarkdown {
    guard text.hasDirectives else { return text }
    let shop = products.map {
      DirectiveProducts(context: context, references: $0, post: post)
    }
    return text.replacingDirectives { directive, content in
      html(of: directive, content: content, file: file, resolver: resolver, products: shop)
    }
  }

  /// What went wrong since the last call: in texts, and in the templates of directives.
  public mutating func takeFindings() -> [Finding] {
    defer { findings = [] }
    return (findings + renderer.takeFindings()).sortedByPlace()
  }

  private mutating func html(
    of directive: Directive, content: String, file: SourceFile, resolver: any ReferenceResolver,
    products: DirectiveProducts?
  ) -> String {
    guard let template = directives[directive.name] else {
      reportUnknown(directive, file)
      return content
    }
    var attributes = DirectiveAttributes(
      directive, for: template, in: file, resolver: resolver, ownHosts: ownHosts,
      products: products)
    attributes.read(content: content)
    findings += attributes.findings
    guard attributes.findings.allSatisfy({ $0.severity != .error }) else { return content }
    var output: [UInt8] = []
    renderer.render(
      template.template, globals: globals, parameters: attributes.values, into: &output)
    var html = String(decoding: output, as: UTF8.self)
    if let last = html.utf8.last, last != UInt8(ascii: "\n") { html += "\n" }
    return html
  }

  private mutating func reportUnknown(_ directive: Directive, _ file: SourceFile) {
    let known = directives.keys.sorted()
    findings.append(
      Finding(
        .unknownDirective, "the theme has no directive `\(directive.name)`",
        at: directive.position.location(in: file), label: didYouMean(directive.name, among: known),
        help: known.isEmpty
          ? ["write `themes/overrides/templates/directives/\(directive.name).liquid`"]
          : ["it has \(known.map { "`\($0)`" }.joined(separator: ", "))"]))
  }
}
