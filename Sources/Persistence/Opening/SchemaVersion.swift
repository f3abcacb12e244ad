import GRDB
import Ledger
import Migrations

/// Which program a database belongs to and which steps of the schema it has.
enum SchemaVersion {
    /// `application_id` of a scheme's database: the letters SLiv.
    static let applicationID = 0x534C_6976

    /// Refuses a database of another program, before anything of it is changed.
    static func checkApplication(of database: Database) throws(PersistenceError) {
        let found = try database.firstInteger("PRAGMA application_id") ?? 0
        if found != applicationID { throw .ofAnotherProgram(applicationID: found) }
    }

    /// Refuses a schema that is not the one this program works with, before anything of it is changed.
    static func checkNumber(of database: Database) throws(PersistenceError) {
        let found = try database.firstInteger("PRAGMA user_version") ?? 0
        if found > Migration.latest { throw .newerThanProgram(found: found, known: Migration.latest) }
        if found < Migration.latest { throw .needsUpgrade(found: found, known: Migration.latest) }
    }

    /// Refuses a schema that this program cannot bring to the one it works with.
    static func checkUpgradable(_ database: Database) throws(PersistenceError) {
        let found = try database.firstInteger("PRAGMA user_version") ?? 0
        if found > Migration.latest { throw .newerThanProgram(found: found, known: Migration.latest) }
        if found < 1 { throw .notADatabase("it has no schema") }
    }

    /// Refuses a schema of which a step was made from other SQL than the program holds for it.
    static func checkDigests(of database: Database) throws(PersistenceError) {
        let reached = try database.firstInteger("PRAGMA user_version") ?? 0
        let statement = try PreparedStatement(
            "SELECT number, digest FROM schema_migration ORDER BY number", on: database)
        var applied: [Int: [UInt8]] = [:]
        while try statement.step() { applied[statement.integer(0)] = statement.bytes(1) }
        for migration in Migration.all.prefix(reached)
        where applied[migration.number] != Digest(of: migration.sql).bytes {
            throw .migrationChanged(number: migration.number)
        }
    }

    /// Runs the steps that a database does not have yet.
    static func applyMissing(of migrations: [Migration], to database: Database) throws(PersistenceError) {
        let reached = try database.firstInteger("PRAGMA user_version") ?? 0
        try apply(Array(migrations.dropFirst(reached)), to: database)
    }

    /// Runs the steps in order inside the caller's transaction and marks the database as having them.
    static func apply(_ migrations: [Migration], to database: Database) throws(PersistenceError) {
        for migration in migrations {
            do {
                try database.execute(sql: String(decoding: migration.sql, as: UTF8.self))
            } catch {
                throw PersistenceError.ofSQLite(error)
            }
            let statement = try PreparedStatement(
                "INSERT INTO schema_migration (number, name, digest) VALUES (?1, ?2, ?3)", on: database)
            statement.bind(migration.number, at: 1)
            statement.bind(migration.name, at: 2)
            statement.bind(Digest(of: migration.sql).bytes, at: 3)
            try statement.run()
            try database.run("PRAGMA user_version = \(migration.number)")
        }
        try database.run("PRAGMA application_id = \(applicationID)")
    }
}
