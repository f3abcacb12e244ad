/// The hashes that show one tree to be the beginning of another: nothing was changed or taken away, only appended.
package struct ConsistencyProof: Equatable, Sendable {
    /// How many leaves the earlier tree has.
    package let firstSize: Int
    /// How many leaves the later tree has.
    package let secondSize: Int
    /// In the order of RFC 6962 2.1.2.
    package let hashes: [Digest]

    package init(firstSize: Int, secondSize: Int, hashes: [Digest]) {
        self.firstSize = firstSize
        self.secondSize = secondSize
        self.hashes = hashes
    }

    /// Throws unless the tree of the first root is the beginning of the tree of the second, by RFC 9162 2.1.4.2.
    ///
    /// Two trees of one size need equal roots and no hashes. From size 0 only 0 follows, with the true root of the empty
    /// tree: a proof from nothing would say nothing.
    package func verify(firstRoot: Digest, secondRoot: Digest) throws(MerkleProofError) {
        guard firstSize >= 0, firstSize <= secondSize else { throw .sizesDoNotFit }
        if firstSize == secondSize {
            guard hashes.isEmpty else { throw .wrongNumberOfHashes }
            guard firstRoot == secondRoot, firstSize > 0 || firstRoot == MerkleHash.emptyRoot else {
                throw .rootDiffers
            }
            return
        }
        guard firstSize > 0 else { throw .sizesDoNotFit }
        try verifyGrowth(firstRoot: firstRoot, secondRoot: secondRoot)
    }

    private func verifyGrowth(firstRoot: Digest, secondRoot: Digest) throws(MerkleProofError) {
        // A full first tree is a node of the second, and its root the start of the way.
        let isFull = firstSize.nonzeroBitCount == 1
        guard let start = isFull ? firstRoot : hashes.first else { throw .wrongNumberOfHashes }
        guard !hashes.isEmpty else { throw .wrongNumberOfHashes }
        var node = firstSize - 1
        var last = secondSize - 1
        while node & 1 == 1 {
            node >>= 1
            last >>= 1
        }
        var first = start
        var second = start
        for hash in hashes.dropFirst(isFull ? 0 : 1) {
            guard last != 0 else { throw .wrongNumberOfHashes }
            if node & 1 == 1 || node == last {
                first = MerkleHash.node(hash, first)
                second = MerkleHash.node(hash, second)
                while node & 1 == 0 && node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                second = MerkleHash.node(second, hash)
            }
            node >>= 1
            last >>= 1
        }
        guard last == 0 else { throw .wrongNumberOfHashes }
        guard first == firstRoot, second == secondRoot else { throw .rootDiffers }
    }
}
