/// A set of sequences from 0 up to a bound, one bit each: 150,000 versions take 19 KB.
struct SequenceSet {
    private var words: [UInt64]

    init(upTo bound: Int) {
        words = [UInt64](repeating: 0, count: bound / 64 + 1)
    }

    /// Adds a sequence from 0 up to the bound.
    mutating func insert(_ sequence: Int) { words[sequence >> 6] |= 1 << UInt64(sequence & 63) }

    /// Whether a sequence from 0 up to the bound is in the set.
    func contains(_ sequence: Int) -> Bool { words[sequence >> 6] >> UInt64(sequence & 63) & 1 == 1 }
}
