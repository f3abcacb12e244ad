/// The hashes beside the way from one leaf up to the root: they show that the leaf is in the tree.
package struct InclusionProof: Equatable, Sendable {
    /// The leaf, counted from 0.
    package let index: Int
    /// How many leaves the tree has.
    package let size: Int
    /// The sibling of the leaf first, the root's child last.
    package let hashes: [Digest]

    package init(index: Int, size: Int, hashes: [Digest]) {
        self.index = index
        self.size = size
        self.hashes = hashes
    }

    /// Throws unless the leaf is in the tree of that root, by RFC 9162 2.1.3.2.
    package func verify(leaf: Digest, root: Digest) throws(MerkleProofError) {
        guard index >= 0, index < size else { throw .sizesDoNotFit }
        var node = index
        var last = size - 1
        var computed = leaf
        for hash in hashes {
            guard last != 0 else { throw .wrongNumberOfHashes }
            if node & 1 == 1 || node == last {
                computed = MerkleHash.node(hash, computed)
                while node & 1 == 0 && node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                computed = MerkleHash.node(computed, hash)
            }
            node >>= 1
            last >>= 1
        }
        guard last == 0 else { throw .wrongNumberOfHashes }
        guard computed == root else { throw .rootDiffers }
    }
}
