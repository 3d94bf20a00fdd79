public import Diagnostics

/// A variable that a template declares in a `doc` tag: `@param {string} [color]`.
public struct TemplateParameter: Sendable, Hashable {
  /// The name of the variable.
  public let name: String

  /// The word between the braces, such as `string`, or `nil` if there is none.
  public let type: String?

  /// Whether the name stands without brackets, so that it has to be given.
  public let isRequired: Bool

  /// Where the name stands.
  public let location: SourceLocation
}

extension TemplateSet {
  /// The parameters that a template declares, in their order.
  public func parameters(of template: Template) -> [TemplateParameter] {
    guard program.templates.indices.contains(template.index) else { return [] }
    return program.templates[template.index].parameters
  }
}
