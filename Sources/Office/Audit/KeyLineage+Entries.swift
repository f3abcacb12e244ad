import Ledger
import Persistence

/// Reads a ledger's keys out of its entries, one after the other.
struct LineageReading {
    /// Nil as long as no entry has named a key.
    private(set) var lineage: KeyLineage?
    /// The notes of the rotations that were followed, in their order.
    private(set) var rotations: [String] = []

    /// Takes one entry's details in; those of other kinds say nothing of keys.
    mutating func take(_ kind: EntryKind, _ details: CanonicalValue?, sequence: Int) throws(NoteError) {
        switch kind {
        case .genesis:
            lineage = try details?.member("verifier")?.text.map { (text) throws(NoteError) in
                KeyLineage(try VerifierKey(text: text))
            }
        case .key:
            guard let text = details?.member("rotation")?.text, try follow(text) == sequence else {
                throw .invalidRotation
            }
        case .restore:
            guard let text = details?.member("verifier")?.text else { return }
            // Keys of the backup's life from after it, then of the lives between it and this one: their entries are lost, what they signed is not.
            let lost = details?.member("lost_rotations")?.texts ?? []
            try follow(lost, ofLife: lineage?.current.name)
            for earlier in details?.member("earlier_keys")?.texts ?? [] {
                let key = try VerifierKey(text: earlier)
                try lineage?.begin(key, enteredAs: sequence)
                try follow(lost, ofLife: key.name)
            }
            try lineage?.begin(VerifierKey(text: text), enteredAs: sequence)
        case .import, .record, .policy, .run, .decision, .approval, .view, .export, .hold, .erasure, .checkpoint,
            .backup, .upgrade:
            break
        }
    }

    /// Follows those rotations that are of one life of the ledger.
    private mutating func follow(_ notes: [String], ofLife origin: String?) throws(NoteError) {
        for text in notes {
            let rotation = try KeyRotation(verifying: SignedNote(Array(text.utf8)))
            if rotation.origin == origin { _ = try follow(text) }
        }
    }

    /// Follows one rotation; the sequence of the entry it was entered as.
    private mutating func follow(_ text: String) throws(NoteError) -> Int {
        let rotation = try KeyRotation(verifying: SignedNote(Array(text.utf8)))
        try lineage?.follow(rotation, enteredAs: rotation.size + 1)
        rotations.append(text)
        return rotation.size + 1
    }
}

extension SchemeReader {
    /// The keys the ledger names, the tree over its entries, and the notes of the rotations from one key to the next.
    func ledgerState() throws -> (lineage: KeyLineage?, tree: MerkleTree, rotations: [String]) {
        var reading = LineageReading()
        var tree = MerkleTree()
        try forEachEntry { entry in
            guard entry.sequence == tree.size + 1 else {
                throw OfficeError.rolledBack("ledger entry \(tree.size + 1) is missing")
            }
            tree.append(MerkleHash.leaf(entry.bytes))
            guard let kind = EntryKind(rawValue: entry.kind), [.genesis, .key, .restore].contains(kind) else {
                return
            }
            let body = try body(ofEntry: entry.sequence).flatMap { CanonicalValue.held(by: $0.bytes) }
            do {
                try reading.take(kind, body?.member("details"), sequence: entry.sequence)
            } catch {
                throw OfficeError.rolledBack("ledger entry \(entry.sequence): \(error)")
            }
        }
        return (reading.lineage, tree, reading.rotations)
    }
}
