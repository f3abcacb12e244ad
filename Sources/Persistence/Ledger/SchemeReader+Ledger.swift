import GRDB
import Ledger

extension SchemeReader {
    /// One ledger entry; nil where the ledger has not got so far.
    package func entry(_ sequence: Int) throws(PersistenceError) -> StoredEntry? {
        let statement = try PreparedStatement("\(Self.entries) WHERE sequence = ?1", on: database)
        statement.bind(sequence, at: 1)
        return try statement.step() ? Self.entry(statement) : nil
    }

    /// Passes over the ledger's entries in order, from one on.
    package func forEachEntry(from sequence: Int = 1, _ body: (StoredEntry) throws -> Void) throws {
        let statement = try PreparedStatement(
            "\(Self.entries) WHERE sequence >= ?1 ORDER BY sequence", on: database)
        statement.bind(sequence, at: 1)
        while try statement.step() { try body(Self.entry(statement)) }
    }

    /// The body of a ledger entry; nil where there is no such entry or its body was erased.
    package func body(ofEntry sequence: Int) throws(PersistenceError) -> StoredEntryBody? {
        let statement = try PreparedStatement(
            "SELECT key, bytes FROM ledger_body WHERE sequence = ?1", on: database)
        statement.bind(sequence, at: 1)
        guard try statement.step() else { return nil }
        guard let key = CommitmentKey(bytes: statement.raw(0)) else {
            throw .damaged("ledger entry \(sequence): its key")
        }
        return StoredEntryBody(bytes: statement.bytes(1), key: key)
    }

    /// The sequences of the entries about a record, in order: those that name it and those that brought its versions.
    package func entries(about subject: Subject) throws(PersistenceError) -> [Int] {
        let statement = try PreparedStatement(
            """
            SELECT sequence FROM ledger_subject WHERE kind = ?1 AND id = ?2
            UNION
            SELECT record_version.ledger_sequence FROM record_body
            JOIN record_version ON record_version.sequence = record_body.sequence
            WHERE record_body.kind = ?1 AND record_body.id = ?2
            ORDER BY 1
            """, on: database)
        statement.bind(subject.kind, at: 1)
        statement.bind(subject.id, at: 2)
        var sequences: [Int] = []
        while try statement.step() { sequences.append(statement.integer(0)) }
        return sequences
    }

    /// Whom an entry is about, in the order it was said; those erased since are missing.
    package func subjects(ofEntry sequence: Int) throws(PersistenceError) -> [Subject] {
        let statement = try PreparedStatement(
            "SELECT kind, id FROM ledger_subject WHERE sequence = ?1 ORDER BY rowid", on: database)
        statement.bind(sequence, at: 1)
        var subjects: [Subject] = []
        while try statement.step() { subjects.append(Subject(kind: statement.text(0), id: statement.text(1))) }
        return subjects
    }

    /// The sequences of the entries that name a record as whom they are about, in order.
    package func entries(naming subject: Subject) throws(PersistenceError) -> [Int] {
        let statement = try PreparedStatement(
            "SELECT DISTINCT sequence FROM ledger_subject WHERE kind = ?1 AND id = ?2 ORDER BY sequence",
            on: database)
        statement.bind(subject.kind, at: 1)
        statement.bind(subject.id, at: 2)
        var sequences: [Int] = []
        while try statement.step() { sequences.append(statement.integer(0)) }
        return sequences
    }

    /// The ledger's entries of one kind, in order.
    package func entries(of kind: EntryKind) throws(PersistenceError) -> [StoredEntry] {
        let statement = try PreparedStatement("\(Self.entries) WHERE kind = ?1 ORDER BY sequence", on: database)
        statement.bind(kind.rawValue, at: 1)
        var entries: [StoredEntry] = []
        while try statement.step() { entries.append(Self.entry(statement)) }
        return entries
    }

    /// The time of the last entry about each record: that brought a version of it or names it.
    package func lastEntryTimes() throws(PersistenceError) -> [(record: Subject, recordedAt: String)] {
        let statement = try PreparedStatement(
            """
            SELECT kind, id, max(recorded_at) FROM (
                SELECT record_body.kind, record_body.id, ledger_entry.recorded_at FROM record_body
                JOIN record_version ON record_version.sequence = record_body.sequence
                JOIN ledger_entry ON ledger_entry.sequence = record_version.ledger_sequence
                UNION ALL
                SELECT ledger_subject.kind, ledger_subject.id, ledger_entry.recorded_at FROM ledger_subject
                JOIN ledger_entry ON ledger_entry.sequence = ledger_subject.sequence
            ) GROUP BY kind, id ORDER BY kind, id
            """, on: database)
        var times: [(record: Subject, recordedAt: String)] = []
        while try statement.step() {
            times.append((Subject(kind: statement.text(0), id: statement.text(1)), statement.text(2)))
        }
        return times
    }

    private static let entries = "SELECT sequence, kind, recorded_at, bytes FROM ledger_entry"

    private static func entry(_ statement: borrowing PreparedStatement) -> StoredEntry {
        StoredEntry(
            sequence: statement.integer(0), kind: statement.text(1), recordedAt: statement.text(2),
            bytes: statement.bytes(3))
    }
}
