import Ledger
import Matching
import Persistence
import Records

/// The erasable body of a ledger entry before its bytes: who, as what, what was done and from what.
struct Event {
    let kind: EntryKind
    /// The command in the domain's words, `import`, `answer`.
    let action: String
    let details: [OrderedJSON.Member]
    var subjects: [Subject] = []

    /// The entry that follows `head`, with its body's bytes and key.
    func entry(after head: Head, desk: Desk) throws(OfficeError) -> NewEntry {
        let body: OrderedJSON = .document(
            schema: "sharedlives.event", version: 1,
            [
                .init("action", .string(action)), .init("account", .string(desk.account)),
                .init("actor", .text(desk.actor)), .init("recorded_at", .string(desk.now.text)),
                .init("happened_at", .text(desk.happenedAt)), .init("details", .object(details)),
                .init("subjects", .texts(subjects.map(\.text))),
            ])
        let bytes: [UInt8]
        do {
            bytes = try CanonicalWriter.bytes(of: try body.canonical())
        } catch {
            throw .unreadableRecord("an event cannot be written: \(error)")
        }
        let key = CommitmentKey.fresh(1, from: desk.random)[0]
        let entry = LedgerEntry(
            sequence: Int64(head.ledger + 1), kind: kind, time: desk.now,
            commitment: key.commitment(to: bytes, tag: .event))
        return NewEntry(entry: entry, body: bytes, key: key, subjects: subjects)
    }
}

extension Desk {
    /// Record versions with a fresh key each and the commitment to their bytes.
    func versions(of records: [(key: RecordKey, bytes: [UInt8], isEnded: Bool)]) -> [NewRecord] {
        let keys = CommitmentKey.fresh(records.count, from: random)
        return zip(records, keys).map { record, key in
            NewRecord(
                kind: record.key.kind.rawValue, id: record.key.id, isEnded: record.isEnded, bytes: record.bytes,
                key: key, commitment: key.commitment(to: record.bytes, tag: .record))
        }
    }
}
