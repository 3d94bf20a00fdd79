extension BaseURL {
  /// The site's folder as servers see it after they have undone percent-encoding.
  ///
  /// It begins and ends with `/`. What cannot be undone safely stays as it is.
  public var decodedFolder: String { PercentEncoding.decode(path) ?? path }
}
