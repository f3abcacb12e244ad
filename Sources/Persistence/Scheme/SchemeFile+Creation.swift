import Foundation
import GRDB
import Migrations

extension SchemeFile {
    /// Makes a scheme's database with its facts, its first ledger entry and the records that enter with it, all in one
    /// transaction; what is at the path already is never touched.
    ///
    /// - Parameters:
    ///   - first: The entry with sequence 1.
    ///   - migrations: The steps of the schema.
    package static func create(
        at path: String, sharing: FileSharing = .owner, facts: SchemeFacts, first: NewEntry,
        records: some Sequence<NewRecord>, migrations: [Migration] = Migration.all
    ) throws(PersistenceError) -> SchemeFile {
        try sharing.prepareFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
        try makeEmptyFile(at: path, sharing: sharing)
        do {
            let path = try FileStatus.resolved(path)
            let queue = try connection(to: path, readOnly: false) { database throws(PersistenceError) in
                // Fewer reads for the same rows: a record of a few hundred bytes is read with its neighbours.
                try database.run("PRAGMA page_size = 8192")
            }
            let file = SchemeFile(
                path: path, access: .writing, queue: queue, patienceMilliseconds: busyTimeoutMilliseconds)
            try file.settle { _ in }
            try file.holdingWriteLock { () throws(PersistenceError) in
                try file.transaction { database throws(PersistenceError) in
                    try SchemaVersion.apply(migrations, to: database)
                    try facts.insert(into: database)
                    try first.insert(into: database)
                    try NewRecord.insert(records, after: .empty, bringing: first, into: database)
                }
            }
            return file
        } catch {
            // It was made by this call and holds nothing yet.
            for ending in ["", "-journal", ".lock"] { unlink(path + ending) }
            throw error
        }
    }

    /// Makes the file with its mode before SQLite sees it, so that it is at no moment open to others.
    private static func makeEmptyFile(at path: String, sharing: FileSharing) throws(PersistenceError) {
        // A journal left by a database that was deleted would be played back into the new one.
        for ending in ["-journal", "-wal", "-shm"] where FileStatus(of: path + ending) != nil {
            throw .alreadyExists
        }
        let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, sharing.fileMode)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? .alreadyExists : .cannotWrite(lastSystemError())
        }
        defer { Foundation.close(descriptor) }
        do {
            try sharing.apply(to: descriptor)
        } catch {
            unlink(path)
            throw error
        }
    }
}
