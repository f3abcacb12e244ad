/// A set of codes as 512 bits, by their index in the vocabulary, so that a pair is judged by a few word operations.
struct CodeSet: Hashable, Sendable {
    var words: SIMD8<UInt64> = .zero

    static let empty = CodeSet()
    /// Every code, whether the vocabulary has it or not.
    static let all = CodeSet(words: SIMD8(repeating: .max))

    mutating func insert(_ index: Int) { words[index >> 6] |= 1 << UInt64(index & 63) }

    func contains(_ index: Int) -> Bool { words[index >> 6] & (1 << UInt64(index & 63)) != 0 }

    var isEmpty: Bool { words == .zero }

    var count: Int {
        var sum = 0
        for index in 0..<8 { sum += words[index].nonzeroBitCount }
        return sum
    }

    static func & (first: CodeSet, second: CodeSet) -> CodeSet { CodeSet(words: first.words & second.words) }

    static func | (first: CodeSet, second: CodeSet) -> CodeSet { CodeSet(words: first.words | second.words) }

    /// What is in the first and not in the second.
    static func - (first: CodeSet, second: CodeSet) -> CodeSet { CodeSet(words: first.words & ~second.words) }

    /// Whether the two have a code in common.
    func meets(_ other: CodeSet) -> Bool { (words & other.words) != .zero }

    /// Calls `body` with each index, ascending.
    func forEach(_ body: (Int) -> Void) {
        for word in 0..<8 {
            var bits = words[word]
            while bits != 0 {
                body(word * 64 + bits.trailingZeroBitCount)
                bits &= bits - 1
            }
        }
    }
}

/// What is known of somebody in compiled form: codes that hold and codes that do not, closed both ways under what implies what.
struct KnownCodes: Hashable, Sendable {
    var yes = CodeSet.empty
    var no = CodeSet.empty

    /// Yes, no, or nil where it is not known.
    func answer(_ index: Int) -> Bool? {
        if yes.contains(index) { return true }
        if no.contains(index) { return false }
        return nil
    }
}

/// One side's wishes as four sets, after the rule on whose voice can make a must.
struct WishSets: Hashable, Sendable {
    var must = CodeSet.empty
    var mustNot = CodeSet.empty
    var like = CodeSet.empty
    var dislike = CodeSet.empty
}
