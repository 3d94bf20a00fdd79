public import Diagnostics

/// Templates that were parsed once and linked with each other.
///
/// Frozen and shared by all tasks without locks. To render, make one ``Renderer`` a task.
public struct TemplateSet: Sendable {
  let program: Program

  /// Parses all sources and links them.
  ///
  /// Partials are looked up as `partials/NAME`, then `NAME`; layouts as `layouts/NAME`, then
  /// `NAME`. What could not be parsed is left out, so that the rest can still be rendered.
  /// - Returns: The set, and the findings of all templates.
  /// - Complexity: O(size of all sources).
  public static func parse(
    _ sources: [TemplateSource], in environment: Environment
  ) -> (set: TemplateSet, findings: [Finding]) {
    var builder = ProgramBuilder()
    for source in sources {
      builder.templates.append(TemplateInfo(name: source.name, file: source.file))
      builder.facts.append(TemplateFacts())
      builder.templateIndex[source.name] = builder.templates.count - 1
    }
    for index in sources.indices {
      var compiler = Compiler(builder: builder, template: index, environment: environment)
      // The compiler owns the builder while it works; two owners would copy it at each write.
      builder = ProgramBuilder()
      compiler.compile()
      builder = compiler.builder
    }
    var linker = Linker(builder: builder, environment: environment)
    builder = ProgramBuilder()
    linker.link()
    let program = Program(linker.builder, environment: environment)
    return (TemplateSet(program: program), linker.builder.findings.sortedByPlace())
  }

  /// The template with the full name `name`, such as "partials/card".
  public func template(named name: String) -> Template? {
    program.templateIndex[name].map { Template(name: name, index: $0) }
  }

  /// The names of all templates, sorted.
  public var names: [String] { program.templates.map(\.name).sorted() }
}
