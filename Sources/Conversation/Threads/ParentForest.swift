/// Trees made of nodes that each know their parent.
///
/// Built by climbing, without recursion: a chain may be as long as the list.
struct ParentForest {
  /// The parent of each node, or -1; cycles are broken.
  private(set) var parents: [Int]
  /// The level of each node, from 1.
  private(set) var levels: [Int]
  /// The ancestor of each node that stands on the deepest level which still has levels below it.
  private(set) var anchors: [Int]
  /// All nodes, each behind its parent.
  private(set) var order: [Int] = []
  /// The nodes of each cycle; each answers the next; the first is the smallest and became a root.
  private(set) var cycles: [[Int]] = []

  /// Builds the trees of `members`; every parent of a member must be -1 or a member.
  ///
  /// - Complexity: O(number of nodes).
  init(parents: [Int], members: [Int], deepestLevel: Int) {
    self.parents = parents
    levels = [Int](repeating: 0, count: parents.count)
    anchors = Array(parents.indices)
    order.reserveCapacity(members.count)
    var isOnPath = [Bool](repeating: false, count: parents.count)
    var path: [Int] = []
    for member in members {
      var node = member
      while node >= 0, levels[node] == 0, !isOnPath[node] {
        isOnPath[node] = true
        path.append(node)
        node = self.parents[node]
      }
      if node >= 0, levels[node] == 0 { path = breakCycle(at: node, path) }
      while let next = path.popLast() {
        let parent = self.parents[next]
        levels[next] = parent < 0 ? 1 : levels[parent] + 1
        if parent >= 0, levels[next] >= deepestLevel {
          anchors[next] = levels[parent] < deepestLevel ? parent : anchors[parent]
        }
        order.append(next)
      }
    }
  }

  /// Makes the smallest node of a cycle a root; gives the path in an order that begins there.
  private mutating func breakCycle(at node: Int, _ path: [Int]) -> [Int] {
    guard let start = path.firstIndex(of: node) else { return path }
    let cycle = path[start...]
    guard let smallest = cycle.min(), let position = cycle.firstIndex(of: smallest) else {
      return path
    }
    parents[smallest] = -1
    // Each node of the path is the child of the next; the last must be the root.
    let turned = Array(cycle[(position + 1)...] + cycle[...position])
    cycles.append([smallest] + turned.dropLast())
    return Array(path[..<start]) + turned
  }
}
