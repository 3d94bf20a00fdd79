internal import Diagnostics
internal import Liquid

/// A template in `templates/directives/` with what its `doc` tag declares.
struct DirectiveTemplate: Sendable {
  let template: Template
  let parameters: [Parameter]

  /// An attribute, `label` or `content` that the directive takes.
  struct Parameter: Sendable {
    let name: String
    let type: ParameterType
    let isRequired: Bool

    /// Whether it says which products are shown.
    var isAboutProducts: Bool {
      switch type {
      case .product, .products, .productCategory: true
      default: false
      }
    }
  }

  /// The parameter of this name.
  subscript(name: String) -> Parameter? { parameters.first { $0.name == name } }

  /// The names that an author can write in braces.
  var attributeNames: [String] {
    parameters.map(\.name).filter { $0 != "label" && $0 != "content" }
  }

  /// All directives of a theme by name, and what is wrong with their declarations.
  static func all(in set: TemplateSet) -> ([String: DirectiveTemplate], [Finding]) {
    let folder = "directives/"
    var directives: [String: DirectiveTemplate] = [:]
    var findings: [Finding] = []
    for name in set.names where name.hasPrefix(folder) {
      guard let template = set.template(named: name) else { continue }
      let parameters = set.parameters(of: template).map { parameter in
        let isText = parameter.name == "label" || parameter.name == "content"
        let type = parameter.type.map(ParameterType.init) ?? (isText ? .html : .string)
        if type == nil {
          findings.append(
            Finding(
              .invalidTheme, .warning, "`{\(parameter.type ?? "")}` is not a type of attributes",
              at: parameter.location,
              label: didYouMean(parameter.type ?? "", among: ParameterType.names),
              help: [
                "types are \(ParameterType.names.joined(separator: ", ")), or words such as `left|right`"
              ]))
        }
        return Parameter(
          name: parameter.name, type: type ?? .string, isRequired: parameter.isRequired)
      }
      directives[String(name.dropFirst(folder.count))] = DirectiveTemplate(
        template: template, parameters: parameters)
    }
    return (directives, findings)
  }
}

/// What an attribute of a directive may be.
enum ParameterType: Sendable, Hashable {
  /// Any text.
  case string
  /// A whole or decimal number.
  case number
  /// A whole number from 1.
  case count
  /// `true` or `false`.
  case boolean
  /// The address of a page, inside the site or elsewhere.
  case link
  /// An image of the site.
  case image
  /// Another file of the site, such as a film.
  case file
  /// HTML that blogen made: the label or the content.
  case html
  /// A product of the catalogue.
  case product
  /// Products of the catalogue, separated by commas.
  case products
  /// The products in a category of the catalogue.
  case productCategory
  /// One of some words.
  case choice([String])

  /// The types by name.
  static let names = [
    "string", "number", "count", "boolean", "link", "image", "file", "html", "product", "products",
    "product-category",
  ]

  /// The type that a declaration names.
  init?(_ name: String) {
    switch name {
    case "string", "text": self = .string
    case "number": self = .number
    case "count": self = .count
    case "boolean": self = .boolean
    case "link": self = .link
    case "image": self = .image
    case "file": self = .file
    case "html": self = .html
    case "product": self = .product
    case "products": self = .products
    case "product-category": self = .productCategory
    default:
      let words = name.split(separator: "|").map(String.init)
      guard words.count > 1 else { return nil }
      self = .choice(words)
    }
  }
}
