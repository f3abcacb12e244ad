import Testing

@testable import Ledger

@Suite struct `Merkle proofs` {
    private static let leaves = (0..<130).map { Digest(of: [UInt8($0)]) }
    private static let tree = MerkleTree(leaves: leaves)

    @Test(arguments: 1...130)
    func `every inclusion proof holds, and none with one bit changed`(size: Int) {
        var random = SeededGenerator(seed: UInt64(size))
        let root = Self.tree.root(ofFirst: size)
        for index in 0..<size {
            let proof = Self.tree.inclusionProof(of: index, inFirst: size)
            let leaf = Self.leaves[index]
            #expect(holds(proof, leaf, root))
            #expect(!holds(proof, random.flipped(leaf), root))
            #expect(!holds(proof, leaf, random.flipped(root)))
            if let hashes = random.flippedOne(proof.hashes) {
                #expect(!holds(InclusionProof(index: index, size: size, hashes: hashes), leaf, root))
            }
            #expect(!holds(InclusionProof(index: index, size: size, hashes: proof.hashes + [root]), leaf, root))
            if size > 1 {
                let shorter = Array(proof.hashes.dropLast())
                #expect(!holds(InclusionProof(index: index, size: size, hashes: shorter), leaf, root))
                let other = (index + 1) % size
                #expect(!holds(InclusionProof(index: other, size: size, hashes: proof.hashes), leaf, root))
            }
        }
    }

    @Test(arguments: 1...130)
    func `every consistency proof holds, and none with one bit changed`(size: Int) {
        var random = SeededGenerator(seed: UInt64(size))
        let second = Self.tree.root(ofFirst: size)
        for firstSize in 1...size {
            let first = Self.tree.root(ofFirst: firstSize)
            let proof = Self.tree.consistencyProof(fromFirst: firstSize, toFirst: size)
            #expect(holds(proof, first, second))
            #expect(!holds(proof, random.flipped(first), second))
            #expect(!holds(proof, first, random.flipped(second)))
            #expect(!holds(proof.with(proof.hashes + [second]), first, second))
            if let hashes = random.flippedOne(proof.hashes) {
                #expect(!holds(proof.with(hashes), first, second))
                #expect(!holds(proof.with(Array(proof.hashes.dropLast())), first, second))
                #expect(!holds(proof.with([first] + proof.hashes), first, second))
            }
        }
    }

    /// Every bit of every hash, for a few trees: the sampled bits above stand for these.
    @Test(arguments: [(1, 2), (3, 7), (4, 8), (6, 13)])
    func `each single bit of a proof matters`(firstSize: Int, size: Int) {
        let root = Self.tree.root(ofFirst: size)
        let inclusion = Self.tree.inclusionProof(of: firstSize, inFirst: size)
        for changed in inclusion.hashes.everyFlip {
            let proof = InclusionProof(index: firstSize, size: size, hashes: changed)
            #expect(!holds(proof, Self.leaves[firstSize], root))
        }
        let consistency = Self.tree.consistencyProof(fromFirst: firstSize, toFirst: size)
        for changed in consistency.hashes.everyFlip {
            #expect(!holds(consistency.with(changed), Self.tree.root(ofFirst: firstSize), root))
        }
    }

    @Test func `a proof between trees of one size is empty and needs equal roots`() {
        let (root, other) = (Self.tree.root(ofFirst: 5), Self.tree.root(ofFirst: 6))
        let empty = ConsistencyProof(firstSize: 5, secondSize: 5, hashes: [])
        #expect(holds(empty, root, root))
        #expect(!holds(empty, root, other))
        #expect(!holds(empty.with([root]), root, root))
    }

    @Test func `nothing follows from the empty tree but itself`() {
        let (none, some) = (MerkleHash.emptyRoot, Self.tree.root(ofFirst: 3))
        #expect(holds(ConsistencyProof(firstSize: 0, secondSize: 0, hashes: []), none, none))
        #expect(!holds(ConsistencyProof(firstSize: 0, secondSize: 0, hashes: []), some, some))
        #expect(!holds(ConsistencyProof(firstSize: 0, secondSize: 3, hashes: []), none, some))
        #expect(!holds(ConsistencyProof(firstSize: 0, secondSize: 3, hashes: [some]), none, some))
    }

    @Test func `sizes that do not fit are refused`() {
        let root = Self.tree.root(ofFirst: 3)
        for (index, size) in [(3, 3), (-1, 3), (0, 0), (0, -1), (Int.max, Int.max)] {
            let proof = InclusionProof(index: index, size: size, hashes: [])
            #expect(throws: MerkleProofError.sizesDoNotFit) { try proof.verify(leaf: root, root: root) }
        }
        for (first, second) in [(4, 3), (-1, 3), (-1, -1)] {
            let proof = ConsistencyProof(firstSize: first, secondSize: second, hashes: [])
            #expect(throws: MerkleProofError.sizesDoNotFit) { try proof.verify(firstRoot: root, secondRoot: root) }
        }
    }

    private func holds(_ proof: InclusionProof, _ leaf: Digest, _ root: Digest) -> Bool {
        do {
            try proof.verify(leaf: leaf, root: root)
            return true
        } catch { return false }
    }

    private func holds(_ proof: ConsistencyProof, _ first: Digest, _ second: Digest) -> Bool {
        do {
            try proof.verify(firstRoot: first, secondRoot: second)
            return true
        } catch { return false }
    }
}

extension ConsistencyProof {
    fileprivate func with(_ hashes: [Digest]) -> ConsistencyProof {
        ConsistencyProof(firstSize: firstSize, secondSize: secondSize, hashes: hashes)
    }
}

extension SeededGenerator {
    /// The digest with one bit changed.
    fileprivate mutating func flipped(_ digest: Digest) -> Digest {
        var bytes = digest.bytes
        bytes[Int.random(in: 0..<32, using: &self)] ^= 1 << UInt8.random(in: 0...7, using: &self)
        return Digest(bytes: bytes)!
    }

    /// The hashes with one bit of one of them changed; nil where there is none.
    fileprivate mutating func flippedOne(_ hashes: [Digest]) -> [Digest]? {
        guard let place = hashes.indices.randomElement(using: &self) else { return nil }
        var changed = hashes
        changed[place] = flipped(hashes[place])
        return changed
    }
}

extension [Digest] {
    /// The same hashes with each bit changed in turn.
    fileprivate var everyFlip: [[Digest]] {
        indices.flatMap { place in
            (0..<256).map { bit in
                var bytes = self[place].bytes
                bytes[bit / 8] ^= 1 << UInt8(bit % 8)
                var changed = self
                changed[place] = Digest(bytes: bytes)!
                return changed
            }
        }
    }
}
