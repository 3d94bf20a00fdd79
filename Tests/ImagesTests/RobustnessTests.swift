import Images
import Testing

/// Cut, changed and endless files: always an answer, never a trap.
struct RobustnessTests {
  private static let svg = ascii(
    """
    \u{FEFF}<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><!-- c -->
    <svg:svg xmlns:svg="http://www.w3.org/2000/svg" width="37" viewBox="0 0 74 42">
    """)

  /// Every fixture, an SVG image and files that the fixtures have no like of.
  private static let files: [[UInt8]] =
    Fixture.all.map(\.bytes) + [
      svg,
      Made.gif(0, 0, flags: 0x80, big(0, 6) + [0x21, 1, 1, 1, 0, 0x2C, 0, 0, 0, 0, 9, 0, 9, 0]),
      Made.avif(Made.ispe(40, 30), Made.clap(20, 1, 10, 1, -10, 1, -10, 1), Made.box("irot", [1])),
      Made.ftyp("mif1", ["miaf"]) + Made.meta([Made.ispe(40, 30)]),
      Made.jpeg(Made.frame(40, 30), Made.exifSegment(exif(6, bigEndian: false)), Made.scan),
    ]

  @Test(arguments: files)
  func everyBeginningIsAnErrorOrTheSize(file: [UInt8]) throws {
    let whole = try ImageHeader.read(file)
    var hasSucceeded = false
    for count in 0...file.count {
      do {
        let header = try ImageHeader.read(Array(file.prefix(count)))
        #expect(header == whole, "\(count) bytes")
        hasSucceeded = true
      } catch {
        #expect(!hasSucceeded, "\(count) bytes fail, fewer do not")
        #expect(
          error == .truncated || error == .unknownFormat && count < 20, "\(count) bytes: \(error)")
      }
    }
    #expect(hasSucceeded)
  }

  @Test(arguments: Array(files.enumerated()))
  func changedFilesAreAnswered(number: Int, file: [UInt8]) {
    var random = SplitMix(state: UInt64(number) &+ 0x1234_5678)
    var sizes = 0
    for _ in 0..<1500 {
      let changed = random.mutation(of: file)
      var pieces = 0
      do {
        let header = try ImageHeader.read { offset, count in
          pieces += 1
          #expect(offset >= 0 && count > 0)
          return Array(changed.dropFirst(offset).prefix(count))
        }
        sizes += 1
        #expect(header.size.width > 0 && header.size.height > 0)
        #expect(try header == ImageHeader.read(changed))
      } catch {
        #expect(problem(changed) == error)
      }
      #expect(pieces < 100)
    }
    // A change that always hits would test nothing but the signature.
    #expect(sizes > 50)
  }

  @Test(arguments: [0x00, 0x01, 0x20, 0x3C, 0x7F, 0xFF] as [UInt8], files)
  func endlessFilesEnd(byte: UInt8, file: [UInt8]) {
    for kept in [4, 12, 16, 30, 60, file.count] {
      var pieces = 0
      _ = try? ImageHeader.read { offset, count in
        pieces += 1
        var piece = [UInt8](repeating: byte, count: count)
        let overlap = file.prefix(kept).dropFirst(offset).prefix(count)
        piece.replaceSubrange(0..<overlap.count, with: overlap)
        return piece
      }
      #expect(pieces <= 20_000, "\(kept) bytes kept")
    }
  }
}

/// A small generator of random numbers that is the same everywhere.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// `bytes` with one to four changes, most of them in the header.
  mutating func mutation(of bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      guard !bytes.isEmpty else { break }
      let reach = Bool.random(using: &self) ? bytes.count : min(bytes.count, 400)
      let place = Int.random(in: 0..<reach, using: &self)
      switch Int.random(in: 0..<7, using: &self) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &self)
      case 1: bytes[place] = .random(in: 0...255, using: &self)
      case 2: bytes[place] = 0xFF
      case 3: bytes[place] = 0
      case 4: bytes.remove(at: place)
      case 5: bytes.insert(.random(in: 0...255, using: &self), at: place)
      default:
        let end = min(bytes.count, place + 8)
        for index in place..<end { bytes[index] = 0xFF }
      }
    }
    return bytes
  }
}
