import Ledger
import Persistence

extension Verification {
    /// Every entry's bytes parse in their one spelling and follow each other, and every body there opens its commitment.
    mutating func checkEntries(_ reader: SchemeReader) throws {
        try reader.forEachEntry { stored in
            entries += 1
            let name = "ledger entry \(stored.sequence)"
            if stored.sequence != entries { fault(name, "follows entry \(entries - 1)") }
            tree.append(MerkleHash.leaf(stored.bytes))
            let entry: LedgerEntry
            do {
                entry = try LedgerEntry(stored.bytes)
            } catch {
                return fault(name, "\(error)")
            }
            if Int(entry.sequence) != stored.sequence { fault(name, "its bytes say \(entry.sequence)") }
            if entry.kind.rawValue != stored.kind || entry.time.text != stored.recordedAt {
                fault(name, "kind or time beside it are not those of its bytes")
            }
            if entry.kind == .erasure { hasErasureEntry = true }
            try checkBody(of: entry, name, reader)
        }
    }

    private mutating func checkBody(of entry: LedgerEntry, _ name: String, _ reader: SchemeReader) throws {
        guard let body = try reader.body(ofEntry: Int(entry.sequence)) else {
            erased += 1
            return
        }
        if !body.key.opens(entry.commitment, to: body.bytes, tag: .event) {
            fault(name, "its body is not the one it commits to")
        }
        guard let value = CanonicalValue.held(by: body.bytes) else {
            return fault(name, "its body is not canonical JSON")
        }
        let details = value.member("details")
        if let commitments = details?.member("commitments") { brought[Int(entry.sequence)] = commitments.texts }
        if entry.kind == .run { runDetails[Int(entry.sequence)] = details }
        if entry.kind == .genesis {
            let facts = try reader.facts()
            verifierInLedger = details?.member("verifier")?.text
            let isSame =
                details?.member("scheme")?.text == facts.name && details?.member("nation")?.text == facts.nation
                && (facts.incarnation > 1 || details?.member("origin")?.text == facts.origin)
            if !isSame { fault(name, "the scheme's name, nation or origin are not those it began with") }
        }
    }
}
