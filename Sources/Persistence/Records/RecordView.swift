import GRDB

/// The records as they were known once a certain version had been stored, and nothing later.
///
/// A record's current version is the one that no version up to then replaces. Erased versions are not there, whatever
/// the moment asked about.
package struct RecordView {
    /// The last version that is taken into account; 0 for none.
    package let upTo: Int
    private let database: Database
    private let replaced: SequenceSet

    init(of database: Database, upTo: Int) throws(PersistenceError) {
        self.database = database
        self.upTo = upTo
        var replaced = SequenceSet(upTo: upTo)
        let statement = try PreparedStatement(
            // The plus keeps the table out of it: the index of what was replaced says all, and is small.
            "SELECT previous FROM record_body WHERE previous IS NOT NULL AND +sequence <= ?1", on: database)
        statement.bind(upTo, at: 1)
        while try statement.step() {
            let previous = statement.integer(0)
            guard (0...upTo).contains(previous) else {
                throw .damaged("a record version replaces none that is here")
            }
            replaced.insert(previous)
        }
        self.replaced = replaced
    }

    /// Passes over every current record that has not ended, of all kinds, in the order they were stored.
    ///
    /// One walk through the table: the quickest way to a whole scheme.
    package func forEach(_ body: (RecordRow) throws -> Void) throws {
        let statement = try PreparedStatement(
            "SELECT \(RecordRow.columns) FROM record_body WHERE sequence <= ?1 ORDER BY sequence", on: database)
        statement.bind(upTo, at: 1)
        try forEachCurrent(of: statement, includingEnded: false, body)
    }

    /// Passes over the current records of one kind in the order of their ids, bytewise.
    package func forEach(
        kind: String, includingEnded: Bool = false, _ body: (RecordRow) throws -> Void
    ) throws {
        let statement = try PreparedStatement(
            """
            SELECT \(RecordRow.columns) FROM record_body WHERE kind = ?2 AND sequence <= ?1 ORDER BY id, sequence
            """, on: database)
        statement.bind(upTo, at: 1)
        statement.bind(kind, at: 2)
        try forEachCurrent(of: statement, includingEnded: includingEnded, body)
    }

    /// The latest version of one record, ended or not; nil where there is none up to then or it was erased.
    package func record(kind: String, id: String) throws(PersistenceError) -> StoredRecord? {
        let statement = try PreparedStatement(
            """
            SELECT \(RecordRow.columns) FROM record_body WHERE kind = ?1 AND id = ?2 AND sequence <= ?3
            ORDER BY sequence DESC LIMIT 1
            """, on: database)
        statement.bind(kind, at: 1)
        statement.bind(id, at: 2)
        statement.bind(upTo, at: 3)
        guard try statement.step() else { return nil }
        return try RecordRow(statement).copied()
    }

    private func forEachCurrent(
        of statement: borrowing PreparedStatement, includingEnded: Bool, _ body: (RecordRow) throws -> Void
    ) throws {
        while try statement.step() {
            // The sequence comes first in a row and from the index, so that what was replaced costs no page.
            if replaced.contains(statement.integer(0)) { continue }
            let row = RecordRow(statement)
            if row.isEnded && !includingEnded { continue }
            try body(row)
        }
    }
}
