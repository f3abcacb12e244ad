import Testing

@testable import Ledger

@Suite struct `A file that shows growth` {
    private let key: SigningKey
    private let tree: MerkleTree

    init() throws {
        key = try SigningKey(name: "example.org/scheme/ledger", seed: [UInt8](repeating: 1, count: 32))
        tree = MerkleTree(entries: (0..<40).map { Array("entry \($0)".utf8) })
    }

    private func file(from first: Int, to second: Int) -> GrowthFile {
        let checkpoint = Checkpoint(origin: key.name, size: second, root: tree.root(ofFirst: second))
        return GrowthFile(
            proof: tree.consistencyProof(fromFirst: first, toFirst: second), checkpoint: checkpoint.signed(by: key))
    }

    @Test(arguments: [(1, 1), (1, 2), (3, 7), (8, 40), (31, 40), (40, 40)])
    func `reads back as it was written and proves it`(first: Int, second: Int) throws {
        let file = file(from: first, to: second)
        #expect(file.fileText.hasPrefix("old \(first)\n"))
        let read = try GrowthFile(Array(file.fileText.utf8))
        #expect(read == file)
        let later = try Checkpoint(text: read.checkpoint.text)
        try read.verify(earlierRoot: tree.root(ofFirst: first), later: later)
        #expect(throws: ProofFileError.self) { try read.verify(earlierRoot: MerkleHash.emptyRoot, later: later) }
    }

    @Test func `cut off anywhere it is refused or proves nothing`() throws {
        let whole = Array(file(from: 3, to: 7).fileText.utf8)
        let lineage = KeyLineage(key.verifier)
        for length in whole.indices {
            #expect(throws: (any Error).self, "cut off at \(length)") {
                let read = try GrowthFile(Array(whole[..<length]))
                let later = try lineage.verified(read.checkpoint).checkpoint
                try read.verify(earlierRoot: tree.root(ofFirst: 3), later: later)
            }
        }
    }

    @Test func `of another form it names the line`() throws {
        for (text, line) in [("", 1), ("new 3\n\n", 1), ("old 03\n\n", 1), ("old 3\nnothing\n\n", 2)] {
            #expect(throws: ProofFileError.malformed(line: line)) { try GrowthFile(Array(text.utf8)) }
        }
    }
}
