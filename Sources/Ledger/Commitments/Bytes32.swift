/// Thirty-two bytes without room on the heap: what digests, commitments and keys are made of. Ordered bytewise.
struct Bytes32: Hashable, Sendable {
    /// The bytes as four big-endian words, so that comparing words compares bytes.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    static let count = 32

    init(_ raw: UnsafeRawBufferPointer) {
        precondition(raw.count == Self.count, "32 bytes are needed")
        words = (
            UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
            UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
            UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self)),
            UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
        )
    }

    /// The bytes given, or nil where they are not 32.
    init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == Self.count else { return nil }
        self = Array(bytes).withUnsafeBytes { Bytes32($0) }
    }

    var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

    var hexadecimal: String { withUnsafeBytes { Hexadecimal.text(of: $0) } }

    /// Calls the closure with the bytes in order.
    func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        let inOrder = (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)
        return Swift.withUnsafeBytes(of: inOrder, body)
    }

    static func == (left: Bytes32, right: Bytes32) -> Bool { left.words == right.words }

    func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
    }
}

extension Bytes32: Comparable {
    static func < (left: Bytes32, right: Bytes32) -> Bool { left.words < right.words }
}
