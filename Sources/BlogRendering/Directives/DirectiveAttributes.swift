internal import BlogModel
internal import Diagnostics
internal import Liquid
internal import Markdown

/// Turns what an author wrote at a directive into the variables of its template.
struct DirectiveAttributes {
  let directive: Directive
  let template: DirectiveTemplate
  let file: SourceFile
  let resolver: any ReferenceResolver
  private(set) var values: [(name: String, value: Value)] = []
  /// The attributes that were given, rightly or not.
  private var given: Set<String> = []
  /// Hosts whose files are the site's own.
  let ownHosts: Set<String>
  /// Finds products; `nil` in a site without catalogue.
  let products: DirectiveProducts?
  private(set) var findings: [Finding] = []

  init(
    _ directive: Directive, for template: DirectiveTemplate, in file: SourceFile,
    resolver: any ReferenceResolver, ownHosts: Set<String>, products: DirectiveProducts?
  ) {
    self.products = products
    self.ownHosts = ownHosts
    self.directive = directive
    self.template = template
    self.file = file
    self.resolver = resolver
  }

  /// Reads everything; `content` is the HTML inside a container.
  mutating func read(content: String) {
    for attribute in directive.attributes { read(attribute) }
    readLabel()
    readContent(content)
    for parameter in template.parameters where parameter.isRequired {
      guard !values.contains(where: { $0.name == parameter.name }),
        !given.contains(parameter.name)
      else { continue }
      report(missing(parameter.name))
    }
    readAlternatives()
  }

  /// Of several attributes for products, one has to be given: without, nothing would be shown.
  private mutating func readAlternatives() {
    let ways = template.parameters.filter(\.isAboutProducts)
    guard ways.count > 1, ways.allSatisfy({ !$0.isRequired && !given.contains($0.name) }) else {
      return
    }
    let names = ways.map { "`\($0.name)`" }.joined(separator: " or ")
    report("`\(directive.name)` needs the attribute \(names)")
  }

  private func missing(_ name: String) -> String {
    switch name {
    case "label": "`\(directive.name)` needs a label: `\(directive.name)[…]`"
    case "content":
      "`\(directive.name)` needs a text: write it with three colons, and `:::` below the text"
    default: "`\(directive.name)` needs the attribute `\(name)`"
    }
  }

  private mutating func readLabel() {
    guard let label = directive.labelHTML else { return }
    switch template["label"]?.type {
    case nil: report("`\(directive.name)` takes no label")
    // A label that is a link itself must not hold links.
    case .string?: values.append(("label", .string(directive.labelText ?? "")))
    default: values.append(("label", .html(label)))
    }
  }

  private mutating func readContent(_ content: String) {
    guard directive.isContainer else { return }
    if template["content"] == nil {
      report(
        "`\(directive.name)` takes no text", help: ["write it with two colons and without `:::`"])
    } else {
      values.append(("content", .html(content)))
    }
  }

  private mutating func read(_ attribute: DirectiveAttribute) {
    given.insert(attribute.name)
    let names = template.attributeNames
    guard names.contains(attribute.name), let parameter = template[attribute.name] else {
      report(
        "`\(directive.name)` has no attribute `\(attribute.name)`", at: attribute,
        label: didYouMean(attribute.name, among: names),
        help: names.isEmpty ? [] : ["it has \(names.map { "`\($0)`" }.joined(separator: ", "))"])
      return
    }
    if let value = value(of: attribute, as: parameter.type) {
      values.append((attribute.name, value))
    }
  }

  private mutating func value(
    of attribute: DirectiveAttribute, as type: ParameterType
  ) -> Value? {
    let text = attribute.value.description
    func wrong(_ wanted: String) -> String {
      "`\(attribute.name)` must be \(wanted), not `\(text)`"
    }
    switch (type, attribute.value) {
    case (.string, .boolean(true)), (.link, .boolean), (.image, .boolean), (.file, .boolean):
      report("`\(attribute.name)` needs a value: `\(attribute.name)=…`", at: attribute)
    case (.string, _), (.html, _): return .string(text)
    case (.number, .integer(let number)): return .integer(number)
    case (.number, .decimal(let digits)): return Double(digits).map(Value.decimal)
    case (.number, _): report(wrong("a number"), at: attribute)
    case (.count, .integer(let number)) where number > 0: return .integer(number)
    case (.count, _): report(wrong("a whole number from 1"), at: attribute)
    case (.boolean, .boolean(let flag)): return .bool(flag)
    case (.boolean, _): report(wrong("`true` or `false`"), at: attribute)
    case (.choice(let words), _):
      if words.contains(text) { return .string(text) }
      let known = words.map { "`\($0)`" }.joined(separator: ", ")
      report(
        wrong("one of \(known)"), at: attribute, label: didYouMean(text, among: words))
    case (.link, _): return resolved(text, attribute, .link)
    case (.image, _): return resolved(text, attribute, .image)
    case (.product, _): return product(text, attribute)
    case (.products, _):
      let names = text.split(separator: ",").map { $0.trimming(" ") }.filter { !$0.isEmpty }
      if names.isEmpty {
        report("`\(attribute.name)` needs a value: `\(attribute.name)=…`", at: attribute)
      }
      return .array(names.compactMap { product($0, attribute) })
    case (.productCategory, _): return category(text, attribute)
    case (.file, _): return resolved(text, attribute, .attribute("src", element: "video"))
    }
    return nil
  }

  /// The address that a destination leads to, as the template sees it.
  private mutating func resolved(
    _ text: String, _ attribute: DirectiveAttribute, _ kind: Reference.Kind
  ) -> Value? {
    guard !isUnsafeURL(text.utf8) else {
      findings.append(
        Finding(
          .unsafeLink, "`\(text.prefix(40))` could run code in the page", at: place(of: attribute),
          help: ["link to an address that begins with `https://`, `/` or a file name"]))
      return nil
    }
    let reference = Reference(
      kind: kind, destination: text, position: attribute.position, file: file)
    switch resolver.resolve(reference) {
    case .keep:
      checkRequest(text, attribute, kind)
      return .object(TargetView(url: text, attributes: []))
    case .unlinked, .plain: return nil
    case .link(let link):
      return .object(TargetView(url: link.url, attributes: link.attributes))
    case .url(let url, let attributes):
      checkRequest(url, attribute, kind)
      return .object(TargetView(url: url, attributes: attributes))
    case .broken(let id, let severity, let message, let label, let help):
      findings.append(
        Finding(id, severity, message, at: place(of: attribute), label: label, help: help))
      return nil
    }
  }

  // MARK: Products

  /// A product of the catalogue; nothing for one that is left out because it is sold out.
  private mutating func product(_ id: String, _ attribute: DirectiveAttribute) -> Value? {
    guard let products else {
      reportNoCatalogue(attribute)
      return nil
    }
    do {
      let found = try products.references.find(id)
      if let problem = found.problem {
        products.references.report(problem, at: place(of: attribute))
      }
      if found.showing.isDropped { return nil }
      return ProductView.value(products.context, found.showing.index, post: products.post)
    } catch {
      findings.append(error.finding(at: place(of: attribute)))
      return nil
    }
  }

  private mutating func category(_ name: String, _ attribute: DirectiveAttribute) -> Value? {
    guard let products else {
      reportNoCatalogue(attribute)
      return nil
    }
    do {
      let indices = try products.references.products(inCategory: name, limit: limit)
      return .list(ProductList(products.context, indices, post: products.post))
    } catch {
      findings.append(error.finding(at: place(of: attribute)))
      return nil
    }
  }

  /// How many products the author wants, else as many as a page can bear.
  private var limit: Int {
    for attribute in directive.attributes where attribute.name == "limit" {
      if case .integer(let count) = attribute.value, count > 0 { return min(count, 1_000) }
    }
    return 1_000
  }

  private mutating func reportNoCatalogue(_ attribute: DirectiveAttribute) {
    findings.append(
      Finding(
        .unknownProduct, "this site has no catalogue of products", at: place(of: attribute),
        help: ["write `content/products/….md`, or name a feed under `products` in `blogen.yaml`"]))
  }

  /// Reports an image or a film that the page would ask another host for.
  private mutating func checkRequest(
    _ url: String, _ attribute: DirectiveAttribute, _ kind: Reference.Kind
  ) {
    guard kind != .link, let host = LinkPolicy.host(of: url), !ownHosts.contains(host) else {
      return
    }
    findings.append(
      Finding(
        .thirdPartyRequest, .warning, "the page would load a file from `\(host)`",
        at: place(of: attribute), help: ["keep the file in the site, or link to it"]))
  }

  private func place(of attribute: DirectiveAttribute) -> SourceLocation {
    attribute.position.location(in: file)
  }

  private mutating func report(
    _ message: String, at attribute: DirectiveAttribute? = nil, label: String? = nil,
    help: [String] = []
  ) {
    let place = (attribute?.position ?? directive.position).location(in: file)
    findings.append(Finding(.directiveAttribute, message, at: place, label: label, help: help))
  }
}

/// Where directives of one text find products.
struct DirectiveProducts {
  /// What views look into.
  let context: SiteContext
  /// Finds products and remembers those that are mentioned.
  let references: ProductReferences
  /// The slug of the post.
  let post: String?
}

extension Substring {
  /// The text without `character` at its ends.
  fileprivate func trimming(_ character: Character) -> String {
    String(drop { $0 == character }.reversed().drop { $0 == character }.reversed())
  }
}
