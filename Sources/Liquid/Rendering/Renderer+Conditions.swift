internal import Diagnostics

extension Renderer {
  /// Whether an operand counts as true.
  mutating func test(_ operand: Operand) -> Bool {
    switch operand.kind {
    case .blank, .empty: return true
    default:
      let isTrue = value(of: operand).isTruthy
      if recording != nil, isOfPage(operand) {
        recording?.facts.append(.truth(operand, isTrue))
      }
      return isTrue
    }
  }

  /// Compares two operands and sets the flag.
  mutating func compare(_ instruction: Instruction) {
    let left = Operand(raw: instruction.a)
    let right = Operand(raw: instruction.b)
    switch Comparison(rawValue: instruction.flag) {
    case .equal: flag = equal(left, right)
    case .notEqual: flag = !equal(left, right)
    case .contains:
      let list = value(of: left)
      charge(for: list)
      flag = list.contains(value(of: right))
    case .less: flag = order(left, right, instruction.place).map { $0 < 0 } ?? false
    case .lessOrEqual: flag = order(left, right, instruction.place).map { $0 <= 0 } ?? false
    case .greater: flag = order(left, right, instruction.place).map { $0 > 0 } ?? false
    case .greaterOrEqual: flag = order(left, right, instruction.place).map { $0 >= 0 } ?? false
    case nil: flag = false
    }
  }

  /// What `==` says; the words `blank` and `empty` ask the other side.
  mutating func equal(_ left: Operand, _ right: Operand) -> Bool {
    switch (left.kind, right.kind) {
    case (.blank, .blank), (.blank, .empty), (.empty, .blank), (.empty, .empty): false
    case (.blank, _): value(of: right).isBlank
    case (.empty, _): value(of: right).isEmpty
    case (_, .blank): value(of: left).isBlank
    case (_, .empty): value(of: left).isEmpty
    default: equalValues(left, right)
    }
  }

  private mutating func equalValues(_ leftOperand: Operand, _ rightOperand: Operand) -> Bool {
    let left = value(of: leftOperand)
    let right = value(of: rightOperand)
    charge(for: left)
    let isEqual = left.equals(right)
    if recording != nil {
      switch (isOfPage(leftOperand), isOfPage(rightOperand)) {
      case (true, true):
        note(.value(leftOperand, left), of: left, comparedWith: left)
        note(.value(rightOperand, right), of: right, comparedWith: right)
      case (true, false):
        note(.equality(leftOperand, right, isEqual), of: left, comparedWith: right)
      case (false, true):
        note(.equality(rightOperand, left, isEqual), of: right, comparedWith: left)
      case (false, false): break
      }
    }
    return isEqual
  }

  /// The order of two operands.
  ///
  /// Nothing and lists have none, silently; a text and a number have none either, which is a
  /// mistake.
  private mutating func order(_ left: Operand, _ right: Operand, _ place: Int32) -> Int? {
    let left = value(of: left)
    let right = value(of: right)
    guard left.isComparable, right.isComparable else { return nil }
    if let order = left.order(right) { return order }
    report(
      .templateRuntime, "cannot compare \(left.kindText) with \(right.kindText)", at: place)
    return nil
  }
}

extension Value {
  /// Whether `<` means something for the kind of the value.
  fileprivate var isComparable: Bool {
    switch self {
    case .integer, .decimal, .string, .html, .date: true
    default: false
    }
  }

  /// The kind of the value in the words of findings.
  var kindText: String {
    switch self {
    case .null: "nothing"
    case .bool: "true or false"
    case .integer, .decimal: "a number"
    case .string, .html: "a text"
    case .date: "a date"
    case .range: "a range"
    case .array, .boxedList: "a list"
    case .map: "a map"
    case .boxedObject(let box): "a \(type(of: box.object).typeName)"
    }
  }
}
