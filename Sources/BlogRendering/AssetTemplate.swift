public import BlogModel
public import Diagnostics
internal import Liquid

/// Renders files of a theme that are templates themselves, such as `css/main.css.liquid`.
public struct AssetTemplate {
  private let theme: Theme
  private let configuration: SiteConfiguration
  private let generated: Timestamp

  /// Prepares the rendering of a theme's files; `generated` is the build's clock.
  public init(_ theme: Theme, _ configuration: SiteConfiguration, generated: Timestamp) {
    self.theme = theme
    self.configuration = configuration
    self.generated = generated
  }

  /// The content of the file, and what is wrong with its template.
  ///
  /// It sees `theme`, the settings; nothing is escaped, since it is no HTML.
  public func render(_ file: SourceFile) -> (bytes: [UInt8], findings: [Finding]) {
    var environment = Environment(
      configuration: configuration, theme: Theme(name: theme.name),
      dates: DateWords(language: configuration.language), now: generated)
    environment.globals = ["theme"]
    environment.escaping = .none
    let source = TemplateSource(name: "asset", file: file)
    let (set, syntax) = TemplateSet.parse([source], in: environment)
    guard let template = set.template(named: "asset") else { return ([], syntax) }
    var renderer = Renderer(set)
    var globals = Globals(set)
    globals["theme"] = .map(LiquidMap(theme.settings))
    var output: [UInt8] = []
    renderer.render(template, globals: globals, into: &output)
    return (output, syntax + renderer.takeFindings())
  }
}
