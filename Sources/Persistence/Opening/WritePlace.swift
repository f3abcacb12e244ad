import Foundation

/// A place in the queue of those who wait to write: who came first goes first.
///
/// Whoever comes takes the next number from the lock file and holds the byte of that number in it, by an open file description lock, which the
/// system takes back when the file is closed or the process ends, however it ends. A turn has come when nobody holds a lower number. This is
/// the order alone: who may write is the `flock`'s to say, so a lock file that was emptied costs somebody their place and nothing else.
struct WritePlace {
    private let number: Int64
    private let descriptor: Int32

    /// `F_OFD_GETLK` and `F_OFD_SETLK` of Linux, which the C library names to programs in GNU's C alone.
    private static let askLock: Int32 = 36
    private static let setLock: Int32 = 37

    /// The byte that is held while a number is taken, far behind every number.
    private static let counterByte: Int64 = 1 << 62
    /// Beyond it a number is no number that was given, and counting begins anew.
    private static let lastNumber: Int64 = 1 << 61

    /// Takes the next number of the open lock file; nil while another is taking theirs.
    init?(in descriptor: Int32) throws(PersistenceError) {
        guard try Self.hold(Self.counterByte, of: descriptor) else { return nil }
        defer { Self.give(back: Self.counterByte, of: descriptor) }
        var last: Int64 = 0
        let read = withUnsafeMutableBytes(of: &last) { pread(descriptor, $0.baseAddress, $0.count, 0) }
        if read != MemoryLayout<Int64>.size || last < 0 || last >= Self.lastNumber { last = 0 }
        var next = last + 1
        // Said first, then held: whoever is killed in between only leaves a number out.
        let written = withUnsafeBytes(of: &next) { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        guard written == MemoryLayout<Int64>.size else { throw .cannotWrite(lastSystemError()) }
        // Held by somebody else only where the file was emptied meanwhile; both then go by the flock.
        _ = try Self.hold(next, of: descriptor)
        number = next
        self.descriptor = descriptor
    }

    /// Whether nobody who came before is still waiting or writing.
    func isNext() throws(PersistenceError) -> Bool {
        var ahead = Self.request(F_WRLCK, from: 0, bytes: number)
        guard fcntl(descriptor, Self.askLock, &ahead) == 0 else { throw .cannotWrite(lastSystemError()) }
        return ahead.l_type == Int16(F_UNLCK)
    }

    /// Holds one byte if nobody else does.
    private static func hold(_ byte: Int64, of descriptor: Int32) throws(PersistenceError) -> Bool {
        var wanted = request(F_WRLCK, from: byte, bytes: 1)
        while fcntl(descriptor, Self.setLock, &wanted) != 0 {
            switch errno {
            case EINTR: continue
            case EAGAIN, EACCES: return false
            default: throw .cannotWrite(lastSystemError())
            }
        }
        return true
    }

    /// Gives every place of the open lock file back.
    static func leave(_ descriptor: Int32) { give(back: 0, bytes: 0, of: descriptor) }

    /// - Parameter bytes: How many; 0 for all from there on.
    private static func give(back byte: Int64, bytes: Int64 = 1, of descriptor: Int32) {
        var wanted = request(F_UNLCK, from: byte, bytes: bytes)
        _ = fcntl(descriptor, Self.setLock, &wanted)
    }

    private static func request(_ type: Int32, from start: Int64, bytes: Int64) -> flock {
        var wanted = flock()
        wanted.l_type = Int16(type)
        wanted.l_whence = Int16(SEEK_SET)
        wanted.l_start = off_t(start)
        wanted.l_len = off_t(bytes)
        return wanted
    }
}
