extension BlockTracker {
  /// What the beginning of a line's rest turned out to be.
  enum Opening {
    /// A container, whose own first line follows.
    case container
    /// A block that takes the whole line.
    case line
    /// Text.
    case text
  }

  /// Opens the block that begins at the cursor, if one does.
  ///
  /// The order of the tests is that of the reference implementation, with footnotes and directives
  /// between raw HTML and lists, where GFM's has footnotes.
  mutating func openBlock(
    _ cursor: inout LineCursor, _ state: inout LineState, isInParagraph: Bool, mayBeLazy: Bool
  ) -> Opening {
    if cursor.isBlank { return .text }
    if cursor.isIndented {
      if mayBeLazy { return .text }
      return take(cursor, state, as: .indentedCode)
    }
    if cursor.first == UInt8(ascii: ">") {
      open(.quote, &state)
      cursor.advance(to: cursor.textStart + 1)
      if cursor.indent > 0 { cursor.skip(columns: 1) }
      return .container
    }
    if cursor.headingLevel > 0 { return take(cursor, state, as: .none) }
    if let fence = cursor.openingFence {
      return take(cursor, state, as: .fence(character: fence.character, length: fence.length))
    }
    let kind = cursor.htmlBlockKind
    if kind > 0 || (!isInParagraph && cursor.isLoneTag) {
      let isEnded = kind > 0 && kind < 6 && cursor.endsHTMLBlock(kind: kind)
      return take(cursor, state, as: isEnded ? .none : .html(kind: kind == 0 ? 7 : kind))
    }
    if isInParagraph, cursor.isSetextUnderline { return take(cursor, state, as: .none) }
    if cursor.isThematicBreak { return take(cursor, state, as: .none) }
    if options.additions.contains(.footnotes), let footnote = cursor.footnoteStart {
      openFootnote(footnote, &cursor, &state)
      return .container
    }
    if options.additions.contains(.directives), openDirective(cursor, state) { return .line }
    if let marker = cursor.listMarker(interruptsParagraph: isInParagraph) {
      openItem(marker, &cursor, &state)
      return .container
    }
    if isInParagraph, options.additions.contains(.tables), openTable(cursor) { return .line }
    return .text
  }

  /// Opens a container.
  mutating func open(_ container: Container, _ state: inout LineState) {
    close(state)
    markContent()
    state.isOpened = true
    if case .item = container {} else { footnoteClosed = false }
    containers.append(container)
    hasContent.append(false)
    leaf = .none
  }

  /// Takes the whole line as the beginning of `leaf`.
  private mutating func take(_ cursor: LineCursor, _ state: LineState, as leaf: Leaf) -> Opening {
    close(state)
    markContent()
    footnoteClosed = false
    self.leaf = leaf
    copy(state)
    return .line
  }

  private mutating func openItem(
    _ marker: (end: Int, hasParenthesis: Bool), _ cursor: inout LineCursor,
    _ state: inout LineState
  ) {
    close(state)
    // Without this, the item would join the list that a footnote before it was rewritten to.
    if footnoteClosed, marker.hasParenthesis, !state.isOpened {
      writeConstruct(.separator, origin: state.line)
    }
    footnoteClosed = false
    let before = cursor.indent
    let width = marker.end - cursor.textStart
    cursor.advance(to: marker.end)
    let space = cursor.indent
    let isEmpty = cursor.isBlank
    let padding = isEmpty || space >= 5 || space < 1 ? 1 : space
    open(.item(indent: before + width + padding), &state)
    if !isEmpty { cursor.skip(columns: padding) }
  }
}
