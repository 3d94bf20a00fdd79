/// A block tag whose end was not yet seen.
struct OpenBlock {
  /// The tags that need an end tag.
  enum Kind: String, CaseIterable {
    case `if`, unless, `case`, `for`, tablerow, capture, ifchanged, block

    /// The name of the end tag.
    var end: String { "end\(rawValue)" }
  }

  var kind: Kind
  /// The bytes that findings point at: the tag's name.
  var range: Range<Int>
  /// Text instructions right inside the block, removed if it turns out to be blank.
  var texts: [Int] = []
  /// Whether there is nothing but white space and tags without output.
  var isBlank = true
  /// The jump of the last condition, to be aimed at the next branch.
  var pending: Int?
  /// Jumps to the end of the block.
  var ends: [Int] = []
  var hasElse = false
  /// The loop, the captured name, the block's instruction or the case's operand.
  var index = -1
  var operand = Operand.null
  /// How many names of loops were bound when it began.
  var loopDepth = 0
  /// Whether the `when` in front of the current text had values.
  var isInBranch = false
}
