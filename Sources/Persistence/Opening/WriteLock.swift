import Foundation

/// The right to write, held by at most one connection of one process on this machine: an `flock` on a file beside the
/// database.
///
/// SQLite's own waiting lets writers starve for seconds (research/audit.md 4.6); with this lock they take turns, in the order in which they
/// came (`WritePlace`). The system releases it when the process ends, however it ends. The lock file stays and is never the database itself.
struct WriteLock: ~Copyable {
    private let descriptor: Int32

    /// How long one look at a lock held by somebody else is from the next: milliseconds.
    private static let pauseMilliseconds = 2

    /// Where the lock of a database lies.
    static func path(beside database: String) -> String { database + ".lock" }

    /// Waits for the lock, at most so many milliseconds. A lock file made new gets the mode of the database.
    init(beside database: String, mode: mode_t, waitingAtMost milliseconds: Int) throws(PersistenceError) {
        let path = Self.path(beside: database)
        while true {
            let descriptor = try Self.opened(path, mode)
            do throws(PersistenceError) {
                try Self.wait(for: descriptor, atMost: milliseconds)
            } catch {
                close(descriptor)
                throw error
            }
            // Whoever failed to make a database took the file away; a lock on it holds nobody off.
            if Self.isStill(descriptor, at: path) {
                self.descriptor = descriptor
                return
            }
            close(descriptor)
        }
    }

    private static func opened(_ path: String, _ mode: mode_t) throws(PersistenceError) -> Int32 {
        var descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
        if descriptor >= 0 {
            // The creation mask may have taken rights that the others of the group need.
            fchmod(descriptor, mode)
        } else if errno == EEXIST {
            descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
        }
        guard descriptor >= 0 else {
            switch errno {
            case EACCES, EPERM, EROFS: throw .readOnly
            default: throw .cannotWrite(lastSystemError())
            }
        }
        return descriptor
    }

    private static func isStill(_ descriptor: Int32, at path: String) -> Bool {
        var own = stat()
        var there = stat()
        return fstat(descriptor, &own) == 0 && lstat(path, &there) == 0 && own.st_ino == there.st_ino
            && own.st_dev == there.st_dev
    }

    // Given back by name, not by closing alone: a process that is just being started holds a copy of the file for a moment.
    deinit {
        flock(descriptor, LOCK_UN)
        WritePlace.leave(descriptor)
        close(descriptor)
    }

    /// Waits for the turn and then for the lock, which whoever came before has given back by then.
    private static func wait(for descriptor: Int32, atMost milliseconds: Int) throws(PersistenceError) {
        var place: WritePlace?
        var waited = 0
        while true {
            if place == nil { place = try WritePlace(in: descriptor) }
            if let place, try place.isNext(), try take(descriptor) { return }
            guard waited < milliseconds else { throw .busy(waitedMilliseconds: waited) }
            usleep(UInt32(pauseMilliseconds) * 1_000)
            waited += pauseMilliseconds
        }
    }

    /// Takes the lock if nobody has it.
    private static func take(_ descriptor: Int32) throws(PersistenceError) -> Bool {
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            switch errno {
            case EINTR: continue
            case EWOULDBLOCK: return false
            default: throw .cannotWrite(lastSystemError())
            }
        }
        return true
    }
}
