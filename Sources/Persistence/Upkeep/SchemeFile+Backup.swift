import Foundation
import GRDB

extension SchemeFile {
    /// Copies the database as it is at this moment to a new file of mode 0600, while others go on reading, and says the
    /// head the copy has.
    ///
    /// The copy is written page by page from the rows (VACUUM INTO), so that nothing of what was erased comes along; it
    /// is on the medium and has passed `check()` when this returns. On any failure no copy is left.
    @discardableResult
    package func backup(to destination: String) throws(PersistenceError) -> Head {
        let descriptor = Foundation.open(destination, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw errno == EEXIST ? .alreadyExists : .cannotWrite(lastSystemError()) }
        defer { Foundation.close(descriptor) }
        do throws(PersistenceError) {
            try write(into: destination)
            let folder = URL(fileURLWithPath: destination).deletingLastPathComponent().path
            guard fsync(descriptor) == 0, Self.syncFolder(folder) else { throw .cannotWrite(lastSystemError()) }
            return try Self.verifiedHead(of: destination)
        } catch {
            unlink(destination)
            throw error
        }
    }

    private func write(into destination: String) throws(PersistenceError) {
        do {
            try queue.writeWithoutTransaction { database in
                let statement = try PreparedStatement("VACUUM INTO ?1", on: database)
                statement.bind(destination, at: 1)
                try statement.run()
            }
        } catch {
            throw PersistenceError.ofSQLite(error)
        }
    }

    private static func verifiedHead(of copy: String) throws(PersistenceError) -> Head {
        let file = try SchemeFile.openOlder(copy, for: .reading)
        if let finding = try file.check().first { throw .damaged("the copy: \(finding)") }
        let head = try file.head()
        try file.close()
        return head
    }

    private static func syncFolder(_ folder: String) -> Bool {
        let descriptor = Foundation.open(folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { Foundation.close(descriptor) }
        return fsync(descriptor) == 0
    }
}
