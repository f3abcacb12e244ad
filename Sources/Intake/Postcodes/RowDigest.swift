/// FNV-1a over eight bytes at a time: tells an index that has been damaged, not one that has been tampered with.
struct RowDigest {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// - Precondition: a whole number of eights.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        precondition(bytes.count.isMultiple(of: 8), "rows are taken whole")
        for offset in stride(from: 0, to: bytes.count, by: 8) {
            value ^= UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            value = value &* 0x100_0000_01B3
        }
    }
}
