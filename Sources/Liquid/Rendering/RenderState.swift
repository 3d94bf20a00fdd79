/// One open loop while rendering.
struct Loop {
  /// What opened it.
  enum Kind: UInt8 {
    case `for`
    case table
    case render
    case include
    case expression
  }

  var kind: Kind
  var items: Items
  /// The item of the first round, before reversing.
  var start: Int
  /// How many rounds there are.
  var count: Int
  var isReversed = false
  /// The current round; -1 before the first.
  var index = -1
  /// The loop, call or expression of the program.
  var info: Int32
  /// The slot of the variable, or -1.
  var slot: Int32
  /// How much of each stack belongs to what is outside.
  var captures: Int
  var cases: Int
  var bindings: Int
  var columns = 0

  /// The item of the current round.
  var item: Value { items[isReversed ? start + count - 1 - index : start + index] }
}

/// A template or block that was entered and to which the rendering returns.
struct Frame {
  /// What was entered.
  enum Kind: UInt8 {
    case page
    case render
    case include
    case block
  }

  var kind: Kind
  var returnTo: Int
  /// Where the slots of the frame outside start.
  var base: Int
  /// How many slots had been set outside.
  var touched: Int
  var loops: Int
  var bindings: Int
  var captures: Int
  var cases: Int
  /// The place of the tag, for findings.
  var place: Int32
}

/// A variable that a loop or an include hides for a while.
struct Binding {
  var slot: Int
  var hidden: Value?
}

/// Output that is being collected.
struct Capture {
  /// Where in the output it starts.
  var start: Int
  /// The slot of the variable that gets it, or -1.
  var slot: Int32
}

/// A case whose branches are being tried.
struct CaseState {
  var hasMatched = false
  /// Matches of the current branch that are not yet rendered.
  var pending = 0
}

/// The last type seen at a lookup and the index of the property there.
struct PropertyCache {
  var type: ObjectIdentifier?
  var index = 0
}

/// A block that is being rendered: its name and how far up the layouts its body is from.
struct BlockState {
  var name: Int32
  var level: Int
}
