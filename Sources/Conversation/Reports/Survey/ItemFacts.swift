/// What the survey of answers needs to know of an item, small enough to be looked at in any order.
struct ItemFacts {
  /// Seconds since 1970.
  let received: Int
  let isOwner: Bool
  /// Whether it is a ping that brings no reply, such as a trackback.
  let isMention: Bool
  /// Whether it names an item that it answers, even one that is gone.
  let isReply: Bool
  /// Whether a reader wants an answer.
  let asks: Bool
  /// The item that was named as its answer.
  var answer = NamedAnswer.none

  /// An answer that stands elsewhere.
  enum NamedAnswer {
    case none, reader, owner
  }

  /// Whether an item of a reader wants an answer.
  ///
  /// An excerpt of another blog only if somebody said so: "How juice is made" is a title there.
  static func asks(_ item: TalkItem, isMention: Bool) -> Bool {
    isMention ? item.byOwner == nil && item.question == true : item.isQuestion
  }
}
