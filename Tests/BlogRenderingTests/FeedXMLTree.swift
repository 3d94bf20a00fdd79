import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// An XML document as a tree, for tests.
final class XMLTree {
  let name: String
  let attributes: [String: String]
  fileprivate(set) var children: [XMLTree] = []
  fileprivate(set) var text = ""

  fileprivate init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// Parses a document; throws what the parser says.
  convenience init(_ document: String) throws {
    let parser = XMLParser(data: Data(document.utf8))
    let builder = XMLTreeBuilder()
    parser.delegate = builder
    guard parser.parse() else {
      throw parser.parserError ?? CocoaError(.fileReadCorruptFile)
    }
    self.init(name: "", attributes: [:])
    children = builder.root.children
  }

  /// The first child called `name`.
  subscript(name: String) -> XMLTree? { children.first { $0.name == name } }

  /// The texts of all children called `name`.
  func all(_ name: String) -> [String] { children.filter { $0.name == name }.map(\.text) }

  /// The attributes of all children called `name`.
  func attributes(ofAll name: String) -> [[String: String]] {
    children.filter { $0.name == name }.map(\.attributes)
  }

  /// The items of an RSS feed.
  var items: [XMLTree] { self["rss"]?["channel"]?.children.filter { $0.name == "item" } ?? [] }

  /// The entries of an Atom feed.
  var entries: [XMLTree] { self["feed"]?.children.filter { $0.name == "entry" } ?? [] }
}

private final class XMLTreeBuilder: NSObject, XMLParserDelegate {
  let root = XMLTree(name: "", attributes: [:])
  private var open: [XMLTree] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let element = XMLTree(name: name, attributes: attributes)
    (open.last ?? root).children.append(element)
    open.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { open.removeLast() }

  func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    open.last?.text += String(decoding: block, as: UTF8.self)
  }
}
