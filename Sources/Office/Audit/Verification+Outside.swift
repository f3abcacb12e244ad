import Ledger

extension Verification {
    /// Holds the ledger against checkpoints of earlier times, the oldest first: each must be signed by a key of the ledger, and the
    /// first so many entries have its root.
    ///
    /// - Parameter witnesses: Keys whose cosignatures are checked where they are there.
    mutating func checkCheckpoints(_ outside: [OutsideCheckpoint], witnesses: [VerifierKey]) {
        guard let lineage else {
            if !outside.isEmpty {
                fault("checkpoint", .keyRefused, "the ledger names no key it could be signed with")
            }
            return
        }
        for (place, given) in outside.enumerated() {
            let about = outside.count == 1 ? "checkpoint" : "checkpoint \(place + 1)"
            if let why = lineage.contradiction(of: given.note, with: tree) {
                fault(about, why.code, why.description)
                continue
            }
            if let finding = lostInRestore(given, lineage) {
                findings.append(Finding(about, finding.says, finding.isWell ? .sound : .restoreSilent))
                continue
            }
            do {
                let (checkpoint, key, witnessed) = try lineage.verified(given.note, witnesses: witnesses)
                let seen = witnessed.compactMap { signature in
                    signature.witnessedAtSeconds.flatMap { EntryTime(secondsSince1970: $0) }.map {
                        "; \(signature.key.name) saw it at \($0.text)"
                    }
                }
                well(
                    about,
                    "signed by key \(key.idText); the first \(checkpoint.size) entries are unchanged since"
                        + seen.joined())
            } catch {
                fault(about, .signatureRefused, "\(error)")
            }
        }
    }

    /// Holds the ledger against the checkpoints kept beside it, the mark of what was signed last, and the key that is trusted.
    mutating func checkSurroundings(_ kept: [CheckpointStore.Kept], _ mark: HighWater?, _ verifier: VerifierKey?) {
        guard let lineage else { return }
        let wrong = kept.compactMap { kept in
            lineage.contradiction(of: kept.note, with: tree).map { (kept.path, $0) }
        }
        for (path, why) in wrong {
            fault(
                path.split(separator: "/").last.map(String.init) ?? path, why.code,
                "rolled back or tampered: \(why)")
        }
        if !kept.isEmpty, wrong.isEmpty { well("checkpoints kept", "\(kept.count), and all fit") }
        if let mark {
            if let why = mark.contradiction(with: tree, of: lineage) {
                fault("high-water mark", why.code, "rolled back or tampered: \(why)")
            } else {
                well("high-water mark", "\(mark.size) entries signed, and they are unchanged")
            }
        }
        if let verifier, !lineage.names(verifier) {
            fault("key", .keyRefused, "the verifier key is not one the ledger names")
        } else {
            well("keys", "\(lineage.reigns.count) named by the ledger, each by the one before it")
        }
    }
}

/// A checkpoint that was kept outside.
struct OutsideCheckpoint {
    let note: SignedNote
    let size: Int

    /// The checkpoint in a file; one that is none is refused.
    init(at path: String) throws(OfficeError) {
        note = try NoteFile.note(at: path)
        do {
            size = try Checkpoint(text: note.text).size
        } catch {
            throw .badEvidence(path: path, why: "not a checkpoint: \(error)")
        }
    }
}
