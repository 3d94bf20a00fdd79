/// A way by which talk arrives.
public enum TalkChannel: String, Sendable, Hashable, CaseIterable {
  /// Comments and replies of readers.
  case comment
  /// Whatever the owner wrote.
  case answer
  /// Trackbacks.
  case trackback
  /// Pingbacks.
  case pingback
  /// Webmentions of all kinds.
  case webmention

  /// The channel of an item.
  init(_ type: TalkType, isOwner: Bool) {
    if isOwner {
      self = .answer
      return
    }
    switch type {
    case .comment, .reply: self = .comment
    case .trackback: self = .trackback
    case .pingback: self = .pingback
    case .webmention: self = .webmention
    }
  }

  /// The position in a list of all channels.
  var position: Int {
    switch self {
    case .comment: 0
    case .answer: 1
    case .trackback: 2
    case .pingback: 3
    case .webmention: 4
    }
  }
}

/// A number for each channel.
public struct ChannelCounts: Sendable, Hashable {
  private var numbers = [Int](repeating: 0, count: TalkChannel.allCases.count)

  /// Creates counts of nothing.
  public init() {}

  /// The number of a channel.
  public internal(set) subscript(channel: TalkChannel) -> Int {
    get { numbers[channel.position] }
    set { numbers[channel.position] = newValue }
  }

  /// All channels together.
  public var total: Int { numbers.reduce(0, +) }
}
