/// A file of a theme as it is published.
package struct Asset: Sendable, Hashable {
  /// The name that `asset_url` is asked for, from the folder `assets`: `css/main.css`.
  package var name: String
  /// The name of the published file: `css/main.3f9a1c2b.css`, or `name` if that is to be stable.
  package var outputName: String
  /// The final content, in which references to other files have their published names.
  package var bytes: [UInt8]
  /// The value of an `integrity` attribute, of style sheets and scripts only.
  package var integrity: String?
  /// The media type, without parameters: `text/css`.
  package var mediaType: String

  /// Creates a file from its parts.
  package init(
    name: String, outputName: String, bytes: [UInt8], integrity: String?, mediaType: String
  ) {
    self.name = name
    self.outputName = outputName
    self.bytes = bytes
    self.integrity = integrity
    self.mediaType = mediaType
  }
}
