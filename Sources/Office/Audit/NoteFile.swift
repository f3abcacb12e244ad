import Ledger

/// Signed notes as they lie in files: checkpoints, with and without cosignatures.
enum NoteFile {
    /// The note in a file; `-` for standard input.
    static func note(at path: String) throws(OfficeError) -> SignedNote {
        let bytes = try Input.bytes(at: path)
        do {
            return try SignedNote(bytes)
        } catch {
            throw .badEvidence(path: path, why: "not a checkpoint: \(error)")
        }
    }
}
