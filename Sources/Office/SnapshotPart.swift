import Casework
import Ledger
import Matching
import Persistence
import Records

/// The records of some kinds, read from their bytes.
struct SnapshotPart: Sendable {
    private(set) var records = SchemeRecords()
    private(set) var cases = CaseRecords()
    private(set) var keys: [RecordKey: CommitmentKey] = [:]
    /// The policy's bytes and the version they are.
    private(set) var policy: (bytes: [UInt8], sequence: Int)?

    /// Reads the records of `rows` whose kind `isAsked` names, in the order they were stored.
    init(_ rows: SnapshotRows, _ isAsked: (RecordKind) -> Bool) throws {
        var reader = RecordReader()
        try rows.records.forEach { row in
            guard let kind = RecordKind(rawValue: row.kind) else {
                throw OfficeError.unreadableRecord("kind `\(row.kind)` at version \(row.sequence)")
            }
            guard isAsked(kind) else { return }
            if kind == .policy {
                policy = (Array(row.bytes), row.sequence)
            } else if kind.isOfCasework {
                try reader.decode(kind, id: row.id, bytes: row.bytes, into: &cases)
            } else {
                try reader.decode(kind, id: row.id, bytes: row.bytes, into: &records)
            }
            if rows.withKeys, !kind.isOfCasework { keys[RecordKey(kind, row.id)] = try row.key() }
        }
    }

    /// Adds the part of ``RecordKind/isOfHomes``, which this one lacks.
    mutating func add(homes: SnapshotPart) {
        records.households = homes.records.households
        records.members = homes.records.members
        records.stays = homes.records.stays
        keys.merge(homes.keys) { first, _ in first }
    }
}

extension RecordKind {
    /// Whether it is the homes' side: of a whole scheme's records about as much work to read as all the others.
    var isOfHomes: Bool { self == .household || self == .member || self == .stay }
}
