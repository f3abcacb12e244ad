import GRDB
import Ledger

extension SchemeFile {
    /// Deletes what an erasure names and appends its ledger entry, in one transaction.
    ///
    /// A step of a longer road (research/audit.md 3.3): the intent is appended before, `vacuum()` and a byte search of
    /// the closed file follow, and only then the entry that says it is done. Doing it again is harmless.
    @discardableResult
    package func erase(
        _ erasure: Erasure, with entry: NewEntry, expecting head: Head
    ) throws(PersistenceError) -> Head {
        try holdingWriteLock { () throws(PersistenceError) in
            try transaction { database throws(PersistenceError) in
                try head.check(against: database)
                try entry.insert(into: database)
                try erasure.delete(from: database, ledgerSequence: Int(entry.entry.sequence))
                return try Head(of: database)
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
