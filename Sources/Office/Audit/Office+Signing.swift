import Ledger
import Persistence

/// A ledger that may be signed: its key, and the tree it has been shown to continue.
struct ReadyToSign {
    let head: Head
    let lineage: KeyLineage
    let key: SigningKey
    var tree: MerkleTree
}

extension Office {
    var evidencePaths: EvidencePaths { EvidencePaths(database: file.path) }

    /// Enters an event that hands a checkpoint out, then signs the ledger with that entry as its last, keeps the checkpoint and moves
    /// the high-water mark: what is committed is signed, then kept, and only then handed out.
    func signing(after event: Event) throws(OfficeError) -> (checkpoint: SignedCheckpoint, tree: MerkleTree) {
        for _ in 1..<Self.attempts {
            do {
                return try signOnce(after: event)
            } catch .persistence(.staleHead) {
                // Somebody wrote in between, which changes nothing of what is to be said.
                continue
            }
        }
        return try signOnce(after: event)
    }

    private static let attempts = 5

    private func signOnce(after event: Event) throws(OfficeError) -> (
        checkpoint: SignedCheckpoint, tree: MerkleTree
    ) {
        var ready = try readyToSign()
        let entry = try append(event, expecting: ready.head)
        ready.tree.append(MerkleHash.leaf(entry.bytes))
        // Before the mark moves: the register is never older than what was signed.
        try writeErasureRegister()
        return (try sign(ready.tree, by: ready.key), ready.tree)
    }

    /// The ledger as it stands, where it may be signed: refuses one that does not continue what was signed before, before anything is
    /// written.
    func readyToSign() throws(OfficeError) -> ReadyToSign {
        let (head, lineage, tree) = try reading { reader in
            let state = try reader.ledgerState()
            return (try reader.head(), state.lineage, state.tree)
        }
        guard let lineage else {
            throw .badEvidence(path: file.path, why: "its first entry names no key; it was made without one")
        }
        let key = try KeyFiles.signing(lineage, at: evidencePaths)
        let mark = try HighWater.read(evidencePaths.highWater)
        if let why = mark?.contradiction(with: tree, of: lineage) { throw .rolledBack(why.description) }
        for kept in try evidencePaths.checkpoints.all() {
            if let why = lineage.contradiction(of: kept.note, with: tree) {
                throw .rolledBack("\(kept.path): \(why)")
            }
        }
        return ReadyToSign(head: head, lineage: lineage, key: key, tree: tree)
    }

    /// Signs a tree, keeps the checkpoint and moves the mark, which never goes back.
    private func sign(_ tree: MerkleTree, by key: SigningKey) throws(OfficeError) -> SignedCheckpoint {
        let checkpoint = Checkpoint(origin: key.name, size: tree.size, root: tree.root)
        let signed = SignedCheckpoint(
            origin: key.name, size: tree.size, root: tree.root, verifier: key.verifier,
            note: checkpoint.signed(by: key))
        try evidencePaths.checkpoints.keep(signed.note, size: signed.size, key: key.verifier)
        try whileNobodyWrites { () throws(OfficeError) in
            let mark = try HighWater.read(evidencePaths.highWater)
            if let mark, mark.origin == key.name, mark.size >= tree.size { return }
            try HighWater(origin: key.name, size: tree.size, root: tree.root, keyID: key.verifier.idText)
                .write(to: evidencePaths.highWater)
        }
        return signed
    }

    /// Does something while no other process may write.
    func whileNobodyWrites<Answer>(_ body: () throws(OfficeError) -> Answer) throws(OfficeError) -> Answer {
        let result: Result<Answer, OfficeError>
        do {
            result = try file.holdingWriteLock { () throws(PersistenceError) in
                Result { () throws(OfficeError) in try body() }
            }
        } catch {
            throw .persistence(error)
        }
        return try result.get()
    }
}

extension KeyLineage {
    /// Why a ledger of this tree is not one that a checkpoint was signed over; nil where it is.
    func contradiction(of note: SignedNote, with tree: MerkleTree) -> Contradiction? {
        let checkpoint: Checkpoint
        do {
            checkpoint = try verified(note).checkpoint
        } catch {
            return Contradiction(code: .signatureRefused, description: "\(error)")
        }
        // What a restore lost is told by its entry; the part that came along must be the same.
        if let restored = endOfLife(checkpoint.origin), checkpoint.size >= restored { return nil }
        return tree.contradiction(ofRoot: checkpoint.root, overFirst: checkpoint.size)
    }

    /// The entry of the restore that ended a life of the ledger; nil for the present one.
    func endOfLife(_ origin: String) -> Int? {
        guard let own = reigns.lastIndex(where: { $0.key.name == origin }) else { return nil }
        return reigns[(own + 1)...].first { $0.key.name != origin }?.from
    }
}
