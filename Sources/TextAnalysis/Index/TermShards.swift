/// The terms and their postings, cut into files small enough to load on demand.
///
/// A file has three parts, numbers in groups of seven bits (``ByteWriter``):
///
/// 1. the number of terms and the number of bytes of the dictionary, then the dictionary: for each
///    term one byte whose low four bits are the number of bytes it shares with the term before,
///    and the rest of its bytes, all above 32; the byte has 16 added if the postings take one byte;
/// 2. for each other term the number of bytes of its postings;
/// 3. the postings: for each document `4 × (number − number before − 1) + weight`, where the first
///    has −1 before it.
struct TermShards: Sendable {
  /// The files in the order of their terms.
  private(set) var files: [SearchFile] = []
  /// For each file the shortest text that is above all terms of the files before and not above its
  /// own; empty for the first.
  private(set) var boundaries: [String] = []

  /// A file ends from the first size on behind a term that invites it, and from the second on
  /// behind any.
  private static let size = (least: 20_000, most: 40_000)
  /// One in 32 terms invites an end.
  ///
  /// It follows from the term alone, so that a new term moves few boundaries.
  private static let invitation: UInt32 = 31

  /// Cuts the terms of `corpus`.
  /// - Complexity: O(number of postings).
  init(_ corpus: TextCorpus, postings: PostingLists) {
    var shard = Shard()
    var before: ArraySlice<UInt8> = []
    for rank in 0..<corpus.termCount {
      let term = corpus.bytes(ofTerm: rank)
      let list = postings[rank]
      // A stop word that is in no title or heading.
      if list.isEmpty { continue }
      if shard.isEmpty { boundaries.append(Self.boundary(from: before, to: term)) }
      shard.add(term, after: before, list)
      before = term
      if shard.size >= Self.size.most
        || shard.size >= Self.size.least && Self.invites(term)
      {
        files.append(shard.file())
        shard = Shard()
      }
    }
    if !shard.isEmpty { files.append(shard.file()) }
  }

  private static func invites(_ term: ArraySlice<UInt8>) -> Bool {
    var hash: UInt32 = 0x811C_9DC5
    for byte in term { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash >> 8 & invitation == 0
  }

  /// The shortest beginning of `term`, in whole letters, that is above `before`.
  private static func boundary(
    from before: ArraySlice<UInt8>, to term: ArraySlice<UInt8>
  ) -> String {
    if before.isEmpty { return "" }
    let shared = zip(before, term).prefix { $0 == $1 }.count
    var end = min(term.startIndex + shared + 1, term.endIndex)
    while end < term.endIndex, term[end] & 0xC0 == 0x80 { end += 1 }
    return String(decoding: term[..<end], as: UTF8.self)
  }

  /// A file in the making.
  private struct Shard {
    private var count: UInt32 = 0
    private var dictionary = ByteWriter()
    private var lengths = ByteWriter()
    private var lists = ByteWriter()

    var isEmpty: Bool { count == 0 }
    var size: Int { dictionary.bytes.count + lengths.bytes.count + lists.bytes.count }

    mutating func add(
      _ term: ArraySlice<UInt8>, after before: ArraySlice<UInt8>,
      _ postings: ArraySlice<PostingLists.Posting>
    ) {
      let start = lists.bytes.count
      var next: UInt32 = 0
      for posting in postings {
        lists.append((posting.document - next) << 2 | posting.weight)
        next = posting.document + 1
      }
      let length = lists.bytes.count - start
      if length > 1 { lengths.append(UInt32(truncatingIfNeeded: length)) }
      let shared = isEmpty ? 0 : min(15, zip(before, term).prefix { $0 == $1 }.count)
      dictionary.append(UInt32(truncatingIfNeeded: shared) | (length == 1 ? 16 : 0))
      dictionary.append(contentsOf: term.dropFirst(shared))
      count += 1
    }

    func file() -> SearchFile {
      var writer = ByteWriter()
      writer.append(count)
      writer.append(UInt32(truncatingIfNeeded: dictionary.bytes.count))
      writer.append(contentsOf: dictionary.bytes)
      writer.append(contentsOf: lengths.bytes)
      writer.append(contentsOf: lists.bytes)
      return SearchFile(
        name: "terms-\(ContentHash.name(of: writer.bytes)).bin", bytes: writer.bytes)
    }
  }
}
