import CSQLiteShim
import GRDB

/// How long a reader or writer waits for another one before it says busy: milliseconds.
package let busyTimeoutMilliseconds = 5_000

extension PersistenceError {
    /// What an extended result code of SQLite means for us; `says` is SQLite's own sentence, which names tables and
    /// columns and never a value.
    init(code: Int32, says: String) {
        switch code & 0xFF {
        case SQLITE_BUSY, SQLITE_LOCKED:
            self = .busy(waitedMilliseconds: busyTimeoutMilliseconds)
        case SQLITE_READONLY:
            self = code == Self.readOnlyRollback ? .interruptedWrite : .readOnly
        case SQLITE_NOTADB:
            self = .notADatabase("its first bytes are not SQLite's")
        case SQLITE_CORRUPT:
            self = .damaged(says)
        case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH:
            self = .unreadable(says)
        case SQLITE_IOERR:
            self = code == Self.readFailed ? .unreadable(says) : .cannotWrite(says)
        case SQLITE_FULL:
            self = .cannotWrite(says)
        case SQLITE_CONSTRAINT, SQLITE_MISMATCH:
            self = .refusedBySchema(says)
        default:
            self = .unexpected(code: Int(code), says: says)
        }
    }

    /// What SQLite last refused on this connection.
    init(connection: OpaquePointer) {
        self.init(
            code: sqlite3_extended_errcode(connection), says: String(cString: sqlite3_errmsg(connection)))
    }

    /// Our own error as it is, GRDB's by its code; anything else came from the caller and stays as it is.
    static func translating(_ error: any Error) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        return PersistenceError(code: error.extendedResultCode.rawValue, says: error.message ?? "")
    }

    /// As `translating`, where only SQLite can have failed.
    static func ofSQLite(_ error: any Error) -> PersistenceError {
        switch translating(error) {
        case let error as PersistenceError: error
        case let error: .unexpected(code: 0, says: String(describing: type(of: error)))
        }
    }

    // Extended codes are macros of a sum, which Swift does not import.
    private static let readOnlyRollback = SQLITE_READONLY | 3 << 8
    private static let readFailed = SQLITE_IOERR | 1 << 8
}
