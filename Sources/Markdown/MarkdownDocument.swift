internal import CCommonMark

/// A node of a libcmark tree, which lives as long as its document.
package typealias Node = OpaquePointer

/// A parsed document that owns its libcmark tree and frees it exactly once.
///
/// Parsing, walking and freeing are iterative in libcmark, so that deep nesting cannot exhaust
/// the stack.
package struct MarkdownDocument: ~Copyable {
  /// The document node; valid as long as the document.
  package let root: Node

  /// Parses `bytes`, or gives `nil` when libcmark does not answer.
  package init?(parsing bytes: UnsafeBufferPointer<UInt8>) {
    let parsed =
      if let start = bytes.baseAddress {
        start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
          cmark_parse_document($0, bytes.count, CMARK_OPT_DEFAULT)
        }
      } else {
        cmark_parse_document("", 0, CMARK_OPT_DEFAULT)
      }
    guard let parsed else { return nil }
    root = parsed
  }

  deinit { cmark_node_free(root) }

  /// Makes one node of texts that stand side by side; libcmark parts them at each special character.
  package borrowing func joinTexts() { cmark_consolidate_text_nodes(root) }
}

/// The kinds of nodes, with libcmark's own numbers.
package enum NodeKind: UInt32 {
  case none, document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph
  case heading, thematicBreak
  case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link, image

  /// The kind of `node`.
  @inline(__always)
  package init(of node: Node) {
    self = NodeKind(rawValue: cmark_node_get_type(node).rawValue) ?? .none
  }
}

/// A C string of a node, which lives as long as the node is not changed.
package typealias NodeText = UnsafePointer<UInt8>

extension Node {
  /// The first node in this one.
  package var firstChild: Node? { cmark_node_first_child(self) }

  /// The node behind this one in the same parent.
  package var nextSibling: Node? { cmark_node_next(self) }

  /// Whether the items of a list are numbered.
  package var isOrderedList: Bool { cmark_node_get_list_type(self) == CMARK_ORDERED_LIST }

  /// The number of the first item of a list.
  package var listStart: Int { Int(cmark_node_get_list_start(self)) }

  /// Whether a paragraph is the text of an item in a list without blank lines between the items.
  package var isTightText: Bool {
    guard let item = cmark_node_parent(self), let list = cmark_node_parent(item) else {
      return false
    }
    return cmark_node_get_list_tight(list) != 0
  }

  /// The literal text of a text, code or HTML node; `nil` for other nodes.
  @inline(__always)
  var literal: NodeText? { Self.bytes(cmark_node_get_literal(self)) }

  /// ``literal`` with its length.
  package var literalBytes: UnsafeBufferPointer<UInt8>? {
    literal.map { UnsafeBufferPointer(start: $0, count: length(of: $0)) }
  }

  /// The destination of a link or image.
  package var url: NodeText? { Self.bytes(cmark_node_get_url(self)) }

  /// The title of a link or image, or `nil` if it has none.
  var title: NodeText? {
    guard let title = Self.bytes(cmark_node_get_title(self)), title.pointee != 0 else { return nil }
    return title
  }

  /// The info string of a fenced code block, or `nil` if it has none.
  package var fenceInfo: NodeText? {
    guard let info = Self.bytes(cmark_node_get_fence_info(self)), info.pointee != 0 else {
      return nil
    }
    return info
  }

  @inline(__always)
  private static func bytes(_ string: UnsafePointer<CChar>?) -> NodeText? {
    guard let string else { return nil }
    return UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self)
  }
}
