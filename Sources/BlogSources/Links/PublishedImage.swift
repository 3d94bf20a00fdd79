package import Images

/// What is known of an image of the site.
package struct PublishedImage: Sendable, Hashable {
  /// The size in pixels; `nil` for one without a size of its own.
  package var size: ImageSize?
  /// The size of the file in bytes.
  package var byteCount: Int
  /// The media type, such as `image/jpeg`.
  package var mediaType: String

  /// Creates what is known.
  package init(size: ImageSize?, byteCount: Int, mediaType: String) {
    self.size = size
    self.byteCount = byteCount
    self.mediaType = mediaType
  }
}
