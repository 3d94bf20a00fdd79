package import Diagnostics

/// A file for a web host, and what could not be said in it.
package struct HostFile: Sendable {
  /// The name of the file, which belongs into the topmost folder that the host publishes.
  package let name: String
  /// The content.
  package let bytes: [UInt8]
  /// What the host will not do: `redirect-not-on-host`, `host-limit`.
  package let findings: [Finding]
}
