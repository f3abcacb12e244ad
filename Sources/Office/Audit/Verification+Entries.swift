import Ledger
import Persistence

extension Verification {
    /// Every entry's bytes parse in their one spelling and follow each other, and every body there opens its commitment.
    mutating func checkEntries(_ reader: SchemeReader) throws {
        // Known first: an erasure explains what is missing before it.
        hasErasureEntry = try !reader.erasureIntents().isEmpty
        try reader.forEachEntry { stored in
            entries += 1
            let name = "ledger entry \(stored.sequence)"
            if stored.sequence != entries { fault(name, .entryOrder, "follows entry \(entries - 1)") }
            tree.append(MerkleHash.leaf(stored.bytes))
            let entry: LedgerEntry
            do {
                entry = try LedgerEntry(stored.bytes)
            } catch {
                return fault(name, .entryBytes, "\(error)")
            }
            if Int(entry.sequence) != stored.sequence {
                fault(name, .entryBytes, "its bytes say \(entry.sequence)")
            }
            if entry.kind.rawValue != stored.kind || entry.time.text != stored.recordedAt {
                fault(name, .entryBytes, "kind or time beside it are not those of its bytes")
            }
            try checkBody(of: entry, name, reader)
        }
        try checkLives(reader)
    }

    /// Every life of the ledger began with the entry that tells of it.
    private mutating func checkLives(_ reader: SchemeReader) throws {
        guard let lives else { return }
        let stored = try reader.lives()
        if !stored.elementsEqual(lives, by: ==) {
            fault("ledger", .factsChanged, "its lives are not those that its entries began")
        }
    }

    private mutating func checkBody(of entry: LedgerEntry, _ name: String, _ reader: SchemeReader) throws {
        let isBeginning = entry.kind == .genesis || entry.kind == .restore
        guard let body = try reader.body(ofEntry: Int(entry.sequence)) else {
            if isBeginning { lives = nil }
            erased += 1
            return
        }
        if !body.key.opens(entry.commitment, to: body.bytes, tag: .event) {
            fault(name, .bodyReplaced, "its body is not the one it commits to")
        }
        guard let value = CanonicalValue.held(by: body.bytes) else {
            if isBeginning { lives = nil }
            return fault(name, .bodyForm, "its body is not canonical JSON")
        }
        let details = value.member("details")
        if let commitments = details?.member("commitments") { brought[Int(entry.sequence)] = commitments.texts }
        if isBeginning { lives?.append((details?.member("origin")?.text ?? "", entry.time.text)) }
        if entry.kind == .restore { restores.append(RestoreStated(Int(entry.sequence), details)) }
        if entry.kind == .run {
            runDetails[Int(entry.sequence)] = details
            runActions[Int(entry.sequence)] = value.member("action")?.text
        }
        if let subjects = value.member("subjects") {
            // An erasure takes the links of whom it erased.
            let linked = try reader.subjects(ofEntry: Int(entry.sequence)).map(\.text)
            let isExplained = try linked == subjects.texts || lacksOnlyErased(linked, of: subjects, entry, reader)
            if !isExplained {
                fault(name, .linksChanged, "whom it is linked to is not whom its body names")
            }
        }
        do {
            try keys.take(entry.kind, details, sequence: Int(entry.sequence))
        } catch {
            fault(name, .keyRefused, "the key it names is not accepted: \(error)")
        }
        if entry.kind == .genesis { try checkGenesis(details, entry, name, reader) }
    }

    /// Whether an erasure explains the links that an entry lacks: of whoever is gone no version is left that was there by then.
    private func lacksOnlyErased(
        _ linked: [String], of subjects: CanonicalValue, _ entry: LedgerEntry, _ reader: SchemeReader
    ) throws -> Bool {
        guard hasErasureEntry, Set(linked).isSubset(of: subjects.texts) else { return false }
        let missing = subjects.elements.filter { !linked.contains($0.text ?? "") }
        return try missing.compactMap(\.subject).allSatisfy { subject in
            guard let first = try reader.versions(kind: subject.kind, id: subject.id).first,
                let evidence = try reader.evidence(ofRecord: first.sequence)
            else { return true }
            return evidence.ledgerSequence > entry.sequence
        }
    }

    /// The scheme's own row and the first incarnation are those the first entry tells of.
    private mutating func checkGenesis(
        _ details: CanonicalValue?, _ entry: LedgerEntry, _ name: String, _ reader: SchemeReader
    ) throws {
        let facts = try reader.facts()
        let isSame =
            details?.member("scheme")?.text == facts.name && details?.member("nation")?.text == facts.nation
            && (facts.incarnation > 1 || details?.member("origin")?.text == facts.origin)
            && facts.createdAt == entry.time
            && [nil, facts.isRehearsal].contains(details?.member("rehearsal")?.truth)
        if !isSame { fault(name, .factsChanged, "the scheme's own facts are not those it began with") }
    }
}
