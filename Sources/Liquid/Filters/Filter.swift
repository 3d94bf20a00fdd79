public import Diagnostics

/// A filter: a named function from a value and arguments to a value.
public struct Filter: Sendable {
  /// What a filter does.
  ///
  /// It must not keep state: it is called from many tasks at once, and what it made of the same
  /// input may be used again.
  public typealias Body =
    @Sendable (Value, FilterArguments, FilterContext) throws(FilterError) ->
    Value

  /// What templates call it.
  public let name: String

  /// How many positional arguments it takes; others are findings when the template is parsed.
  public let arguments: ClosedRange<Int>

  /// The named arguments it takes, or `nil` for any.
  public let named: [String]?

  let body: Body

  /// Whether it is the standard `escape`, which output can do by itself.
  var isEscape = false

  /// Creates a filter; see ``Environment/register(filter:arguments:named:_:)``.
  public init(
    _ name: String, arguments: ClosedRange<Int> = 0...0, named: [String]? = [],
    _ body: @escaping Body
  ) {
    self.name = name
    self.arguments = arguments
    self.named = named
    self.body = body
  }
}

/// The arguments of one filter call.
public struct FilterArguments: Sendable {
  /// The arguments without names, as many as the filter takes.
  public let positional: [Value]

  /// The arguments with names, in the order of the template.
  public let named: [(name: String, value: Value)]

  /// Creates arguments.
  public init(_ positional: [Value] = [], named: [(name: String, value: Value)] = []) {
    self.positional = positional
    self.named = named
  }

  /// The positional argument at `index`, or ``Value/null`` if there are fewer.
  public subscript(index: Int) -> Value {
    index < positional.count ? positional[index] : .null
  }

  /// The named argument `name`, or `nil` if it was not given.
  public subscript(name: String) -> Value? { named.last { $0.name == name }?.value }

  /// How many positional arguments there are.
  public var count: Int { positional.count }
}

/// What a filter may ask for besides its input.
public struct FilterContext: Sendable {
  let program: Program

  /// The environment of the template set.
  public var environment: Environment { program.environment }

  /// Whether output is escaped, so that a filter which makes HTML must return ``Value/html(_:)``.
  public var escapes: Bool { program.environment.escaping == .html }
}

/// Why a filter could not do its work; becomes a finding at the place of the filter.
public struct FilterError: Error, Sendable, Hashable {
  /// What kind of finding it becomes.
  public let id: FindingID

  /// Lower case, no final stop.
  public let message: String

  /// The positional argument to point at, or `nil` for the filter as a whole.
  public let argument: Int?

  /// The label of the finding, such as "did you mean …?".
  public let label: String?

  /// What to do about it, one sentence each.
  public let help: [String]

  /// Creates an error; callers give filters of their own a finding of their own.
  public init(
    _ message: String, id: FindingID = .templateRuntime, argument: Int? = nil,
    label: String? = nil, help: [String] = []
  ) {
    self.id = id
    self.message = message
    self.argument = argument
    self.label = label
    self.help = help
  }

  /// Creates an error for something that grows too large.
  init(limit message: String) { self.init(message, id: .templateLimit) }

  /// Creates an error for a property that a typed object does not have.
  init(unknownProperty name: String, typeName: String, known: [String]) {
    self.init(
      "`\(typeName)` has no property `\(name)`", id: .unknownProperty, argument: 0,
      label: suggestionLabel(name, known))
  }
}
