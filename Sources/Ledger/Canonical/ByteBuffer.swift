/// Bytes written one piece after the other into room that is kept and used again.
///
/// `[UInt8].append` asks with every byte whether the array is its own; here that is asked once a piece, which halves the
/// time of writing records.
struct ByteBuffer {
    private var storage: [UInt8]
    /// How many bytes have been written.
    private(set) var count = 0

    init(capacity: Int) {
        storage = [UInt8](repeating: 0, count: max(capacity, 64))
    }

    /// Forgets what was written and keeps the room.
    mutating func removeAll() { count = 0 }

    /// Lets the closure write at most `room` bytes after the last one; it answers how many it wrote.
    mutating func write(atMost room: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) {
        if storage.count - count < room {
            storage.append(contentsOf: repeatElement(0, count: max(storage.count, room)))
        }
        let start = count
        let written = storage.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { preconditionFailure("the buffer always has room") }
            return body(base + start)
        }
        precondition(written >= 0 && written <= room, "more was written than there was room for")
        count = start + written
    }

    mutating func append(_ byte: UInt8) {
        write(atMost: 1) { out in
            out[0] = byte
            return 1
        }
    }

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        write(atMost: bytes.count) { out in
            if let base = bytes.baseAddress {
                UnsafeMutableRawPointer(out).copyMemory(from: base, byteCount: bytes.count)
            }
            return bytes.count
        }
    }

    mutating func append(_ text: StaticString) {
        append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Calls the closure with what has been written.
    func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        storage.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }

    /// Whether the bytes of the range come before others, byte by byte.
    func precedes(_ range: Range<Int>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
        storage.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[range]).precedesBytewise(other) }
    }
}
