/// What one instruction of a compiled template does.
///
/// There is one accumulator for values and one flag for conditions; operands are read where they
/// are needed, so that no stack of values is kept.
enum Opcode: UInt8 {
  /// Nothing; left where white space was removed.
  case skip
  /// Appends `b` bytes of the text pool from `a`.
  case text
  /// Outputs operand `a`.
  case output
  /// Loads operand `a` into the accumulator.
  case load
  /// Applies filter call `a` to the accumulator.
  case filter
  /// Outputs the accumulator.
  case outputLoaded
  /// Outputs the accumulator with its special characters replaced, whatever it is.
  case outputEscaped
  /// Stores the accumulator under name `a`.
  case assign
  /// Starts to collect output for name `a`, or for nothing if that is -1.
  case captureBegin
  /// Stores what was collected.
  case captureEnd
  /// Loads what was collected into the accumulator.
  case captureLoad
  /// Sets the flag from operand `a`.
  case test
  /// Sets the flag from operands `a` and `b`, compared as `flag` says.
  case compare
  /// Goes to `a`.
  case jump
  /// Goes to `a` if the flag is not set.
  case jumpIfFalse
  /// Goes to `a` if the flag is set.
  case jumpIfTrue
  /// Opens a case; `a` is its operand.
  case caseBegin
  /// Compares operand `a` with the case's operand `b` and counts a match.
  case caseCompare
  /// Sets the flag if there were matches since the last `caseTest`.
  case caseTest
  /// Goes to `a` for each further match of the same branch.
  case caseRepeat
  /// Sets the flag if nothing has matched so far.
  case caseElse
  /// Closes a case.
  case caseEnd
  /// Opens loop `a`; goes to `b` if there is nothing to loop over.
  case loopBegin
  /// Steps the innermost loop; goes to `b` at its end.
  case loopNext
  /// Steps the innermost table row loop; goes to `b` at its end.
  case tableNext
  /// Leaves the innermost loop.
  case loopBreak
  /// Starts the next round of the innermost loop.
  case loopContinue
  /// Outputs the next value of cycle `a`.
  case cycle
  /// Outputs counter `a` and adds one to it.
  case increment
  /// Takes one from counter `a` and outputs it.
  case decrement
  /// Outputs what was collected if it differs from the last time.
  case ifChanged
  /// Calls partial `a`.
  case call
  /// Continues `render … for` with its next item, or goes on.
  case callNext
  /// Runs block `a`, or the one that replaces it; `b` is behind the block.
  case block
  /// Ends a block.
  case blockEnd
  /// Outputs the block that the current one replaces.
  case blockSuper
  /// Opens a filter with an expression, number `a`; `b` is behind it.
  case expressionBegin
  /// Takes one item's result and goes back to `a`, or on.
  case expressionNext
  /// Outputs what constant region `a` made before, or runs it.
  case constant
  /// Ends a template.
  case end
}

/// How two operands are compared.
enum Comparison: UInt8 {
  case equal
  case notEqual
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual
  case contains
}

/// One step of a compiled template: 16 bytes without references.
struct Instruction: Sendable {
  var opcode: Opcode
  var flag: UInt8 = 0
  var a: Int32 = 0
  var b: Int32 = 0
  /// The place that findings name, an index into `Program.places`.
  var place: Int32 = -1
}

/// Where an instruction gets a value from: a kind and an index, packed into 32 bits.
struct Operand: Sendable, Hashable {
  /// The kinds of operands.
  enum Kind: Int32 {
    case constant
    case path
    case range
    case loopField
    case blank
    case empty
  }

  let raw: Int32

  init(raw: Int32) { self.raw = raw }

  init(_ kind: Kind, _ index: Int = 0) {
    raw = Int32(truncatingIfNeeded: index) << 3 | kind.rawValue
  }

  var kind: Kind { Kind(rawValue: raw & 7) ?? .constant }
  var index: Int { Int(raw >> 3) }

  /// The constant `nil`, which is the first of every program.
  static let null = Operand(.constant, 0)
}
