import Testing

@testable import Ledger

@Suite struct `The keys of a ledger` {
    private static let origin = "example.org/scheme/ledger"
    private let keys: [SigningKey]
    private let lineage: KeyLineage

    /// Three keys, exchanged by the entries 5 and 9.
    init() throws {
        let keys = try (1...3).map { try SigningKey(name: Self.origin, seed: [UInt8](repeating: $0, count: 32)) }
        var lineage = KeyLineage(keys[0].verifier)
        for (place, sequence) in [5, 9].enumerated() {
            try lineage.follow(Self.rotation(keys[place], keys[place + 1], at: sequence - 1), enteredAs: sequence)
        }
        self.keys = keys
        self.lineage = lineage
    }

    private static func rotation(_ old: SigningKey, _ new: SigningKey, at size: Int) -> KeyRotation {
        KeyRotation(origin: origin, size: size, old: old.verifier, new: new.verifier)
    }

    private func note(_ size: Int, by key: SigningKey) -> SignedNote {
        Checkpoint(origin: key.name, size: size, root: MerkleHash.emptyRoot).signed(by: key)
    }

    /// Which key, from 0, signs for how many entries.
    static let table: [(size: Int, key: Int, isInForce: Bool)] = [
        (0, 0, true), (4, 0, true), (5, 0, false), (4, 1, false), (5, 1, true), (8, 1, true), (9, 1, false),
        (9, 2, true), (1_000, 2, true), (8, 2, false),
    ]

    @Test(arguments: table)
    func `each signs from its own entry up to the next key's`(size: Int, key: Int, isInForce: Bool) throws {
        let note = note(size, by: keys[key])
        if isInForce {
            #expect(try lineage.verified(note).key == keys[key].verifier)
        } else {
            let id = keys[key].verifier.idText
            #expect(throws: CheckpointError.keyNotInForce(id: id, size: size)) { try lineage.verified(note) }
        }
    }

    @Test func `a rotation from another key, of another size or back to an old key is not followed`() throws {
        let other = try SigningKey(name: Self.origin, seed: [UInt8](repeating: 9, count: 32))
        for (rotation, sequence) in [
            (Self.rotation(keys[0], other, at: 11), 12), (Self.rotation(keys[2], other, at: 10), 12),
            (Self.rotation(keys[2], keys[0], at: 11), 12),
        ] {
            var lineage = lineage
            #expect(throws: NoteError.invalidRotation) { try lineage.follow(rotation, enteredAs: sequence) }
        }
    }

    @Test func `another life has another name, and what was signed before it still counts`() throws {
        var lineage = lineage
        let next = try SigningKey(name: Self.origin + "/2", seed: [UInt8](repeating: 4, count: 32))
        try lineage.begin(next.verifier, enteredAs: 7)
        #expect(try lineage.verified(note(7, by: next)).key == next.verifier)
        #expect(try lineage.verified(note(12, by: keys[2])).key == keys[2].verifier)
        #expect(throws: NoteError.invalidKey) { try lineage.begin(keys[1].verifier, enteredAs: 8) }
    }

    @Test func `a checkpoint of another ledger is named as such`() throws {
        let other = try SigningKey(name: "elsewhere", seed: [UInt8](repeating: 9, count: 32))
        #expect(throws: CheckpointError.otherOrigin("elsewhere")) { try lineage.verified(note(4, by: other)) }
    }
}
