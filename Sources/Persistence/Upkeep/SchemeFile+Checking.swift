import GRDB

extension SchemeFile {
    /// What is wrong with the database, each in a sentence that names tables and row numbers; empty where nothing is.
    ///
    /// Reads every page: SQLite's integrity check, the foreign keys (which that one leaves out), sequences without a gap,
    /// and the lengths that the schema does not guard. Says nothing about whether the evidence is true: that is `verify`.
    package func check() throws(PersistenceError) -> [String] {
        do {
            return try queue.read { database in
                let broken = try Self.integrity(of: database)
                // Rows of pages that contradict each other tell nothing.
                guard broken.isEmpty else { return broken }
                return try Self.foreignKeys(of: database) + Self.sequences(of: database)
            }
        } catch {
            guard case .damaged(let what) = PersistenceError.ofSQLite(error) else {
                throw PersistenceError.ofSQLite(error)
            }
            return [what]
        }
    }

    private static func integrity(of database: Database) throws(PersistenceError) -> [String] {
        let statement = try PreparedStatement("PRAGMA integrity_check", on: database)
        var findings: [String] = []
        while try statement.step() { findings.append(statement.text(0)) }
        return findings == ["ok"] ? [] : findings
    }

    private static func foreignKeys(of database: Database) throws(PersistenceError) -> [String] {
        let statement = try PreparedStatement("PRAGMA foreign_key_check", on: database)
        var findings: [String] = []
        while try statement.step() {
            findings.append("\(statement.text(0)): row \(statement.integer(1)) belongs to no \(statement.text(2))")
        }
        return findings.sorted()
    }

    private static func sequences(of database: Database) throws(PersistenceError) -> [String] {
        let statement = try PreparedStatement(
            """
            SELECT 'ledger_entry: a sequence is missing' WHERE (SELECT max(sequence) <> count(*) FROM ledger_entry)
            UNION ALL
            SELECT 'record_version: a sequence is missing' WHERE (SELECT max(sequence) <> count(*) FROM record_version)
            UNION ALL
            SELECT 'run: a number is missing' WHERE (SELECT max(number) <> count(*) FROM run)
            UNION ALL
            SELECT 'record_version: commitment of row ' || sequence || ' is not 32 bytes' FROM record_version
            WHERE length(commitment) <> 32
            UNION ALL
            SELECT 'record_body: key of row ' || sequence || ' is not 32 bytes' FROM record_body WHERE length(key) <> 32
            """, on: database)
        var findings: [String] = []
        while try statement.step() { findings.append(statement.text(0)) }
        return findings
    }
}
