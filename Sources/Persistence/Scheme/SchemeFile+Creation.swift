import Foundation
import GRDB
import Migrations

extension SchemeFile {
    /// Makes a scheme's database with its facts, its first ledger entry and the records that enter with it; what is at the path already is
    /// never touched.
    ///
    /// It is made whole beside its place and takes it in one step, so that whatever interrupts it leaves no database; what was left so is
    /// taken away by the next one.
    ///
    /// - Parameters:
    ///   - first: The entry with sequence 1.
    ///   - migrations: The steps of the schema.
    ///   - beside: Makes what has to last before the database does, while nobody else makes one here.
    package static func create(
        at path: String, sharing: FileSharing = .owner, facts: SchemeFacts, first: NewEntry,
        records: some Sequence<NewRecord>, migrations: [Migration] = Migration.all,
        beside makeReady: () throws(PersistenceError) -> Void = {}
    ) throws(PersistenceError) -> SchemeFile {
        try sharing.prepareFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
        let path = try FileStatus.resolvedPlace(path)
        try checkNothingIsThere(path)
        let lock = try WriteLock(beside: path, mode: sharing.fileMode, waitingAtMost: busyTimeoutMilliseconds)
        return try withExtendedLifetime(lock) { () throws(PersistenceError) in
            // Whoever had the lock before may have made one.
            try checkNothingIsThere(path)
            let making = path + ".making"
            discard(making)
            do throws(PersistenceError) {
                try makeReady()
                try makeEmptyFile(at: making, sharing: sharing)
                let queue = try connection(to: making, readOnly: false) { database throws(PersistenceError) in
                    // Fewer reads for the same rows: a record of a few hundred bytes is read with its neighbours.
                    try database.run("PRAGMA page_size = 8192")
                }
                let file = SchemeFile(path: making, access: .writing, queue: queue, patienceMilliseconds: 0)
                try file.settle { _ in }
                try file.transaction { database throws(PersistenceError) in
                    try SchemaVersion.apply(migrations, to: database)
                    try facts.insert(into: database)
                    try first.insert(into: database)
                    try NewRecord.insert(records, after: .empty, bringing: first, into: database)
                }
                try file.close()
                try takePlace(of: path, making)
            } catch {
                discard(making)
                unlink(WriteLock.path(beside: path))
                throw error
            }
            let queue = try connection(to: path, readOnly: false) { _ in }
            let file = SchemeFile(
                path: path, access: .writing, queue: queue, patienceMilliseconds: busyTimeoutMilliseconds)
            try file.settle { _ in }
            return file
        }
    }

    /// Refuses a place where something is: a journal left by a database that was deleted would be played back into the new one.
    private static func checkNothingIsThere(_ path: String) throws(PersistenceError) {
        var status = stat()
        for ending in ["", "-journal", "-wal", "-shm"] where lstat(path + ending, &status) == 0 {
            throw .alreadyExists
        }
    }

    private static func discard(_ making: String) {
        for ending in ["", "-journal"] { unlink(making + ending) }
    }

    /// Makes the file with its mode before SQLite sees it, so that it is at no moment open to others.
    private static func makeEmptyFile(at path: String, sharing: FileSharing) throws(PersistenceError) {
        let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, sharing.fileMode)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? .alreadyExists : .cannotWrite(lastSystemError())
        }
        defer { Foundation.close(descriptor) }
        try sharing.apply(to: descriptor)
    }

    /// Puts the finished file in its place, for good once this returns.
    private static func takePlace(of path: String, _ making: String) throws(PersistenceError) {
        guard rename(making, path) == 0 else { throw .cannotWrite(lastSystemError()) }
        let folder = Foundation.open(
            URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw .cannotWrite(lastSystemError()) }
        defer { Foundation.close(folder) }
        guard fsync(folder) == 0 else { throw .cannotWrite(lastSystemError()) }
    }
}
