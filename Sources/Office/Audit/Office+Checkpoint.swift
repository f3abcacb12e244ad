import Foundation
import Ledger
import Persistence

extension Office {
    private var paths: EvidencePaths { EvidencePaths(database: file.path) }

    /// Signs the ledger as it stands; refuses where it is not a continuation of what was signed last.
    ///
    /// - Parameter path: The file it is written to; nil for none.
    package func checkpoint(to path: String?) throws(OfficeError) -> SignedCheckpoint {
        let signed = try sign().checkpoint
        if let path { try DurableFile.replace(path, with: Array(signed.fileText.utf8), mode: 0o644) }
        return signed
    }

    /// Shows that one entry is in the ledger, under a fresh checkpoint. The file holds the entry's bytes too.
    package func proof(of sequence: Int, to path: String?) throws(OfficeError) -> SignedProof {
        guard sequence >= 1 else { throw .usage("ledger entries are counted from 1") }
        guard let entry = try reading({ try $0.entry(sequence) }) else {
            throw .usage("no ledger entry \(sequence)")
        }
        let (checkpoint, tree) = try sign()
        let proof = SignedProof(
            sequence: sequence, checkpoint: checkpoint,
            file: ProofFile(
                proof: tree.inclusionProof(of: sequence - 1, inFirst: tree.size), checkpoint: checkpoint.note,
                extra: entry.bytes))
        if let path { try DurableFile.replace(path, with: Array(proof.fileText.utf8), mode: 0o644) }
        return proof
    }

    /// Signs and moves the high-water mark, while nobody writes: what is committed is signed, then marked, and only then handed out.
    private func sign() throws(OfficeError) -> (checkpoint: SignedCheckpoint, tree: MerkleTree) {
        let result: Result<(checkpoint: SignedCheckpoint, tree: MerkleTree), OfficeError>
        do {
            result = try file.holdingWriteLock { () throws(PersistenceError) in
                Result { () throws(OfficeError) in try signHoldingTheLock() }
            }
        } catch {
            throw .persistence(error)
        }
        return try result.get()
    }

    private func signHoldingTheLock() throws(OfficeError) -> (checkpoint: SignedCheckpoint, tree: MerkleTree) {
        let (origin, tree) = try reading { reader in
            var tree = MerkleTree()
            try reader.forEachEntry { entry in
                guard entry.sequence == tree.size + 1 else {
                    throw OfficeError.rolledBack("ledger entry \(tree.size + 1) is missing")
                }
                tree.append(MerkleHash.leaf(entry.bytes))
            }
            return (try reader.facts().origin, tree)
        }
        let key = try KeyFiles.signing(origin: origin, at: paths)
        let mark = try HighWater.read(paths.highWater)
        if let why = mark?.contradiction(with: tree, origin: origin) { throw .rolledBack(why) }
        if let mark, mark.keyID != key.verifier.idText {
            throw .rolledBack("signed by key \(mark.keyID), now key \(key.verifier.idText) is here")
        }
        let checkpoint = Checkpoint(origin: origin, size: tree.size, root: tree.root)
        let signed = SignedCheckpoint(
            origin: origin, size: tree.size, root: tree.root, verifier: key.verifier,
            note: checkpoint.signed(by: key))
        try HighWater(origin: origin, size: tree.size, root: tree.root, keyID: key.verifier.idText)
            .write(to: paths.highWater)
        return (signed, tree)
    }
}
