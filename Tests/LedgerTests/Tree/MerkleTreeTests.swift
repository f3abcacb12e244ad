import Testing

@testable import Ledger

@Suite struct `The Merkle tree` {
    /// The eight entries of the RFC 6962 tests and the roots of their first 0…8.
    private static let entries: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
        [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57], Array(0x60...0x6F),
    ]
    private static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    @Test func `the roots of the RFC's own leaves`() {
        var tree = MerkleTree()
        var frontier = MerkleFrontier()
        for (entry, root) in zip([nil] + Self.entries, Self.roots) {
            if let entry {
                tree.append(MerkleHash.leaf(entry))
                frontier.append(MerkleHash.leaf(entry))
            }
            #expect(tree.root.hexadecimal == root)
            #expect(frontier.root.hexadecimal == root)
        }
        #expect(MerkleTree(entries: Self.entries).root == tree.root)
    }

    @Test func `leaf and node hashes are told apart`() {
        #expect(
            MerkleHash.leaf(Array("L123456".utf8)).hexadecimal
                == "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56")
        let (left, right) = (Digest(of: [1]), Digest(of: [2]))
        #expect(MerkleHash.node(left, right) == Digest(of: [1] + left.bytes + right.bytes))
        #expect(MerkleHash.node(left, right) != MerkleHash.leaf(left.bytes + right.bytes))
        #expect(MerkleHash.node(left, right) != MerkleHash.node(right, left))
    }

    @Test(arguments: 0...66)
    func `roots and proofs are the RFC's own, whatever the size`(size: Int) {
        var random = SeededGenerator(seed: UInt64(size))
        let leaves = (0..<size).map { _ in MerkleHash.leaf(random.bytes(3)) }
        let tree = MerkleTree(leaves: leaves)
        var frontier = MerkleFrontier()
        for leaf in leaves { frontier.append(leaf) }
        #expect(tree.root == ReferenceTree.root(leaves[...]))
        #expect(frontier.root == tree.root)
        #expect(MerkleFrontier(size: size, hashes: frontier.hashes) == frontier)
        for index in leaves.indices {
            #expect(tree.inclusionProof(of: index, inFirst: size).hashes == ReferenceTree.path(index, leaves[...]))
            #expect(
                tree.consistencyProof(fromFirst: index + 1, toFirst: size).hashes
                    == ReferenceTree.subproof(index + 1, leaves[...], true))
        }
    }

    @Test func `a large tree remembers every size it had`() {
        let leaves = (0..<1_000).map { Digest(of: Array("\($0)".utf8)) }
        let tree = MerkleTree(leaves: leaves)
        for size in stride(from: 0, through: 1_000, by: 37) {
            #expect(tree.root(ofFirst: size) == ReferenceTree.root(leaves[..<size]))
        }
        #expect(tree.leaf(999) == leaves[999])
    }

    @Test func `a frontier whose hashes do not fit its size is refused`() {
        #expect(MerkleFrontier(size: 3, hashes: [MerkleHash.emptyRoot]) == nil)
        #expect(MerkleFrontier(size: -1, hashes: []) == nil)
        #expect(MerkleFrontier(size: 0, hashes: []) == MerkleFrontier())
    }

    @Test func `a root of a size the tree never had stops the program`() async {
        await #expect(processExitsWith: .failure) { _ = MerkleTree().root(ofFirst: 1) }
    }
}
