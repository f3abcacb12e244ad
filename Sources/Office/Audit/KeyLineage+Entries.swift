import Ledger
import Persistence

/// Reads a ledger's keys out of its entries, one after the other.
struct LineageReading {
    /// Nil as long as no entry has named a key.
    private(set) var lineage: KeyLineage?

    /// Takes one entry's details in; those of other kinds say nothing of keys.
    mutating func take(_ kind: EntryKind, _ details: CanonicalValue?, sequence: Int) throws(NoteError) {
        switch kind {
        case .genesis:
            lineage = try details?.member("verifier")?.text.map { (text) throws(NoteError) in
                KeyLineage(try VerifierKey(text: text))
            }
        case .key:
            guard let text = details?.member("rotation")?.text else { throw .invalidRotation }
            try lineage?.follow(KeyRotation(verifying: SignedNote(Array(text.utf8))), enteredAs: sequence)
        case .restore:
            guard let text = details?.member("verifier")?.text else { return }
            // Lives between the backup's and this one: their entries are lost, what they signed is not.
            for earlier in details?.member("earlier_keys")?.texts ?? [] {
                try lineage?.begin(VerifierKey(text: earlier), enteredAs: sequence)
            }
            try lineage?.begin(VerifierKey(text: text), enteredAs: sequence)
        case .import, .record, .policy, .run, .decision, .approval, .view, .export, .hold, .erasure, .checkpoint,
            .backup, .upgrade:
            break
        }
    }
}

extension SchemeReader {
    /// The keys the ledger names, and the tree over its entries.
    func ledgerState() throws -> (lineage: KeyLineage?, tree: MerkleTree) {
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
        return (reading.lineage, tree)
    }
}
