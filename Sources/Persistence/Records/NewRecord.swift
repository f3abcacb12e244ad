import GRDB
import Ledger

/// One version of one record to be appended: which record, its canonical bytes, and what commits to them.
package struct NewRecord: Sendable {
    /// What sort of record, `person`; persistence knows no list of them.
    package let kind: String
    /// The record's own id within its kind.
    package let id: String
    /// The last version of a record that ended: its bytes say why.
    package let isEnded: Bool
    package let bytes: [UInt8]
    package let key: CommitmentKey
    package let commitment: Commitment

    package init(
        kind: String, id: String, isEnded: Bool = false, bytes: [UInt8], key: CommitmentKey, commitment: Commitment
    ) {
        self.kind = kind
        self.id = id
        self.isEnded = isEnded
        self.bytes = bytes
        self.key = key
        self.commitment = commitment
    }
}

extension NewRecord {
    /// Inserts versions in order after the head's last one, each linked to the version of its record that it replaces.
    static func insert(
        _ records: some Sequence<NewRecord>, after head: Head, bringing entry: NewEntry, into database: Database
    ) throws(PersistenceError) {
        let version = try PreparedStatement(
            "INSERT OR FAIL INTO record_version (sequence, ledger_sequence, commitment) VALUES (?1, ?2, ?3)",
            on: database)
        let body = try PreparedStatement(
            """
            INSERT OR FAIL INTO record_body (sequence, previous, kind, id, ended, key, bytes)
            VALUES (?1, (SELECT max(sequence) FROM record_body WHERE kind = ?2 AND id = ?3), ?2, ?3, ?4, ?5, ?6)
            """, on: database)
        version.bind(Int(entry.entry.sequence), at: 2)
        var sequence = head.records
        for record in records {
            sequence += 1
            version.bind(sequence, at: 1)
            version.bind(record.commitment.bytes, at: 3)
            try version.run()
            body.bind(sequence, at: 1)
            body.bind(record.kind, at: 2)
            body.bind(record.id, at: 3)
            body.bind(record.isEnded ? 1 : 0, at: 4)
            body.bind(record.key.bytes, at: 5)
            body.bind(record.bytes, at: 6)
            try body.run()
        }
    }
}
