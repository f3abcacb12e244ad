extension MerkleTree {
    /// The proof that a leaf is in the tree of this size (RFC 6962 2.1.1).
    package func inclusionProof(of index: Int, inFirst size: Int) -> InclusionProof {
        precondition((0...self.size).contains(size), "the tree never had this size")
        precondition((0..<size).contains(index), "the tree of this size has no such leaf")
        var hashes: [Digest] = []
        var range = 0..<size
        while range.count > 1 {
            let middle = range.lowerBound + MerkleHash.leftCount(of: range.count)
            if index < middle {
                hashes.append(root(of: middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                hashes.append(root(of: range.lowerBound..<middle))
                range = middle..<range.upperBound
            }
        }
        return InclusionProof(index: index, size: size, hashes: hashes.reversed())
    }

    /// The proof that the tree of the first size is the beginning of the tree of the second (RFC 6962 2.1.2). From size
    /// 0 there is nothing to prove and no verifier accepts a proof, so the first size is at least 1.
    package func consistencyProof(fromFirst first: Int, toFirst second: Int) -> ConsistencyProof {
        precondition(
            first >= 1 && first <= second && second <= size, "the tree never had these sizes in this order")
        var hashes: [Digest] = []
        var range = 0..<second
        // Whether the part of the old tree within the range begins at the old tree's own start: then its root is known.
        var isWholeOldTree = true
        while range.upperBound != first {
            let middle = range.lowerBound + MerkleHash.leftCount(of: range.count)
            if first <= middle {
                hashes.append(root(of: middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                hashes.append(root(of: range.lowerBound..<middle))
                range = middle..<range.upperBound
                isWholeOldTree = false
            }
        }
        if !isWholeOldTree { hashes.append(root(of: range)) }
        return ConsistencyProof(firstSize: first, secondSize: second, hashes: hashes.reversed())
    }
}
