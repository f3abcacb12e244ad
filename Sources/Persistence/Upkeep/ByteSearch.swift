import Foundation

/// How often some bytes occur in a file, read in pieces: the last step of an erasure, and its proof.
///
/// Never for a database that this process has open: SQLite would lose its locks.
package enum ByteSearch {
    /// The number of places where the bytes begin; overlapping ones count.
    package static func occurrences(of sought: [UInt8], inFileAt path: String) throws(PersistenceError) -> Int {
        precondition(!sought.isEmpty, "no bytes to look for")
        guard let stream = fopen(path, "rb") else {
            throw errno == ENOENT ? .missing : .unreadable(lastSystemError())
        }
        defer { fclose(stream) }
        var window: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        var found = 0
        while true {
            let count = fread(&piece, 1, piece.count, stream)
            if count == 0 { break }
            window.append(contentsOf: piece[0..<count])
            found += occurrences(of: sought, in: window)
            // What is shorter than the bytes sought may go on in the next piece.
            window.removeFirst(max(0, window.count - (sought.count - 1)))
        }
        if ferror(stream) != 0 { throw .unreadable(lastSystemError()) }
        return found
    }

    private static func occurrences(of sought: [UInt8], in bytes: [UInt8]) -> Int {
        bytes.withUnsafeBytes { whole in
            sought.withUnsafeBytes { wanted in
                guard let base = whole.baseAddress, let needle = wanted.baseAddress else { return 0 }
                var found = 0
                var start = 0
                while start + wanted.count <= whole.count {
                    // The first byte by the library's quick search, the rest where it is found.
                    let room = whole.count - start - wanted.count + 1
                    guard let hit = memchr(base + start, Int32(wanted[0]), room) else { break }
                    if memcmp(hit, needle, wanted.count) == 0 { found += 1 }
                    start = UnsafeRawPointer(hit) - base + 1
                }
                return found
            }
        }
    }
}
