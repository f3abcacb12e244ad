import GRDB

/// How far a database has got: what a writer has read up to, and states again when it appends.
package struct Head: Hashable, Sendable {
    /// The sequence of the last ledger entry, which is also how many there are; 0 without any.
    package let ledger: Int
    /// The sequence of the last record version; 0 without any.
    package let records: Int
    /// The number of the last run; 0 without any.
    package let runs: Int

    package init(ledger: Int, records: Int, runs: Int) {
        self.ledger = ledger
        self.records = records
        self.runs = runs
    }

    /// The head of a database that is being made.
    package static let empty = Head(ledger: 0, records: 0, runs: 0)

    init(of database: Database) throws(PersistenceError) {
        let statement = try PreparedStatement(
            """
            SELECT (SELECT coalesce(max(sequence), 0) FROM ledger_entry),
                   (SELECT coalesce(max(sequence), 0) FROM record_version),
                   (SELECT coalesce(max(number), 0) FROM run)
            """, on: database)
        guard try statement.step() else { throw .damaged("no head") }
        self.init(ledger: statement.integer(0), records: statement.integer(1), runs: statement.integer(2))
    }
}
