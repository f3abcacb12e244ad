import GRDB
import Migrations

extension SchemeFile {
    /// What is wrong with the database, each in a sentence that names tables and row numbers; empty where nothing is.
    ///
    /// Reads every page: SQLite's integrity check, the foreign keys (which that one leaves out), the schema against the one the program
    /// makes, guards among it, sequences without a gap, and the lengths that the schema does not guard. Says nothing about whether the evidence is true: that is `verify`.
    package func check() throws(PersistenceError) -> [String] {
        do {
            return try queue.read { database in
                let broken = try Self.integrity(of: database)
                // Rows of pages that contradict each other tell nothing.
                guard broken.isEmpty else { return broken }
                return try Self.foreignKeys(of: database) + Self.schema(of: database) + Self.sequences(of: database)
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

    /// What differs from the schema that the program's own steps make, as many as the database has of them.
    private static func schema(of database: Database) throws(PersistenceError) -> [String] {
        let reached = try database.firstInteger("PRAGMA user_version") ?? 0
        guard (1...Migration.latest).contains(reached) else { return [] }
        let found = try objects(of: database)
        let made: [String: String]
        do {
            made = try DatabaseQueue().write { fresh in
                try SchemaVersion.apply(Array(Migration.all.prefix(reached)), to: fresh)
                return try objects(of: fresh)
            }
        } catch {
            throw PersistenceError.ofSQLite(error)
        }
        return Set(found.keys).union(made.keys).sorted().compactMap { name in
            if found[name] == made[name] { return nil }
            if found[name] == nil { return "\(name): is missing" }
            return made[name] == nil ? "\(name): is not of the schema" : "\(name): is not as the schema makes it"
        }
    }

    /// Tables, indexes and triggers with the SQL that made them and whether they have pages, by what they are and are called; statistics of SQLite's own left out.
    private static func objects(of database: Database) throws(PersistenceError) -> [String: String] {
        let statement = try PreparedStatement(
            "SELECT type || ' ' || name, tbl_name || (rootpage > 0) || coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'",
            on: database)
        var objects: [String: String] = [:]
        while try statement.step() { objects[statement.text(0)] = statement.text(1) }
        return objects
    }

    private static func sequences(of database: Database) throws(PersistenceError) -> [String] {
        let statement = try PreparedStatement(
            """
            SELECT 'scheme: not its one row' WHERE (SELECT count(*) <> 1 OR max(one) <> 1 FROM scheme)
            UNION ALL
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
