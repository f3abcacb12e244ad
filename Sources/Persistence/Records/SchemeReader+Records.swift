import GRDB
import Ledger

extension SchemeReader {
    /// The records as they were known after a version; without one, as they are known now.
    package func records(upTo sequence: Int? = nil) throws(PersistenceError) -> RecordView {
        let last = try head().records
        return try RecordView(of: database, upTo: min(sequence ?? last, last))
    }

    /// The last record version that was stored by a time, for `--known-at`.
    ///
    /// Order comes from sequences: it is what the last entry recorded no later than that time, and all before it,
    /// brought. 0 where nothing was recorded by then.
    package func lastRecord(knownAt time: EntryTime) throws(PersistenceError) -> Int {
        let statement = try PreparedStatement(
            """
            SELECT coalesce(max(sequence), 0) FROM record_version WHERE ledger_sequence <=
                (SELECT max(sequence) FROM ledger_entry WHERE recorded_at <= ?1)
            """, on: database)
        statement.bind(time.text, at: 1)
        return try statement.step() ? statement.integer(0) : 0
    }

    /// Passes over every version of every record that is still there, replaced and ended ones too, in the order they were stored, from one on.
    package func forEachVersion(from sequence: Int = 1, _ body: (RecordRow) throws -> Void) throws {
        let statement = try PreparedStatement(
            "SELECT \(RecordRow.columns) FROM record_body WHERE sequence >= ?1 ORDER BY sequence", on: database)
        statement.bind(sequence, at: 1)
        while try statement.step() { try body(RecordRow(statement)) }
    }

    /// Every version of one record that is still there, oldest first.
    package func versions(kind: String, id: String) throws(PersistenceError) -> [StoredRecord] {
        let statement = try PreparedStatement(
            "SELECT \(RecordRow.columns) FROM record_body WHERE kind = ?1 AND id = ?2 ORDER BY sequence",
            on: database)
        statement.bind(kind, at: 1)
        statement.bind(id, at: 2)
        var versions: [StoredRecord] = []
        while try statement.step() { versions.append(try RecordRow(statement).copied()) }
        return versions
    }

    /// One version of a record by its number; nil where there is no such version or its body was erased.
    package func record(ofVersion sequence: Int) throws(PersistenceError) -> StoredRecord? {
        let statement = try PreparedStatement(
            "SELECT \(RecordRow.columns) FROM record_body WHERE sequence = ?1", on: database)
        statement.bind(sequence, at: 1)
        return try statement.step() ? try RecordRow(statement).copied() : nil
    }

    /// The versions stored after one, up to another or the last, in order, without their bodies: what changed since a run.
    package func changes(after sequence: Int, upTo last: Int? = nil) throws(PersistenceError) -> [RecordChange] {
        let statement = try PreparedStatement(
            """
            SELECT sequence, kind, id, ended, previous FROM record_body WHERE sequence > ?1 AND sequence <= ?2
            ORDER BY sequence
            """, on: database)
        statement.bind(sequence, at: 1)
        statement.bind(last ?? Int.max, at: 2)
        var changes: [RecordChange] = []
        while try statement.step() {
            changes.append(
                RecordChange(
                    sequence: statement.integer(0), kind: statement.text(1), id: statement.text(2),
                    isEnded: statement.integer(3) == 1, replaces: statement.isNull(4) ? nil : statement.integer(4)))
        }
        return changes
    }

    /// The commitment to one record version and the ledger entry that brought it; it outlives the body.
    package func evidence(ofRecord sequence: Int) throws(PersistenceError) -> RecordEvidence? {
        let statement = try PreparedStatement(
            "SELECT sequence, ledger_sequence, commitment FROM record_version WHERE sequence = ?1", on: database)
        statement.bind(sequence, at: 1)
        guard try statement.step() else { return nil }
        return try RecordEvidence(statement)
    }

    /// The evidence of every record version in order, from one on.
    package func forEachEvidence(from sequence: Int = 1, _ body: (RecordEvidence) throws -> Void) throws {
        let statement = try PreparedStatement(
            "SELECT sequence, ledger_sequence, commitment FROM record_version WHERE sequence >= ?1 ORDER BY sequence",
            on: database)
        statement.bind(sequence, at: 1)
        while try statement.step() { try body(RecordEvidence(statement)) }
    }

    /// The ids of a kind whose records were erased and that an import may not bring back unasked, bytewise.
    package func erasedIDs(kind: String) throws(PersistenceError) -> [String] {
        let statement = try PreparedStatement(
            "SELECT DISTINCT id FROM erased_record WHERE kind = ?1 ORDER BY id", on: database)
        statement.bind(kind, at: 1)
        var ids: [String] = []
        while try statement.step() { ids.append(statement.text(0)) }
        return ids
    }
}
