/// The size of an image sequence that has no still image: that of its first visual track.
///
/// Source: ISO/IEC 14496-12 sections 8.2, 8.3.1 and 8.3.2.
enum AVIFTrack {
  /// Reads the size in the `moov` box `movie`.
  static func size(in movie: Box, of reader: inout BoxReader) throws(ImageProblem) -> ImageSize {
    var offset = movie.start
    while let track = try reader.box(at: offset, limit: movie.end) {
      offset = track.end
      guard try reader.window.holds("trak", at: track.typeOffset),
        let header = try reader.first("tkhd", from: track.start, to: track.end)
      else { continue }
      // Version 1 has times of eight bytes where version 0 has four.
      let version = try reader.number(at: header.start, count: 1, in: header)
      let place = header.start + (version == 0 ? 76 : 88)
      // Fixed-point numbers; the lower half is the fraction of a pixel.
      let size = try ImageSize(
        width: reader.number(at: place, count: 2, in: header),
        height: reader.number(at: place + 4, count: 2, in: header))
      if size.width > 0 && size.height > 0 { return size }  // a sound track has none
    }
    throw .damaged("it has no visual track")
  }
}
