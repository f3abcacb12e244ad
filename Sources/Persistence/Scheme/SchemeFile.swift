import GRDB

/// A scheme's database, open: one file, one connection, every pinned setting in force and read back.
///
/// Read in one short `read`, work outside, build every byte, then `append` with the head that was read. While it is
/// open nobody in this process may open or copy the file by other means (research/audit.md 4.3).
package struct SchemeFile: Sendable {
    /// What a database is opened for.
    package enum Access: Hashable, Sendable {
        case reading
        case writing
    }

    /// The path with links followed.
    package let path: String
    package let access: Access
    let queue: DatabaseQueue
    /// How long a write waits for another one to end.
    let patienceMilliseconds: Int

    init(path: String, access: Access, queue: DatabaseQueue, patienceMilliseconds: Int) {
        self.path = path
        self.access = access
        self.queue = queue
        self.patienceMilliseconds = patienceMilliseconds
    }

    /// What the closure answers from the database, all of one moment.
    ///
    /// Writers can commit only when it returns: take what is needed out and compute outside. Not for nesting. Errors of the closure
    /// come through as they are, those of SQLite as `PersistenceError`.
    package func read<Answer>(_ body: (SchemeReader) throws -> Answer) throws -> Answer {
        do {
            return try queue.read { database in try body(SchemeReader(database: database)) }
        } catch {
            throw PersistenceError.translating(error)
        }
    }

    /// How far the database has got now.
    package func head() throws(PersistenceError) -> Head {
        do {
            return try read { reader in try reader.head() }
        } catch {
            throw PersistenceError.ofSQLite(error)
        }
    }

    /// Every pinned setting and what it is on this connection, in a fixed order: for `doctor` and the tests.
    package func settings() throws(PersistenceError) -> [(name: String, value: String)] {
        do {
            return try queue.read { database in
                try DatabaseSetting.all.map { (name: $0.name, value: try $0.value(on: database)) }
            }
        } catch {
            throw PersistenceError.ofSQLite(error)
        }
    }

    /// Closes the connection; needed before anybody looks at the file's bytes.
    package func close() throws(PersistenceError) {
        do {
            try queue.close()
        } catch {
            throw PersistenceError.ofSQLite(error)
        }
    }

    /// Does something while no other process may write: a transaction, or the making of files that belong to one.
    ///
    /// Not for nesting: the lock is taken anew each time.
    package func holdingWriteLock<Answer>(
        _ body: () throws(PersistenceError) -> Answer
    ) throws(PersistenceError) -> Answer {
        if access == .reading { throw .readOnly }
        guard let status = FileStatus(of: path) else { throw .missing }
        let lock = try WriteLock(
            beside: path, mode: status.permissions, waitingAtMost: patienceMilliseconds)
        return try withExtendedLifetime(lock) { () throws(PersistenceError) in try body() }
    }

    /// Runs one writing transaction: all of it or nothing.
    func transaction<Answer>(
        _ body: (Database) throws(PersistenceError) -> Answer
    ) throws(PersistenceError) -> Answer {
        var answer: Answer?
        do {
            try queue.inTransaction(.immediate) { database in
                answer = try body(database)
                return .commit
            }
        } catch {
            throw PersistenceError.ofSQLite(error)
        }
        guard let answer else { preconditionFailure("a transaction that did not throw has an answer") }
        return answer
    }
}
