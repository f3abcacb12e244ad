import Ledger
import Persistence
import Records

extension Office {
    /// Shows that one entry is in the ledger, under the newest checkpoint that covers it, or under a fresh one where none does. The
    /// file holds the entry's bytes too.
    package func proof(of sequence: Int, to path: String?) throws(OfficeError) -> SignedProof {
        guard sequence >= 1 else { throw .usage("ledger entries are counted from 1") }
        guard let entry = try reading({ try $0.entry(sequence) }) else {
            throw .noSuch(kind: "ledger entry", id: String(sequence), nearest: nil)
        }
        let (checkpoint, tree) = try checkpoint(beyond: sequence - 1)
        let proof = SignedProof(
            sequence: sequence, checkpoint: checkpoint,
            file: ProofFile(
                proof: tree.inclusionProof(of: sequence - 1, inFirst: checkpoint.size), checkpoint: checkpoint.note,
                extra: entry.bytes))
        if let path { try DurableFile.replace(path, with: Array(proof.fileText.utf8), mode: 0o644) }
        return proof
    }

    /// Shows that the ledger grew from an earlier size without a change, up to the newest checkpoint, or to a fresh one where none is
    /// larger.
    ///
    /// - Parameter earlier: How many entries there were, or a file with the checkpoint of that time.
    package func growth(from earlier: String, to path: String?) throws(OfficeError) -> SignedGrowth {
        let size: Int
        if let number = Int(earlier) { size = number } else { size = try sizeOfCheckpoint(at: earlier) }
        guard size >= 1 else { throw .usage("a ledger grows from 1 entry or more") }
        let entries = try reading { try $0.head().ledger }
        guard size <= entries else { throw .usage("the ledger has \(entries) entries, not \(size)") }
        let (checkpoint, tree) = try checkpoint(beyond: size)
        let growth = SignedGrowth(
            from: size, checkpoint: checkpoint,
            file: GrowthFile(
                proof: tree.consistencyProof(fromFirst: size, toFirst: checkpoint.size), checkpoint: checkpoint.note
            ))
        if let path { try DurableFile.replace(path, with: Array(growth.fileText.utf8), mode: 0o644) }
        return growth
    }

    /// The size of an earlier checkpoint, which must be this ledger's.
    private func sizeOfCheckpoint(at path: String) throws(OfficeError) -> Int {
        let note = try NoteFile.note(at: path)
        let (lineage, tree, _) = try reading { try $0.ledgerState() }
        guard let lineage else { throw .badEvidence(path: file.path, why: "its first entry names no key") }
        // One of another ledger says nothing of this one.
        if let why = lineage.contradiction(of: note, with: tree), why.code != .signatureRefused {
            throw .rolledBack("\(path): \(why)")
        }
        do {
            return try lineage.verified(note).checkpoint.size
        } catch {
            throw .badEvidence(path: path, why: "\(error)")
        }
    }

    /// The newest checkpoint over more than so many entries: the last one kept, or a fresh one, which is entered.
    private func checkpoint(beyond size: Int) throws(OfficeError) -> (SignedCheckpoint, MerkleTree) {
        let (lineage, tree, _) = try reading { try $0.ledgerState() }
        for kept in try evidencePaths.checkpoints.all().reversed() {
            guard let lineage else { break }
            if let why = lineage.contradiction(of: kept.note, with: tree) {
                throw .rolledBack("\(kept.path): \(why)")
            }
            do {
                let (checkpoint, key, _) = try lineage.verified(kept.note)
                guard checkpoint.origin == lineage.current.name, checkpoint.size > size else { continue }
                let signed = SignedCheckpoint(
                    origin: checkpoint.origin, size: checkpoint.size, root: checkpoint.root, verifier: key,
                    note: kept.note)
                return (signed, tree)
            } catch {
                throw .badEvidence(path: kept.path, why: "\(error)")
            }
        }
        return try signing(after: Event(kind: .checkpoint, action: "audit proof", details: []))
    }
}
