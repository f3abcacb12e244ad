import CSQLiteShim
import GRDB

extension SchemeFile {
    /// Opens a scheme's database, or says exactly why not. A file that is not ours is not changed in any byte.
    ///
    /// For reading, the connection itself is read-only, unless a write was interrupted: that is undone first, where
    /// the file's rights allow it.
    /// - Parameter patience: How long a write waits for another one to end before it says busy: milliseconds.
    package static func open(
        _ path: String, for access: Access, waitingAtMost patience: Int = busyTimeoutMilliseconds
    ) throws(PersistenceError) -> SchemeFile {
        try open(path, for: access, waitingAtMost: patience, checking: SchemaVersion.checkNumber)
    }

    /// Opens a database whose schema may be older than the program's: for `upgrade`, and for a backup that is to be restored.
    package static func openOlder(
        _ path: String, for access: Access, waitingAtMost patience: Int = busyTimeoutMilliseconds
    ) throws(PersistenceError) -> SchemeFile {
        try open(path, for: access, waitingAtMost: patience, checking: SchemaVersion.checkUpgradable)
    }

    private static func open(
        _ path: String, for access: Access, waitingAtMost patience: Int,
        checking number: @escaping @Sendable (Database) throws(PersistenceError) -> Void
    ) throws(PersistenceError) -> SchemeFile {
        _ = try FileStatus.ofDatabase(at: path)
        let path = try FileStatus.resolved(path)
        switch access {
        case .writing:
            return try connect(to: path, for: .writing, readOnly: false, waitingAtMost: patience, checking: number)
        case .reading:
            do {
                return try connect(
                    to: path, for: .reading, readOnly: true, waitingAtMost: patience, checking: number)
            } catch .interruptedWrite {
                return try connect(
                    to: path, for: .reading, readOnly: false, waitingAtMost: patience, checking: number)
            }
        }
    }

    private static func connect(
        to path: String, for access: Access, readOnly: Bool, waitingAtMost patience: Int,
        checking number: @escaping @Sendable (Database) throws(PersistenceError) -> Void
    ) throws(PersistenceError) -> SchemeFile {
        let queue = try connection(to: path, readOnly: readOnly) { database throws(PersistenceError) in
            try SchemaVersion.checkApplication(of: database)
            try number(database)
        }
        let file = SchemeFile(path: path, access: access, queue: queue, patienceMilliseconds: patience)
        try file.settle { database throws(PersistenceError) in
            if access == .writing, sqlite3_db_readonly(database.sqliteConnection, "main") != 0 { throw .readOnly }
            try SchemaVersion.checkDigests(of: database)
        }
        return file
    }

    /// Opens a connection and makes every pinned setting; the check runs before anything can change the file.
    static func connection(
        to path: String, readOnly: Bool,
        checking check: @escaping @Sendable (Database) throws(PersistenceError) -> Void
    ) throws(PersistenceError) -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(Double(busyTimeoutMilliseconds) / 1_000)
        configuration.label = "sharedlives"
        configuration.prepareDatabase { database in
            for setting in DatabaseSetting.beforeReading { try setting.set(on: database) }
            try check(database)
            for setting in DatabaseSetting.once where !(readOnly && setting.isOfTheFile) {
                try setting.set(on: database)
            }
            // Room for a scheme's pages, taken only as they are read: 64 MiB.
            try database.run("PRAGMA cache_size = -65536")
        }
        do {
            return try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw PersistenceError.ofSQLite(error)
        }
    }

    /// Reads every setting back on the finished connection, then asks the rest; closes it where something is refused.
    func settle(_ body: (Database) throws(PersistenceError) -> Void) throws(PersistenceError) {
        do {
            try queue.writeWithoutTransaction { database in
                for setting in DatabaseSetting.all { try setting.check(on: database) }
                try body(database)
            }
        } catch {
            throw PersistenceError.ofSQLite(error)
        }
    }
}
