extension UnsafeBufferPointer<UInt8> {
  /// The eight bytes from `index` on as a number, the first in the lowest byte; all must exist.
  @inline(__always) func word(at index: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(
        fromByteOffset: index, as: UInt64.self))
  }
}
