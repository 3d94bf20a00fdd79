/// The filters that every environment has: all of Liquid, and those of Jekyll that need no blog.
enum StandardFilters {
  /// All of them.
  static var all: [Filter] {
    [defaultFilter] + TextFilters.all + ReplaceFilters.all + HTMLFilters.all + EncodingFilters.all
      + NumberFilters.all + ListFilters.all + SelectionFilters.all + DateFilters.all
  }

  /// Replaces nothing, `false` and what is empty.
  private static var defaultFilter: Filter {
    Filter("default", arguments: 0...1, named: ["allow_false"]) { input, arguments, _ in
      let allowsFalse = arguments["allow_false"]?.isTruthy ?? false
      let isAbsent = allowsFalse ? input.isNull : !input.isTruthy
      return isAbsent || input.isEmpty ? (arguments.count > 0 ? arguments[0] : "") : input
    }
  }
}
