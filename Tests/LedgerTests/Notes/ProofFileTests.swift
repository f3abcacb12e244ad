import Testing

@testable import Ledger

@Suite struct `A proof file` {
    private static let origin = "example.org/scheme/ledger"
    private static let entries = (0..<11).map { Array("entry \($0)".utf8) }

    private let key: SigningKey
    private let tree = MerkleTree(entries: entries)

    init() throws {
        key = try SigningKey(name: Self.origin, seed: Array(1...32))
    }

    private func file(_ index: Int, extra: [UInt8]? = nil) -> ProofFile {
        let checkpoint = Checkpoint(origin: Self.origin, size: tree.size, root: tree.root).signed(by: key)
        let proof = tree.inclusionProof(of: index, inFirst: tree.size)
        return ProofFile(proof: proof, checkpoint: checkpoint, extra: extra)
    }

    @Test(arguments: 0..<11)
    func `shows that an entry is in the ledger, and no other`(index: Int) throws {
        let file = file(index)
        let read = try ProofFile(Array(file.fileText.utf8))
        #expect(read == file)
        let verified = try read.verified(entry: Self.entries[index], origin: Self.origin, keys: [key.verifier])
        #expect(verified.checkpoint.size == 11)
        #expect(throws: ProofFileError.proof(.rootDiffers)) {
            try read.verified(entry: Self.entries[(index + 1) % 11], origin: Self.origin, keys: [key.verifier])
        }
    }

    @Test func `is lines of text, the checkpoint as it is`() throws {
        let lines = file(10, extra: [1, 2]).fileText.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[..<3] == ["c2sp.org/tlog-proof@v1", "extra AQI=", "index 10"][...])
        let blank = try #require(lines.firstIndex(of: ""))
        #expect(blank == 3 + tree.inclusionProof(of: 10, inFirst: 11).hashes.count)
        #expect(lines[(blank + 1)...].joined(separator: "\n") == file(10).checkpoint.fileText)
        #expect(try ProofFile(Array(file(10, extra: [1, 2]).fileText.utf8)).extra == [1, 2])
        #expect(try ProofFile(Array(file(10, extra: []).fileText.utf8)).extra == [])
    }

    @Test(arguments: [
        ("@v1\n", "@v2\n", 1), ("index 3", "index 03", 2), ("index 3", "index -3", 2), ("index 3", "Index 3", 2),
        ("index 3\n", "extra !\nindex 3\n", 2), ("index 3\n", "extra AQI=\n", 3),
        ("index 3\n", "index 3\nAAAA\n", 3),
    ])
    func `of another form is refused at its line`(piece: String, other: String, line: Int) {
        let changed = file(3).fileText.replacing(piece, with: other, maxReplacements: 1)
        #expect(throws: ProofFileError.malformed(line: line)) { try ProofFile(Array(changed.utf8)) }
    }

    @Test func `cut short anywhere is refused`() {
        let bytes = Array(file(3).fileText.utf8)
        for count in bytes.indices {
            #expect(throws: ProofFileError.self) { try ProofFile(Array(bytes.prefix(count))) }
        }
    }

    @Test func `with any byte changed is refused`() throws {
        let bytes = Array(file(3).fileText.utf8)
        var random = SeededGenerator(seed: 13)
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1 << UInt8.random(in: 0...7, using: &random)
            #expect(throws: ProofFileError.self, "byte \(index)") {
                try ProofFile(changed).verified(
                    entry: Self.entries[3], origin: Self.origin, keys: [key.verifier])
            }
        }
    }

    @Test func `under a checkpoint of another ledger is refused`() {
        #expect(throws: ProofFileError.checkpoint(.otherOrigin(Self.origin))) {
            try file(3).verified(entry: Self.entries[3], origin: "elsewhere", keys: [key.verifier])
        }
    }
}
