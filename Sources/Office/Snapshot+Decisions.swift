import Casework
import Ledger
import Matching
import Persistence
import Records

/// A snapshot brought up to now.
struct LaterSnapshot {
    let snapshot: Snapshot
    /// Whether nothing that the engine reads changed: only steps of cases and answers that are held.
    let isOfSamePopulation: Bool
}

extension SchemeReader {
    /// A snapshot brought up to now by what decisions stored since; nil where anything else was entered, or a record ended that is no stay: then the
    /// whole has to be read.
    func snapshot(after earlier: Snapshot) throws -> LaterSnapshot? {
        let head = try head()
        guard head.runs == earlier.head.runs, head.ledger >= earlier.head.ledger else { return nil }
        var isDecisionsAlone = true
        try forEachEntry(from: earlier.head.ledger + 1) { entry in
            if entry.kind != EntryKind.decision.rawValue { isDecisionsAlone = false }
        }
        guard isDecisionsAlone else { return nil }
        var records = earlier.records
        var cases = earlier.cases
        var reader = RecordReader()
        var isKnown = true
        var isOfSamePopulation = true
        try forEachVersion(from: earlier.upTo + 1) { row in
            guard let kind = RecordKind(rawValue: row.kind), kind != .policy, !row.isEnded || kind == .stay else {
                isKnown = false
                return
            }
            if row.isEnded {
                records.stays.removeValue(forKey: row.id)
            } else if kind.isOfCasework {
                try reader.decode(kind, id: row.id, bytes: row.bytes, into: &cases)
            } else {
                try reader.decode(kind, id: row.id, bytes: row.bytes, into: &records)
            }
            if !kind.isOfCasework, kind != .answer { isOfSamePopulation = false }
        }
        guard isKnown else { return nil }
        return LaterSnapshot(
            snapshot: Snapshot(
                records: records, cases: cases, policy: earlier.policy, facts: earlier.facts, upTo: head.records,
                head: head, keys: [:]),
            isOfSamePopulation: isOfSamePopulation)
    }
}
