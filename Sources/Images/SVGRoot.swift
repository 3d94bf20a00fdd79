/// The attributes of the root element of an SVG image that decide its size, as they are written.
struct SVGRoot {
  /// The value of `width`.
  var width: [UInt8]?
  /// The value of `height`.
  var height: [UInt8]?
  /// The value of `viewBox`.
  var viewBox: [UInt8]?

  /// Keeps the value of an attribute that matters; names are case-sensitive and have no prefix.
  mutating func keep(_ value: ArraySlice<UInt8>, of name: ArraySlice<UInt8>) {
    if name.elementsEqual("width".utf8) {
      width = Array(value)
    } else if name.elementsEqual("height".utf8) {
      height = Array(value)
    } else if name.elementsEqual("viewBox".utf8) {
      viewBox = Array(value)
    }
  }
}
