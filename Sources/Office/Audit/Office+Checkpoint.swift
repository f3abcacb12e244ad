import Ledger
import Persistence
import Records

extension Office {
    /// Signs the ledger as it stands, with an entry that says so as its last; refuses where it is not a continuation of what was signed
    /// before.
    ///
    /// - Parameters:
    ///   - path: The file it is written to; nil for none.
    ///   - recipient: Who is to keep it; nil where that was not said.
    package func checkpoint(to path: String?, for recipient: String? = nil) throws(OfficeError) -> SignedCheckpoint
    {
        let event = Event(
            kind: .checkpoint, action: "audit checkpoint", details: [.init("recipient", .text(recipient))])
        let signed = try signing(after: event).checkpoint
        if let path { try DurableFile.replace(path, with: Array(signed.fileText.utf8), mode: 0o644) }
        try writeErasureRegister(besideCheckpoint: path)
        return signed
    }

    /// Takes back a checkpoint of this ledger that a witness has signed as well: enters it, and keeps the signature with the others.
    ///
    /// - Parameters:
    ///   - path: The checkpoint with its signatures; `-` for standard input.
    ///   - witness: The witness's verifier key, or a file with it.
    package func acceptCosigned(_ path: String, by witness: String) throws(OfficeError) -> CosignedCheckpoint {
        guard let key = try KeyFiles.verifier(witness, at: evidencePaths), key.purpose == .cosignature else {
            throw .badEvidence(path: witness, why: "not a witness's key")
        }
        let note = try NoteFile.note(at: path)
        let (head, state) = try reading { reader in (try reader.head(), try reader.ledgerState()) }
        guard let lineage = state.lineage else {
            throw .badEvidence(path: file.path, why: "its first entry names no key; it was made without one")
        }
        let found: (checkpoint: Checkpoint, key: VerifierKey, witnessed: [VerifiedSignature])
        do {
            found = try lineage.verified(note, witnesses: [key])
        } catch {
            throw .badEvidence(path: path, why: "\(error)")
        }
        guard let seconds = found.witnessed.first(where: { $0.key == key })?.witnessedAtSeconds else {
            throw .badEvidence(path: path, why: "the witness `\(key.name)` has not signed it")
        }
        if let why = lineage.contradiction(of: note, with: state.tree) { throw .rolledBack("\(path): \(why)") }
        let size = found.checkpoint.size
        let kept = try evidencePaths.checkpoints.all().first { $0.note.text.utf8.elementsEqual(note.text.utf8) }
        let accepted = CosignedCheckpoint(
            size: size, witness: key.name, witnessedAtSeconds: seconds,
            isNew: kept.map { !Set(note.signatures).isSubset(of: $0.note.signatures) } ?? true)
        guard accepted.isNew else { return accepted }
        let event = Event(
            kind: .checkpoint, action: "audit checkpoint cosigned",
            details: [
                .init("size", .number(size)), .init("witness", .string(key.text)),
                .init("witnessed_at", .text(EntryTime(secondsSince1970: seconds)?.text)),
            ])
        let whole: SignedNote
        do {
            whole = try kept?.note.adding(signaturesOf: note) ?? note
        } catch {
            throw .badEvidence(path: path, why: "\(error)")
        }
        try append(event, expecting: head)
        try evidencePaths.checkpoints.keep(whole, size: size, key: found.key)
        return accepted
    }
}

/// A checkpoint that came back with a witness's signature.
package struct CosignedCheckpoint: Sendable {
    /// How many entries it covers.
    package let size: Int
    package let witness: String
    let witnessedAtSeconds: Int64
    /// False where this signature was here already: then nothing was written.
    package let isNew: Bool

    /// When the witness says it saw it, in UTC.
    package var witnessedAt: String { EntryTime(secondsSince1970: witnessedAtSeconds)?.text ?? "" }
}
