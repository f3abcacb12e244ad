import CSQLiteShim
import GRDB

/// One setting of SQLite that a connection must have, with how it is made and how it is read back.
///
/// The list is DESIGN.md 8: every connection gets all of it, and every value is read back once the connection is
/// open, because what opens a database may change it again (GRDB lowers `synchronous` under WAL: research/audit.md 0).
struct DatabaseSetting {
    let name: String
    /// Written into the file, so that a connection that only reads cannot make it, only read it back.
    var isOfTheFile: Bool { name == "journal_mode" }
    private let kind: Kind
    private let wanted: String

    private enum Kind {
        /// `PRAGMA name = value`, read back by `PRAGMA name`.
        case pragma(value: String)
        /// An option of `sqlite3_db_config` by its number.
        case option(Int32)
    }

    private init(_ name: String, set value: String, reads wanted: String) {
        self.name = name
        kind = .pragma(value: value)
        self.wanted = wanted
    }

    private init(_ name: String, option: Int32, is wanted: Int) {
        self.name = name
        kind = .option(option)
        self.wanted = String(wanted)
    }

    /// The settings that hold before anything of the file is believed.
    static let beforeReading = [
        DatabaseSetting("defensive", option: SQLITE_DBCONFIG_DEFENSIVE, is: 1),
        DatabaseSetting("load_extension", option: SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, is: 0),
        DatabaseSetting("trusted_schema", set: "OFF", reads: "0"),
        DatabaseSetting("cell_size_check", set: "ON", reads: "1"),
        DatabaseSetting("mmap_size", set: "0", reads: "0"),
        DatabaseSetting(
            "busy_timeout", set: String(busyTimeoutMilliseconds), reads: String(busyTimeoutMilliseconds)),
    ]

    /// The settings made once the file is known to be ours: the journal mode is written into it.
    static let once = [
        DatabaseSetting("journal_mode", set: "DELETE", reads: "delete"),
        DatabaseSetting("synchronous", set: "EXTRA", reads: "3"),
        DatabaseSetting("fullfsync", set: "ON", reads: "1"),
        DatabaseSetting("foreign_keys", set: "ON", reads: "1"),
        // Without it a REPLACE would delete a row past the triggers that keep it.
        DatabaseSetting("recursive_triggers", set: "ON", reads: "1"),
        DatabaseSetting("secure_delete", set: "ON", reads: "1"),
        DatabaseSetting("temp_store", set: "MEMORY", reads: "2"),
    ]

    static let all = beforeReading + once

    func set(on database: Database) throws(PersistenceError) {
        switch kind {
        case .pragma(let value):
            try database.run("PRAGMA \(name) = \(value)")
        case .option(let option):
            let code = sharedlives_set_option(database.sqliteConnection, option, wanted == "1" ? 1 : 0)
            if code != SQLITE_OK { throw .settingRefused(name: name, wanted: wanted, found: "not known to SQLite") }
        }
    }

    /// Refuses the connection where the setting is not what it must be.
    func check(on database: Database) throws(PersistenceError) {
        let found = try value(on: database)
        if found != wanted { throw .settingRefused(name: name, wanted: wanted, found: found) }
    }

    /// What the setting is on a connection, as SQLite says it.
    func value(on database: Database) throws(PersistenceError) -> String {
        switch kind {
        case .pragma: try database.firstText("PRAGMA \(name)") ?? "nothing"
        case .option(let option): String(sharedlives_option(database.sqliteConnection, option))
        }
    }
}
