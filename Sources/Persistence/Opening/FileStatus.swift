import Foundation

/// What the system knows of a file without opening it.
///
/// Opening and closing the database outside SQLite would drop SQLite's own locks on it (research/audit.md 4.3), so it
/// is only ever asked about by its path.
struct FileStatus {
    let permissions: mode_t
    let group: gid_t
    let sizeBytes: Int
    let isFolder: Bool
    let isRegularFile: Bool

    /// Nil where nothing is at the path, or the path cannot be looked into: `errno` tells.
    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        permissions = status.st_mode & 0o7777
        group = status.st_gid
        sizeBytes = Int(status.st_size)
        isFolder = status.st_mode & S_IFMT == S_IFDIR
        isRegularFile = status.st_mode & S_IFMT == S_IFREG
    }

    /// The status of a database that is to be opened: a file with something in it that may be read.
    static func ofDatabase(at path: String) throws(PersistenceError) -> FileStatus {
        guard let status = FileStatus(of: path) else {
            throw errno == ENOENT ? .missing : .unreadable(lastSystemError())
        }
        if status.isFolder { throw .notADatabase("it is a folder") }
        if !status.isRegularFile { throw .notADatabase("it is not a regular file") }
        if access(path, R_OK) != 0 { throw .unreadable(lastSystemError()) }
        if status.sizeBytes == 0 { throw .notADatabase("it is empty") }
        return status
    }

    /// The path with links followed, so that everybody who opens a database locks the same lock file.
    static func resolved(_ path: String) throws(PersistenceError) -> String {
        guard let real = realpath(path, nil) else {
            throw errno == ENOENT ? .missing : .unreadable(lastSystemError())
        }
        defer { free(real) }
        return String(cString: real)
    }

    /// The path of a file that is to be made, with links to its folder followed.
    static func resolvedPlace(_ path: String) throws(PersistenceError) -> String {
        let place = URL(fileURLWithPath: path)
        guard let real = realpath(place.deletingLastPathComponent().path, nil) else {
            throw .cannotWrite(lastSystemError())
        }
        defer { free(real) }
        let folder = String(cString: real)
        return (folder.hasSuffix("/") ? folder : folder + "/") + place.lastPathComponent
    }
}
