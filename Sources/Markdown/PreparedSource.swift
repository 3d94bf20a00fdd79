/// A text made ready for libcmark: what it does not know is written in terms of what it knows.
///
/// Each cell of a table becomes a heading before the text; each table, directive and footnote
/// becomes a processing instruction `<?…?>`, which libcmark keeps as an HTML block; a footnote's
/// text becomes a list item. So libcmark parses every inline and nests every block, and link
/// reference definitions serve all parts. The renderer knows these blocks by their lines.
struct PreparedSource {
  /// What a processing instruction stands for.
  enum Construct {
    /// The table of this number.
    case table(Int)
    /// The beginning of the footnote of this number; its text follows in the same list item.
    case footnote(Int)
    /// Keeps a footnote's list item apart from a list of the author's.
    case separator
    /// The directive of this number without content.
    case leafDirective(Int)
    /// The beginning of the directive of this number, whose content follows.
    case containerDirective(Int)
    /// The end of the innermost open directive.
    case directiveEnd
  }

  /// The text for libcmark.
  var bytes: [UInt8]
  /// For each line of ``bytes``, the bytes in the author's file that it comes from.
  var origins: [Range<Int>]
  /// The constructs by the line of their processing instruction, from 1.
  var constructs: [Int: Construct] = [:]
  /// How many headings at the beginning are cells of tables.
  var cellCount = 0
  /// The tables in the order of the text.
  var tables: [TableShape] = []
  /// The footnotes in the order of their definitions.
  var footnotes: [FootnoteDefinition] = []
  /// The directives in the order of the text.
  var directives: [DirectiveSource] = []
}

/// A footnote as it is defined.
struct FootnoteDefinition {
  /// The label between `[^` and `]`, as written.
  let label: String
  /// Where the label stands in the author's file.
  let position: SourceRange
}
