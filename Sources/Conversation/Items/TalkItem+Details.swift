public import BlogModel

extension TalkItem {
  /// What pings have and hardly any comment has.
  ///
  /// It stands in a box, so that an item without it is half as large: a site may have hundreds of
  /// thousands of comments, all of them in memory.
  final class Details: Sendable {
    let values: Values

    init(_ values: Values) { self.values = values }

    struct Values: Sendable {
      var kind: MentionKind = .mention
      var source: String?
      var target: String?
      /// Where `target` stands, which may lead round in a circle.
      var targetPlace = Place()
      var protocols: [TalkType] = []
      var title: String?
      var published: Timestamp?
      var verified: Timestamp?
      var checked: Timestamp?
      var sourceHash: String?
      var lang: String?
      var consent: String?
      var question: Bool?
      var answeredBy: String?
      /// Where `answered_by` stands, which may name nothing.
      var answeredByPlace = Place()
    }
  }

  private mutating func set(_ change: (inout Details.Values) -> Void) {
    var values = details?.values ?? Details.Values()
    change(&values)
    details = Details(values)
  }

  /// What a webmention does; `mention` for all others.
  public var kind: MentionKind {
    get { details?.values.kind ?? .mention }
    set { if details != nil || newValue != .mention { set { $0.kind = newValue } } }
  }

  /// The page of another site that mentions the post.
  public var source: String? {
    get { details?.values.source }
    set { if details != nil || newValue != nil { set { $0.source = newValue } } }
  }

  /// The address that it links to.
  public var target: String? {
    get { details?.values.target }
    set { if details != nil || newValue != nil { set { $0.target = newValue } } }
  }

  /// Where its value stands.
  var targetPlace: Place {
    get { details?.values.targetPlace ?? Place() }
    set { if details != nil { set { $0.targetPlace = newValue } } }
  }

  /// All protocols by which the source arrived.
  public var protocols: [TalkType] {
    get { details?.values.protocols ?? [] }
    set { if details != nil || !newValue.isEmpty { set { $0.protocols = newValue } } }
  }

  /// The title of the source.
  public var title: String? {
    get { details?.values.title }
    set { if details != nil || newValue != nil { set { $0.title = newValue } } }
  }

  /// When it was written, as the source says.
  public var published: Timestamp? {
    get { details?.values.published }
    set { if details != nil || newValue != nil { set { $0.published = newValue } } }
  }

  /// When the link of the source was last proven.
  public var verified: Timestamp? {
    get { details?.values.verified }
    set { if details != nil || newValue != nil { set { $0.verified = newValue } } }
  }

  /// When the source was last looked at.
  public var checked: Timestamp? {
    get { details?.values.checked }
    set { if details != nil || newValue != nil { set { $0.checked = newValue } } }
  }

  /// The SHA-256 of the source.
  public var sourceHash: String? {
    get { details?.values.sourceHash }
    set { if details != nil || newValue != nil { set { $0.sourceHash = newValue } } }
  }

  /// The BCP 47 tag of its language.
  public var lang: String? {
    get { details?.values.lang }
    set { if details != nil || newValue != nil { set { $0.lang = newValue } } }
  }

  /// The version of the privacy text that was agreed to.
  public var consent: String? {
    get { details?.values.consent }
    set { if details != nil || newValue != nil { set { $0.consent = newValue } } }
  }

  /// Whether it is a question, if somebody said so.
  public var question: Bool? {
    get { details?.values.question }
    set { if details != nil || newValue != nil { set { $0.question = newValue } } }
  }

  /// The id of the item that answers it.
  public var answeredBy: String? {
    get { details?.values.answeredBy }
    set { if details != nil || newValue != nil { set { $0.answeredBy = newValue } } }
  }

  /// Where its value stands.
  var answeredByPlace: Place {
    get { details?.values.answeredByPlace ?? Place() }
    set { if details != nil { set { $0.answeredByPlace = newValue } } }
  }
}
