import Ledger

/// What the entry of a restore says of the life it ended.
struct RestoreStated {
    let entry: Int
    /// How many entries came along.
    let size: Int
    /// The largest that was known to be signed, by the life's origin.
    let known: [String: (size: Int, root: String)]

    init(_ entry: Int, _ details: CanonicalValue?) {
        self.entry = entry
        size = details?.member("size")?.number ?? entry - 1
        var known: [String: (size: Int, root: String)] = [:]
        for life in details?.member("known")?.elements ?? [] {
            if let origin = life.member("origin")?.text, let size = life.member("size")?.number,
                let root = life.member("root")?.text
            {
                known[origin] = (size, root)
            }
        }
        self.known = known
    }
}

extension Verification {
    /// What a checkpoint says of entries that a restore lost: whether the restore told of them; nil where none of them is lost.
    func lostInRestore(_ given: OutsideCheckpoint, _ lineage: KeyLineage) -> (says: String, isWell: Bool)? {
        let signed: (checkpoint: Checkpoint, key: VerifierKey, witnessed: [VerifiedSignature])
        do {
            signed = try lineage.verified(given.note)
        } catch {
            // What is wrong with it is said where checkpoints are checked.
            return nil
        }
        let (origin, size) = (signed.checkpoint.origin, signed.checkpoint.size)
        guard let end = lineage.endOfLife(origin), size >= end,
            let restore = restores.first(where: { $0.entry == end })
        else { return nil }
        let about =
            "signed by key \(signed.key.idText) over \(size) entries of `\(origin)`; the restore of entry \(end)"
        guard let known = restore.known[origin] else {
            return ("\(about) knew of none of them but the first \(restore.size)", false)
        }
        if known.size < size { return ("\(about) knew of \(known.size)", false) }
        if known.size == size, known.root != signed.checkpoint.root.hexadecimal {
            return ("\(about) names another root for them", false)
        }
        return ("\(about) kept \(restore.size), and says that the others are lost", true)
    }
}
