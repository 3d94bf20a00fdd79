/// A number of things against another number, kept as both.
///
/// Quotients are computed in whole numbers, so that every machine prints the same digits.
public struct TalkShare: Sendable, Hashable {
  /// What is counted; may be more than ``whole``, as comments are more than posts.
  public let part: Int
  /// What it is divided by.
  public let whole: Int

  /// Creates a share; numbers below zero count as zero.
  public init(_ part: Int, of whole: Int) {
    self.part = max(part, 0)
    self.whole = max(whole, 0)
  }

  /// The quotient in units of 1/`scale`, half a unit rounded up; `nil` if ``whole`` is zero or the
  /// number too large.
  public func rounded(to scale: Int) -> Int? {
    guard whole > 0, scale > 0 else { return nil }
    let (product, isTooLarge) = part.multipliedReportingOverflow(by: scale)
    guard !isTooLarge else { return nil }
    let (quotient, rest) = product.quotientAndRemainder(dividingBy: whole)
    return rest >= whole - rest ? quotient + 1 : quotient
  }
}
