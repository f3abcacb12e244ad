import GRDB
import Ledger

extension SchemeFile {
    /// Deletes what an erasure names, in one transaction.
    ///
    /// A step of a longer road (research/audit.md 3.3): the entry that intends it was appended before, `vacuum()` and a byte search of
    /// the closed file follow, and only then the entry that says it is done. Doing it again is harmless.
    ///
    /// - Parameter sequence: The ledger entry that intended it.
    package func erase(_ erasure: Erasure, intendedBy sequence: Int) throws(PersistenceError) {
        try holdingWriteLock { () throws(PersistenceError) in
            try transaction { database throws(PersistenceError) in
                try erasure.delete(from: database, intendedBy: sequence)
            }
        }
    }

    /// Writes the whole database anew, so that no page keeps bytes of rows that are gone.
    package func vacuum() throws(PersistenceError) {
        try holdingWriteLock { () throws(PersistenceError) in
            do {
                try queue.writeWithoutTransaction { database in try database.run("VACUUM") }
            } catch {
                throw PersistenceError.ofSQLite(error)
            }
        }
    }
}
