import GRDB
import Ledger

/// A ledger entry to be appended, with the erasable body that it commits to.
package struct NewEntry: Sendable {
    package let entry: LedgerEntry
    /// Who, in which role, why, from what: canonical bytes.
    package let body: [UInt8]
    package let key: CommitmentKey
    /// Whom it is about, for histories and erasure; an import, whose records say so themselves, needs none.
    package let subjects: [Subject]

    package init(entry: LedgerEntry, body: [UInt8], key: CommitmentKey, subjects: [Subject] = []) {
        self.entry = entry
        self.body = body
        self.key = key
        self.subjects = subjects
    }
}

extension NewEntry {
    /// Inserts entry, body and subjects; the schema refuses an entry that is not the next.
    func insert(into database: Database) throws(PersistenceError) {
        let sequence = Int(entry.sequence)
        let row = try PreparedStatement(
            "INSERT INTO ledger_entry (sequence, kind, recorded_at, bytes) VALUES (?1, ?2, ?3, ?4)", on: database)
        row.bind(sequence, at: 1)
        row.bind(entry.kind.rawValue, at: 2)
        row.bind(entry.time.text, at: 3)
        row.bind(entry.bytes, at: 4)
        try row.run()
        let erasable = try PreparedStatement(
            "INSERT INTO ledger_body (sequence, key, bytes) VALUES (?1, ?2, ?3)", on: database)
        erasable.bind(sequence, at: 1)
        erasable.bind(key.bytes, at: 2)
        erasable.bind(body, at: 3)
        try erasable.run()
        let link = try PreparedStatement(
            "INSERT INTO ledger_subject (sequence, kind, id) VALUES (?1, ?2, ?3)", on: database)
        link.bind(sequence, at: 1)
        for subject in subjects {
            link.bind(subject.kind, at: 2)
            link.bind(subject.id, at: 3)
            try link.run()
        }
    }
}
