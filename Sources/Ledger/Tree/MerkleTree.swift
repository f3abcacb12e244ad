/// An RFC 6962 tree with the hashes of all its full subtrees, so that roots and proofs of every size it had are at hand.
///
/// About 64 bytes a leaf. It is built from the stored entries each time: inner hashes are never evidence.
package struct MerkleTree: Sendable {
    /// `levels[l][i]` is the root over the leaves from `i·2^l` up to `(i+1)·2^l`.
    private(set) var levels: [[Digest]] = [[]]

    package init() {}

    /// The tree over these leaf hashes.
    package init(leaves: some Sequence<Digest>) {
        for leaf in leaves { append(leaf) }
    }

    /// The tree over these entries.
    package init(entries: some Sequence<[UInt8]>) {
        for entry in entries { append(MerkleHash.leaf(entry)) }
    }

    /// How many leaves the tree has.
    package var size: Int { levels[0].count }

    /// Appends a leaf by its hash; amortised constant work.
    package mutating func append(_ leaf: Digest) {
        levels[0].append(leaf)
        var level = 0
        while levels[level].count.isMultiple(of: 2) {
            let pair = levels[level].suffix(2)
            if levels.count == level + 1 { levels.append([]) }
            levels[level + 1].append(MerkleHash.node(pair[pair.startIndex], pair[pair.startIndex + 1]))
            level += 1
        }
    }

    /// The hash of one leaf.
    package func leaf(_ index: Int) -> Digest { levels[0][index] }

    /// The root of the tree as it stands.
    package var root: Digest { root(ofFirst: size) }

    /// The root the tree had when it was of this size.
    package func root(ofFirst count: Int) -> Digest {
        precondition((0...size).contains(count), "the tree never had this size")
        return count == 0 ? MerkleHash.emptyRoot : root(of: 0..<count)
    }

    /// The root over a range of leaves whose start is a multiple of the power of two its length fills.
    func root(of range: Range<Int>) -> Digest {
        let count = range.count
        if count.nonzeroBitCount == 1 {
            let level = count.trailingZeroBitCount
            return levels[level][range.lowerBound >> level]
        }
        let middle = range.lowerBound + MerkleHash.leftCount(of: count)
        return MerkleHash.node(root(of: range.lowerBound..<middle), root(of: middle..<range.upperBound))
    }
}
