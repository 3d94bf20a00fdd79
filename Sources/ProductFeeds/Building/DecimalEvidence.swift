/// What the numbers of a feed prove about its decimal sign.
struct DecimalEvidence: Sendable {
  /// The sign that the configuration gives.
  let given: DecimalSign?
  /// The sign that the format prescribes.
  let usual: DecimalSign?
  /// Two bits for each field: point, comma.
  private var proofs = [UInt8](repeating: 0, count: FeedField.allCases.count)

  init(given: DecimalSign?, usual: DecimalSign?) {
    self.given = given
    self.usual = usual
  }

  /// Notes that a number of a column proves its sign.
  mutating func note(_ proof: DecimalSign?, in field: FeedField) {
    guard let proof else { return }
    proofs[field.rawValue] |= proof == .point ? 1 : 2
  }

  /// The decimal sign of a column, as far as is known.
  ///
  /// The configuration decides, then the other numbers of the column, then those of the other
  /// columns, then the format. Where both signs are proven, nothing is decided.
  func sign(of field: FeedField) -> DecimalSign? {
    if let given { return given }
    let own = proofs[field.rawValue]
    let seen = own == 0 ? proofs.reduce(0, |) : own
    return switch seen {
    case 0: usual
    case 1: .point
    case 2: .comma
    default: nil
    }
  }

  /// The sign that the whole feed has, for its summary.
  var summary: DecimalSign? {
    if let given { return given }
    return switch proofs.reduce(0, |) {
    case 0: usual
    case 1: .point
    case 2: .comma
    default: nil
    }
  }
}
