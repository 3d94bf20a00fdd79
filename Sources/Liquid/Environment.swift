/// What templates are parsed and rendered with: filters, known globals, escaping, limits, words.
public struct Environment: Sendable {
  /// What output does with special characters.
  public enum Escaping: Sendable {
    /// Replaces HTML's special characters in everything that is not HTML by type.
    case html
    /// Outputs everything as it is.
    case none
  }

  /// The names that every page may set; others that a template reads are findings.
  public var globals: [String]

  /// The globals whose values depend on ``Globals/revision`` alone.
  ///
  /// What a template makes of them and nothing else is rendered once and kept by the renderer.
  public var constants: Set<String> = []

  /// The globals whose values are the same on all pages of one renderer.
  ///
  /// A partial that reads only these and its arguments is rendered once for the same arguments and
  /// kept by the renderer, if the arguments are small values or objects with an
  /// ``LiquidObject/identity``.
  public var fixed: Set<String> = []

  /// HTML by default.
  public var escaping = Escaping.html

  /// How much one page may cost.
  public var limits = Limits()

  /// The names of months and days for dates.
  public var calendar = CalendarNames.english

  /// What the words `now` and `today` mean to the `date` filter; without it they are no dates.
  public var now: LiquidDate?

  /// Seconds east of UTC at a moment given in seconds since 1970, for timestamps in templates.
  public var offset: @Sendable (Int) -> Int = { _ in 0 }

  /// All filters by name.
  public private(set) var filters: [String: Filter] = [:]

  /// Creates an environment with the standard filters.
  public init(globals: [String] = []) {
    self.globals = globals
    for filter in StandardFilters.all { register(filter) }
  }

  /// Adds a filter, or replaces the one of the same name.
  public mutating func register(_ filter: Filter) { filters[filter.name] = filter }

  /// Adds a filter made of a function.
  ///
  /// - Parameters:
  ///   - name: what templates call it.
  ///   - arguments: how many positional arguments it takes.
  ///   - named: the named arguments it takes, or `nil` for any.
  ///   - body: what it does; called from many tasks at once.
  public mutating func register(
    filter name: String, arguments: ClosedRange<Int> = 0...0, named: [String]? = [],
    _ body: @escaping Filter.Body
  ) {
    register(Filter(name, arguments: arguments, named: named, body))
  }
}

/// How much one page may cost before rendering stops with a finding.
public struct Limits: Sendable, Hashable {
  /// Bytes of output.
  public var outputBytes = 100_000_000
  /// Bytes of any one text that a filter makes.
  public var textBytes = 20_000_000
  /// Rounds of all loops and calls of partials together.
  ///
  /// Large texts and lists that filters work on count as well: a round for each 64 bytes or 4
  /// items.
  public var iterations = 10_000_000
  /// Partials and blocks inside each other.
  public var depth = 100
  /// Items of one list that a filter makes.
  public var items = 1_000_000

  /// Creates the default limits.
  public init() {}
}

/// The words that dates are written with.
public struct CalendarNames: Sendable, Hashable {
  /// January first.
  public var months: [String]
  /// Short forms, January first.
  public var shortMonths: [String]
  /// Sunday first.
  public var days: [String]
  /// Short forms, Sunday first.
  public var shortDays: [String]

  /// Creates the names; lists that are too short print nothing for what is missing.
  public init(months: [String], shortMonths: [String], days: [String], shortDays: [String]) {
    self.months = months
    self.shortMonths = shortMonths
    self.days = days
    self.shortDays = shortDays
  }

  /// English, as Ruby and so Liquid has it.
  public static let english = CalendarNames(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    shortMonths: [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    shortDays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"])
}
