internal import Synchronization

/// What one worker has made of the products that it has shown.
final class Kept<Content: Sendable>: Sendable {
  // Workers do not share it, so that nobody ever waits.
  private let contents = Mutex<[Int: Content]>([:])

  /// What is kept of the product at `index` of the catalogue; made if it is not there yet.
  func content(of index: Int, _ make: () -> Content) -> Content {
    if let content = contents.withLock({ $0[index] }) { return content }
    let content = make()
    contents.withLock { $0[index] = content }
    return content
  }
}
