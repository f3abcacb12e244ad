/// A growing RFC 6962 tree of which only the right edge is kept: enough for its root and for appending.
///
/// At most one hash for each bit of the size.
package struct MerkleFrontier: Equatable, Sendable {
    /// How many leaves the tree has.
    package private(set) var size = 0
    /// The roots of the full subtrees from left to right: one for each bit set in the size, the largest first.
    package private(set) var hashes: [Digest] = []

    package init() {}

    /// A frontier as it was stored; nil where the hashes do not fit the size.
    package init?(size: Int, hashes: [Digest]) {
        guard size >= 0, hashes.count == size.nonzeroBitCount else { return nil }
        self.size = size
        self.hashes = hashes
    }

    /// Appends a leaf by its hash; amortised constant work.
    package mutating func append(_ leaf: Digest) {
        var hash = leaf
        for _ in 0..<size.trailingOneBitCount { hash = MerkleHash.node(hashes.removeLast(), hash) }
        hashes.append(hash)
        size += 1
    }

    /// The root of the tree as it stands.
    package var root: Digest {
        guard var root = hashes.last else { return MerkleHash.emptyRoot }
        for left in hashes.dropLast().reversed() { root = MerkleHash.node(left, root) }
        return root
    }
}

extension Int {
    fileprivate var trailingOneBitCount: Int { (~self).trailingZeroBitCount }
}
