import GRDB
import Ledger
import Migrations

extension SchemeFile {
    /// How many steps of the schema the database has.
    package func schemaNumber() throws(PersistenceError) -> Int {
        do {
            return try queue.read { database in try database.firstInteger("PRAGMA user_version") ?? 0 }
        } catch {
            throw PersistenceError.ofSQLite(error)
        }
    }

    /// How many steps this program works with.
    package static var latestSchema: Int { Migration.latest }

    /// Takes the steps of the schema that are missing and appends the entry that tells of it, in one transaction: whatever interrupts it
    /// leaves the database as it was.
    ///
    /// - Parameter migrations: The steps this program knows.
    @discardableResult
    package func upgrade(
        with entry: NewEntry, expecting head: Head, migrations: [Migration] = Migration.all
    ) throws(PersistenceError) -> Head {
        try holdingWriteLock { () throws(PersistenceError) in
            try transaction { database throws(PersistenceError) in
                try head.check(against: database)
                try SchemaVersion.applyMissing(of: migrations, to: database)
                try entry.insert(into: database)
                return try Head(of: database)
            }
        }
    }

    /// Begins another life of the ledger in a restored copy: the missing steps of the schema, the new origin, the entry that tells of
    /// the restore, and the erasures that the copy had not seen, all in one transaction.
    @discardableResult
    package func beginIncarnation(
        origin: String, with entry: NewEntry, erasing erasures: [Erasure], expecting head: Head
    ) throws(PersistenceError) -> Head {
        try holdingWriteLock { () throws(PersistenceError) in
            try transaction { database throws(PersistenceError) in
                try head.check(against: database)
                try SchemaVersion.applyMissing(of: Migration.all, to: database)
                let next = (try database.firstInteger("SELECT max(number) FROM incarnation") ?? 0) + 1
                let life = try PreparedStatement(
                    "INSERT INTO incarnation (number, origin, began_at) VALUES (?1, ?2, ?3)", on: database)
                life.bind(next, at: 1)
                life.bind(origin, at: 2)
                life.bind(entry.entry.time.text, at: 3)
                try life.run()
                try entry.insert(into: database)
                for erasure in erasures {
                    try erasure.delete(from: database, intendedBy: Int(entry.entry.sequence))
                }
                return try Head(of: database)
            }
        }
    }
}
