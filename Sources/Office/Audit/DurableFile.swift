import Foundation
import Persistence

/// Small files of evidence: once a write returns they survive a power cut, and nobody ever sees half of one.
enum DurableFile {
    /// Puts bytes in a file's place in one step, by way of a file beside it.
    static func replace(_ path: String, with bytes: [UInt8], mode: mode_t) throws(OfficeError) {
        let fresh = path + ".new"
        let descriptor = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, mode)
        try fill(descriptor, with: bytes, of: path)
        guard rename(fresh, path) == 0 else { throw failure(path) }
        try settleFolder(of: path)
    }

    /// Makes a file that was not there; refuses where something is.
    static func create(_ path: String, with bytes: [UInt8], mode: mode_t) throws(OfficeError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
        if descriptor < 0, errno == EEXIST { throw .opening(path: path, .alreadyExists) }
        try fill(descriptor, with: bytes, of: path)
        try settleFolder(of: path)
    }

    /// Makes a folder where there is none.
    static func makeFolder(_ path: String) throws(OfficeError) {
        if mkdir(path, 0o755) != 0 {
            guard errno == EEXIST else { throw failure(path) }
            return
        }
        try settleFolder(of: path)
    }

    /// Puts one file in another's place in one step.
    static func move(_ path: String, to place: String) throws(OfficeError) {
        guard rename(path, place) == 0 else { throw failure(place) }
        try settleFolder(of: place)
    }

    /// The bytes of a file; nil where there is none.
    static func bytes(at path: String) throws(OfficeError) -> [UInt8]? {
        access(path, F_OK) == 0 ? try Input.bytes(at: path) : nil
    }

    /// The mode of a file, as `0644`, that others than its owner may read or write; nil where none may.
    static func modeForOthers(_ path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & 0o066 != 0 else { return nil }
        let digits = String(status.st_mode & 0o777, radix: 8)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Writes zeros over a file's bytes and takes it away; nothing where there is none.
    static func destroy(_ path: String) throws(OfficeError) {
        guard let bytes = try bytes(at: path) else { return }
        let descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
        try fill(descriptor, with: [UInt8](repeating: 0, count: bytes.count), of: path)
        guard unlink(path) == 0 else { throw failure(path) }
        try settleFolder(of: path)
    }

    private static func fill(_ descriptor: Int32, with bytes: [UInt8], of path: String) throws(OfficeError) {
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure(path) }
            written += count
        }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    /// The folder's entry must last as well as the file.
    private static func settleFolder(of path: String) throws(OfficeError) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    private static func failure(_ path: String) -> OfficeError {
        .opening(path: path, .cannotWrite(String(cString: strerror(errno))))
    }
}
