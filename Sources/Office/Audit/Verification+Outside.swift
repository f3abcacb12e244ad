import Ledger

extension Verification {
    /// Holds the ledger against a checkpoint of an earlier time: it must be signed, and the first so many entries have its root.
    mutating func checkCheckpoint(_ bytes: [UInt8], origin: String, key: VerifierKey) {
        let checkpoint: Checkpoint
        do {
            checkpoint = try Checkpoint.verified(try SignedNote(bytes), origin: origin, keys: [key]).checkpoint
        } catch {
            return fault("checkpoint", "\(error)")
        }
        if checkpoint.size > tree.size {
            fault("checkpoint", "signed over \(checkpoint.size) entries, and \(tree.size) are here")
        } else if tree.root(ofFirst: checkpoint.size) != checkpoint.root {
            fault("checkpoint", "the first \(checkpoint.size) entries are not those that were signed")
        } else {
            well(
                "checkpoint",
                "signed by key \(key.idText); the first \(checkpoint.size) entries are unchanged since")
        }
    }

    /// Holds the ledger against the mark of what was signed last, and the key beside the database against the ledger.
    mutating func checkSurroundings(_ mark: HighWater?, _ verifier: VerifierKey?, origin: String) {
        if let mark {
            if let why = mark.contradiction(with: tree, origin: origin) {
                fault("high-water mark", "rolled back or tampered: \(why)")
            } else {
                well("high-water mark", "\(mark.size) entries signed, and they are unchanged")
            }
        }
        if let verifier, let verifierInLedger, verifier.text != verifierInLedger {
            fault("key", "the verifier key is not the one the first ledger entry names")
        }
    }
}
