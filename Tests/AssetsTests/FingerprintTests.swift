import Assets
import Testing

/// Digests against published values, and the names made of them.
@Suite struct FingerprintTests {
  @Test(arguments: [
    // FIPS 180-4 examples
    ("", "e3b0c442", "OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"),
    ("abc", "ba7816bf", "ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn"),
  ])
  func digests(_ text: String, _ short: String, _ integrity: String) {
    #expect(Fingerprint.short(Array(text.utf8)) == short)
    #expect(Fingerprint.integrity(Array(text.utf8)) == "sha384-" + integrity)
  }

  @Test(arguments: [
    ("css/main.css", "css/main.X.css"), ("main.min.js", "main.min.X.js"), ("LICENCE", "LICENCE.X"),
    ("v1.2/readme", "v1.2/readme.X"), (".htaccess", ".htaccess.X"), ("a/.b.png", "a/.b.X.png"),
  ])
  func names(_ name: String, _ expected: String) {
    #expect(AssetName.fingerprinted(name, "X") == expected)
  }
}
