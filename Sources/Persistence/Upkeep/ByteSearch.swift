import CSQLiteShim
import Foundation

/// How often some bytes occur in a file, read in pieces: the last step of an erasure, and its proof.
///
/// Never for a database that this process has open: SQLite would lose its locks.
package enum ByteSearch {
    /// The number of places where the bytes begin; overlapping ones count.
    package static func occurrences(of sought: [UInt8], inFileAt path: String) throws(PersistenceError) -> Int {
        try occurrences(of: [sought], inFileAt: path)[0]
    }

    /// The same for several, in one reading of the file.
    package static func occurrences(of sought: [[UInt8]], inFileAt path: String) throws(PersistenceError) -> [Int] {
        precondition(sought.allSatisfy { !$0.isEmpty }, "no bytes to look for")
        guard let stream = fopen(path, "rb") else {
            throw errno == ENOENT ? .missing : .unreadable(lastSystemError())
        }
        defer { fclose(stream) }
        let overlap = (sought.map(\.count).max() ?? 1) - 1
        var window: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 20)
        var found = [Int](repeating: 0, count: sought.count)
        while true {
            let count = fread(&piece, 1, piece.count, stream)
            if count == 0 { break }
            let before = window.count
            window.append(contentsOf: piece[0..<count])
            for (number, needle) in sought.enumerated() {
                // Of what was looked at before, only a beginning may go on in this piece.
                let start = max(0, before - (needle.count - 1))
                found[number] += window.withUnsafeBytes { whole in
                    occurrences(of: needle, in: UnsafeRawBufferPointer(rebasing: whole[start...]))
                }
            }
            window.removeFirst(max(0, window.count - overlap))
        }
        if ferror(stream) != 0 { throw .unreadable(lastSystemError()) }
        return found
    }

    /// The number of places in some bytes where the sought ones begin.
    static func occurrences(of sought: [UInt8], in whole: UnsafeRawBufferPointer) -> Int {
        sought.withUnsafeBytes { wanted in
            guard let base = whole.baseAddress, let needle = wanted.baseAddress else { return 0 }
            var found = 0
            var start = 0
            while start + wanted.count <= whole.count,
                let hit = sharedlives_find(base + start, whole.count - start, needle, wanted.count)
            {
                found += 1
                start = hit - base + 1
            }
            return found
        }
    }
}
